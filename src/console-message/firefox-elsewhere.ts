import { asMessage } from './assemble.ts';
import { type ConsoleMessage, mostMessages, nothingSaid, type Said } from './console-message.ts';
import { codeOf } from './firefox-codes.ts';
import { firefoxReasons } from './firefox-reasons.ts';
import { endOfQuote, quotedIn } from './quotes.ts';
import type { SqueezedText } from './squeezed-text.ts';

/**
 * Firefox's messages in the language of the browser. All are built alike: a sentence that names the URL, a word for
 * *reason* and a colon, and behind that the names that nobody translates; then, of some, a status.
 */
export function firefoxElsewhere(text: SqueezedText): ConsoleMessage[] {
  const { folded } = text;
  const messages: ConsoleMessage[] = [];
  const next = nextOf(folded, names);
  let from = 0;
  for (let start = folded.indexOf('://'); start !== -1; start = folded.indexOf('://', from)) {
    const named = next(start);
    if (named === Number.POSITIVE_INFINITY || messages.length === mostMessages) break;
    const url = urlAt(text, start, from);
    from = url?.end ?? start + 3;
    if (url === null || named - from > longestReason) continue;
    const found = reasonAfter(text, url);
    if (found === null) continue;
    messages.push(asMessage(text, found.said, lineStart(text, url.start), found.end));
    from = found.end;
  }
  return messages;
}

/** Names that nobody translates: one of them is in every reason. */
const names = ['CORS', 'Access-Control-Allow-'];

/** Tells where the next of some texts begins, for places that grow: each is looked for once. */
function nextOf(folded: string, texts: readonly string[]): (from: number) => number {
  const places = texts.map(() => -1);
  return (from) => {
    for (const [index, each] of texts.entries()) {
      const place = places[index] ?? 0;
      if (place >= from) continue;
      const found = folded.indexOf(each, from);
      places[index] = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return Math.min(...places);
  };
}

/** What lies between the URL and the end of the reason. */
const longestReason = 500;

interface Url {
  readonly start: number;
  readonly end: number;
}

/** With the mark that somebody puts in place of a part. */
const ofUrl = /[!#-;=?-\]_a-z~…]/;
const longestUrl = 16_000;
const schemes = /(?:https?|file|ftp|moz-extension)$/;

/** The URL around a `://`, without what ends its sentence. */
function urlAt(text: SqueezedText, colon: number, from: number): Url | null {
  const { folded } = text;
  const [scheme = ''] = schemes.exec(folded.slice(Math.max(from, colon - 20), colon)) ?? [];
  if (scheme === '') return null;
  const start = colon - scheme.length;
  let end = colon + 3;
  while (end < start + longestUrl && ofUrl.test(folded[end] ?? ' ') && !isEndOfWord(text, end))
    end += 1;
  if (folded[end - 1] === '.') end -= 1;
  if (folded[end - 1] === "'" && folded[start - 1] === "'") end -= 1;
  return { start, end };
}

/** A line may be broken in the middle of a URL, but not where its sentence ends. */
function isEndOfWord(text: SqueezedText, place: number): boolean {
  if (!text.hasGapBefore(place)) return false;
  return (
    !text.hasBreakBefore(place) || text.folded[place] === '(' || text.folded[place - 1] === '.'
  );
}

/** The end of the sentence with the URL, and the word before the colon. */
const label = /^[^(]{0,60}?(?:\(|\.(?=\p{Lu}))(\p{L}{2,24}):/u;

/** In Polish there is no such word. */
const bare = /^[.']{0,2}\(/;

/** People write of CORS like that in English. The browser's own English is known to the letter. */
const english: ReadonlySet<string> = new Set(
  'reason note error cause problem why fix http https header headers answer see message'.split(' '),
);

interface Found {
  readonly said: Said;
  readonly end: number;
}

const behind = /^[).。]{1,3}\p{L}[^0-9(:]{1,40}:(\d{3}|\(null\)|0)/u;

function reasonAfter(text: SqueezedText, url: Url): Found | null {
  const { folded } = text;
  const next = folded.slice(url.end, url.end + 110);
  const [head, word = ''] = label.exec(next) ?? bare.exec(next) ?? [];
  if (head === undefined || english.has(word.toLowerCase())) return null;
  const from = url.end + head.length;
  const to = endOfReason(text, from, head.includes('('));
  if (to === null) return null;
  const reason = text.plain(from, to);
  if (!/CORS|Access-Control-Allow-/.test(reason)) return null;
  if (word === '' && !/[^ -~„“”‘’]/.test(reason)) return null;
  const [all = '', status = null] = behind.exec(folded.slice(to, to + 60)) ?? [];
  const quoted = quotedIn(text, from, to).filter(
    (value) => !/^Access-Control-|^preflight$/i.test(value ?? ''),
  );
  const code = codeOf(reason, quoted, status);
  if (code === null) return null;
  const said: Said = {
    ...nothingSaid,
    engine: 'firefox',
    url: text.plain(url.start, url.end),
    ...(code.name === null ? {} : firefoxReasons[code.name]),
    ...code.says,
    code: code.name,
    status: /^[1-9]/.test(status ?? '') ? Number(status) : null,
  };
  return { said, end: to + (all.length || 1) };
}

/** The bracket that closes the reason, or the full stop. What is quoted may hold either. */
function endOfReason(text: SqueezedText, from: number, isBracketed: boolean): number | null {
  const plain = text.plain(from, from + longestReason);
  let depth = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const quote = endOfQuote(plain, at);
    const character = text.folded[from + at];
    if (quote !== null) at = quote;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (character === (isBracketed ? ')' : '.')) return from + at;
  }
  return null;
}

/** Where the line begins in which a message stands. */
function lineStart(text: SqueezedText, at: number): number {
  let start = at;
  while (start > 0 && at - start < 250 && !text.hasBreakBefore(start)) start -= 1;
  return start;
}
