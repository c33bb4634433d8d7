import type { Filling } from './match.ts';
import type { SqueezedText } from './squeezed-text.ts';
import type { Hole } from './wording.ts';

const longest: Readonly<Record<Hole, number>> = {
  url: 16_000,
  redirectedFrom: 16_000,
  redirectsTo: 16_000,
  origin: 2000,
  initiator: 40,
  value: 16_000,
  requestHeader: 500,
  method: 500,
  status: 6,
  directive: 40,
  page: 16_000,
  ignored: 16_000,
  part: 500,
};

/** The most characters that may stand in a hole. */
export function longestIn(hole: Hole): number {
  return longest[hole];
}

const url = /^[a-z][a-z0-9+.-]*:./i;
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

const shapes: Readonly<Partial<Record<Hole, RegExp>>> = {
  url,
  page: url,
  redirectedFrom: url,
  // Chromium leaves it out where it holds a password.
  redirectsTo: /^$|^[a-z][a-z0-9+.-]*:./i,
  origin: /^(?:null$|[a-z][a-z0-9+.-]*:\/\/)/i,
  initiator: /^[a-z]+$/i,
  requestHeader: token,
  method: token,
  status: /^(?:\d{3}|\(null\)|0)$/,
  directive: /^[a-z-]+$/,
};

/** Whether what stands in a hole can be what the hole is for. A sentence of somebody's own cannot. */
export function holds(text: SqueezedText, { hole, from, to }: Filling): boolean {
  if (hole === 'ignored') return true;
  if (hole === 'value') return to - from <= longest.value;
  if (hole !== 'initiator' && hasSpace(text, from, to)) return false;
  return shapes[hole]?.test(text.plain(from, to)) ?? true;
}

function hasSpace(text: SqueezedText, from: number, to: number): boolean {
  return text.nextSpace(from + 1) < to;
}

/**
 * Where a hole ends behind which nothing of the wording stands: at the next white space, most often.
 *
 * @returns null where nothing stands in it
 */
export function endOfLast(text: SqueezedText, hole: Hole, from: number): number | null {
  const to = hole === 'status' ? endOfStatus(text, from) : endAtGap(text, hole, from);
  return to === from ? null : to;
}

function endOfStatus(text: SqueezedText, from: number): number {
  const [status = ''] = /^(?:\d{1,3}|\(null\))/.exec(text.plain(from, from + 6)) ?? [];
  return from + status.length;
}

/** A URL's scheme is not longer than that. */
const longestScheme = 40;

function endAtGap(text: SqueezedText, hole: Hole, from: number): number {
  const { folded } = text;
  // Most of what is no URL begins otherwise; to look for its end each time would take long.
  if (shapes[hole] === url && !url.test(text.plain(from, from + longestScheme))) return from;
  const most = Math.min(folded.length, from + longest[hole]);
  let to = from;
  while (to < most && !(to > from && isEndOf(text, hole, from, to))) to += 1;
  if (hole === 'value' || hole === 'directive') return to;
  return from + withoutStop(text.plain(from, to));
}

/** How long a URL is without what follows it in a sentence. Several points are its own: they stand for a part of it. */
function withoutStop(url: string): number {
  let { length } = url;
  for (;;) {
    const [before, last] = [url[length - 2], url[length - 1] ?? ''];
    if (last === '*' && before === '*') length -= 2;
    else if (/[,:;)'\]}]/.test(last) || (last === '.' && before !== '.')) length -= 1;
    else return length;
  }
}

/** Before that, a line was broken in the middle. */
const hasHost = /^[a-z][a-z0-9+.-]*:\/\/./i;

/** What no URL holds: it is written in other characters there. */
const outsideUrls = /["`<>‘’“”«»]/;

function isEndOf(text: SqueezedText, hole: Hole, from: number, place: number): boolean {
  if (hole === 'value') return text.hasBreakBefore(place);
  if (text.hasBreakBefore(place) && hole !== 'directive')
    return hasHost.test(text.plain(from, Math.min(place, from + longestScheme)));
  if (text.hasGapBefore(place)) return true;
  const character = text.plain(place, place + 1);
  // The browser's link to more stands right behind the sentence.
  if (character === '[' && text.plain(place - 1, place) === '.') return true;
  return hole === 'directive' ? !/[a-z-]/.test(character) : outsideUrls.test(character);
}
