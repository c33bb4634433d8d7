import { networkErrorOf, networkErrors } from '../diagnosis/network-errors/network-errors.ts';
import { asMessage } from './assemble.ts';
import { type ConsoleMessage, type Kind, mostMessages, nothingSaid } from './console-message.ts';
import { isOpenEnd } from './shortened.ts';
import type { SqueezedText } from './squeezed-text.ts';
import { wordBefore } from './word-before.ts';

const marker = 'net::ERR_';
const mark = new RegExp(marker, 'g');

/** A name ends where a white space does. Whether a line was broken in it is not guessed. */
const longestName = 120;

/** What Chromium prints of a request that failed: `GET https://api.example/ net::ERR_FAILED 200 (OK)`. */
export function netErrors(text: SqueezedText): ConsoleMessage[] {
  const { folded } = text;
  const messages: ConsoleMessage[] = [];
  let from = 0;
  for (const { index: at } of folded.matchAll(mark)) {
    if (messages.length === mostMessages) break;
    const name = nameAt(text, at);
    const request = requestBefore(text, from, at);
    from = at + marker.length;
    if (name === null) continue;
    from = at + name.length;
    const status = statusAfter(text, from);
    const said = {
      ...nothingSaid,
      kind: kindOf(name),
      engine: 'chromium' as const,
      code: name,
      url: request?.url ?? null,
      method: request?.method ?? null,
      status,
    };
    messages.push(asMessage(text, said, request?.start ?? at, from + (status === null ? 0 : 3)));
  }
  return messages;
}

function nameAt(text: SqueezedText, at: number): string | null {
  let end = at + marker.length;
  while (end < at + longestName && isOfName(text.folded[end]) && !text.hasGapBefore(end)) end += 1;
  const name = text.plain(at, end).replace(/[._]+$/, '');
  if (name === marker.slice(0, -1)) return null;
  const next = text.folded[end] ?? '';
  const mayGoOn =
    text.hasBreakBefore(end) && (name.includes('.') ? isOfName(next) : /[A-Z0-9_.]/.test(next));
  if (isOpenEnd(text, at + name.length) && isBeginning(name)) return null;
  if (!mayGoOn || isMethod(text, end)) return name;
  // What is a name already may be the beginning of a longer one.
  const longer = knownNames.find(
    (known) => known.length > name.length && isWholeNameAt(text, at, known),
  );
  if (longer !== undefined) return longer;
  const isCut = /[._]/.test(text.folded.slice(end - 1, end + 1));
  return knownNames.includes(name) && !isCut ? name : null;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Names that are known, and one that says nothing. */
const knownNames: readonly string[] = [
  'net::ERR_FAILED',
  ...networkErrors.flatMap(({ names }) => names),
];

/** Whether a name at which the text ends is no more than a part of one that is known. */
function isBeginning(name: string): boolean {
  return !knownNames.includes(name) && knownNames.some((known) => known.startsWith(name));
}

/** Whether a name stands at a place, in however many lines, and ends there. */
function isWholeNameAt(text: SqueezedText, at: number, name: string): boolean {
  const end = at + name.length;
  return (
    text.folded.startsWith(name, at) && (text.hasGapBefore(end) || !isOfName(text.folded[end]))
  );
}

/** Whether the next line begins with a method, as one of the same kind does. */
function isMethod(text: SqueezedText, at: number): boolean {
  return methods.some(
    (method) => text.folded.startsWith(method, at) && text.hasGapBefore(at + method.length),
  );
}

function isOfName(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9_.]/.test(character);
}

const kinds: Readonly<Record<string, Kind>> = {
  'blocked-by-client': 'blocked-by-client',
  'content-security-policy': 'content-security-policy',
  orb: 'orb',
  corp: 'corp',
  coep: 'coep',
};

function kindOf(name: string): Kind {
  return kinds[networkErrorOf(name, false)?.id ?? ''] ?? 'network-error';
}

interface Request {
  readonly method: string;
  readonly url: string;
  readonly start: number;
}

const longestUrl = 4000;

/** @param from where what was read before ends */
function requestBefore(text: SqueezedText, from: number, at: number): Request | null {
  if (!text.hasGapBefore(at)) return null;
  const urlStart = wordBefore(text, from, at, longestUrl);
  const url = text.plain(urlStart, at);
  if (!/^[a-z][a-z0-9+.-]*:\/\/./i.test(url)) return null;
  const [method] =
    /[A-Z]{3,16}$/.exec(text.plain(wordBefore(text, from, urlStart, 20), urlStart)) ?? [];
  if (method === undefined) return null;
  const start = urlStart - method.length;
  // At the very start of the text it may be the end of a method.
  return start === 0 && !methods.includes(method) ? null : { method, url, start };
}

/** Chromium once wrote no words behind the status of HTTP/2: then it is the last of its line. */
function statusAfter(text: SqueezedText, at: number): number | null {
  if (!text.hasGapBefore(at)) return null;
  const [, status, next] = /^([1-5]\d\d)(.?)/.exec(text.folded.slice(at, at + 4)) ?? [];
  const isWhole = next === '(' || next === '' || text.hasBreakBefore(at + 3);
  return status === undefined || !isWhole ? null : Number(status);
}
