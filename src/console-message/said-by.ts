import type { Initiator } from '../exchange/entry.ts';
import { nothingSaid, type Said } from './console-message.ts';
import type { Filling, Part } from './match.ts';
import { isOpenEnd } from './shortened.ts';
import type { SqueezedText } from './squeezed-text.ts';

const initiators: ReadonlyMap<string, Initiator> = new Map([
  ['fetch', 'fetch'],
  ['xmlhttprequest', 'xhr'],
  ['eventsource', 'eventsource'],
  ['script', 'script'],
  ['font', 'font'],
  ['image', 'image'],
  ['stylesheet', 'stylesheet'],
  ['cssstylesheet', 'stylesheet'],
]);

type Writable = { -readonly [Key in keyof Said]: Said[Key] };

/** What parts that belong together say, each more than the one before. */
export function saidBy(text: SqueezedText, parts: readonly Part[]): Said {
  const said: Writable = { ...nothingSaid };
  for (const alternatives of byPlace(parts)) {
    // Whose message it is, the head tells: the same reasons stand in those of others.
    const { engine } = said;
    Object.assign(said, inCommon(alternatives), engine === null ? {} : { engine });
    const [part, ...others] = alternatives;
    if (part === undefined) continue;
    for (const filling of part.fillings) {
      if (others.every((other) => isFilled(other, filling))) fill(said, text, filling);
    }
    if (hasOpenValue(text, part)) said.value = null;
    const open = openUrl(text, part);
    if (open !== null) said[open] = null;
  }
  // Chromium writes so of a header that is not there as well, and of a value that it cannot print.
  if (said.engine === 'chromium' && said.value === '') said.value = null;
  const code = preflightCode(parts);
  if (code !== null) said.code = codeAt(said, parts, code);
  return said;
}

/** Where the head is missing, nothing tells whether it was said of a preflight. */
function codeAt(
  { during, code }: Said,
  [first]: readonly Part[],
  preflight: string,
): string | null {
  if (code === null) return null;
  if (during === 'preflight') return preflight;
  return first?.wording.role === 'reason' ? null : code;
}

/**
 * Whether a value at whose end no more is written may go on, or end before: it is what WebKit prints of a header. It
 * is read where it stands alone, or before another line of Safari's console.
 */
function hasOpenValue(
  text: SqueezedText,
  { wording: { holes, literals }, start, end }: Part,
): boolean {
  if (holes.at(-1) !== 'value' || holes.length < literals.length) return false;
  const isQuoted = start > 0 && !text.hasGapBefore(start);
  return isQuoted || (end < text.folded.length && text.folded[end] !== '[');
}

/** A hole whose URL a line's end may have cut; null where none has. */
function openUrl(text: SqueezedText, { wording, end }: Part): 'url' | 'origin' | null {
  const { holes, literals, role } = wording;
  const last = holes.at(-1);
  if (role !== 'reason' || holes.length < literals.length) return null;
  if (last !== 'url' && last !== 'origin') return null;
  return isBrokenAt(text, end) ? last : null;
}

/** Whether a line ends there or behind what ends a sentence, and what follows may be more of a URL. */
function isBrokenAt(text: SqueezedText, end: number): boolean {
  const { folded } = text;
  for (let at = end; at < end + 3; at += 1) {
    if (text.hasBreakBefore(at)) return /[\w/?&=%#.~:-]/.test(folded[at] ?? '');
    if (!/[.,:;)]/.test(folded[at] ?? '')) return false;
  }
  return false;
}

/** Parts at one place are one sentence, of which too little is left to tell which it was. */
function byPlace(parts: readonly Part[]): Part[][] {
  const places: Part[][] = [];
  for (const part of parts) {
    const last = places.at(-1);
    if (last?.[0]?.start === part.start) last.push(part);
    else places.push([part]);
  }
  return places;
}

function isFilled({ fillings }: Part, { hole, from, to }: Filling): boolean {
  return fillings.some((other) => other.hole === hole && other.from === from && other.to === to);
}

function inCommon(parts: readonly Part[]): Partial<Said> {
  const all = parts.map(({ wording: { engine, says } }) =>
    engine === null ? says : { ...says, engine },
  );
  const [first = {}, ...others] = all;
  const same = Object.fromEntries(
    Object.entries(first).filter(
      ([name, value]) =>
        name !== 'reasons' && others.every((other) => other[name as keyof Said] === value),
    ),
  );
  // Where one of them gives no reason, the others' are not all that it can be.
  const isOpen = all.some((says) => (says.reasons ?? []).length === 0);
  const reasons = isOpen ? [] : [...new Set(all.flatMap((says) => says.reasons ?? []))];
  return reasons.length === 0 ? same : { ...same, reasons };
}

function preflightCode(parts: readonly Part[]): string | null {
  const codes = new Set(parts.flatMap(({ wording }) => wording.preflightCode ?? []));
  const [code = null] = codes;
  return codes.size === 1 ? code : null;
}

/** Whether a line was broken at the end of a directive's name, or in the middle; or the text ends there, or was cut. */
function mayGoOn(text: SqueezedText, at: number): boolean {
  const { folded } = text;
  return isOpenEnd(text, at) || (text.hasBreakBefore(at) && /[a-z-]/.test(folded[at] ?? ''));
}

function fill(said: Writable, text: SqueezedText, { hole, from, to }: Filling): void {
  const squeezed = text.plain(from, to);
  switch (hole) {
    case 'ignored':
    case 'page':
    case 'part':
      return;
    case 'initiator':
      said.initiator = initiators.get(squeezed.toLowerCase()) ?? 'other';
      return;
    case 'status':
      said.status = /^[1-9]\d\d$/.test(squeezed) ? Number(squeezed) : null;
      return;
    case 'directive':
      said.value = mayGoOn(text, to) ? null : squeezed;
      return;
    case 'value':
      said.value = text.read(from, to);
      return;
    default:
      said[hole] = squeezed === '' ? null : squeezed;
  }
}
