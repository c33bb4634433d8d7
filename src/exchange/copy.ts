import { rounding } from './clock.ts';
import type { Part } from './part.ts';
import type { Place } from './place.ts';
import { isRefusal } from './refusal.ts';
import { hasProvisionalHeaders } from './role.ts';

/** How far back a copy is looked for; a page can send any number of requests to one URL. */
const mostLookedAt = 20;

/**
 * Whether a refused request is the page's view of one that stands there in full. Chromium records what a
 * service worker passes on twice: as the page's call, without its headers and its answer, and as the
 * worker's own request, within the time of the first.
 */
export function isCopy(part: Part, place: Place | undefined): boolean {
  if (place === undefined || !mayBeCopy(part)) return false;
  const { startedAt, duration } = part.entry;
  let looked = 0;
  for (const { part: other } of place.before(startedAt + duration)) {
    looked += 1;
    if (looked > mostLookedAt) return false;
    if (isWithin(other, part)) return true;
  }
  return false;
}

/** The requests that a full one turns out to be the original of. */
export function copiesOf(part: Part, place: Place): Part[] {
  const copies: Part[] = [];
  // Nearly every request ends here.
  if (!mayBeOriginal(part)) return copies;
  let looked = 0;
  for (const { part: other } of place.before(part.entry.startedAt + rounding)) {
    looked += 1;
    if (looked > mostLookedAt) return copies;
    if (mayBeCopy(other) && isWithin(part, other)) copies.push(other);
  }
  return copies;
}

function mayBeCopy({ entry, isPreflight, other, source }: Part): boolean {
  const isAlone = !isPreflight && other === null && source === null;
  return isAlone && entry.response === null && isRefusal(entry) && hasProvisionalHeaders(entry);
}

function mayBeOriginal({ entry, isPreflight }: Part): boolean {
  return !isPreflight && entry.response !== null && isRefusal(entry);
}

/** Whether a refused answer came within the time of a request of the same method. */
function isWithin(original: Part, copy: Part): boolean {
  const { entry } = original;
  const { startedAt, duration, method } = copy.entry;
  return (
    mayBeOriginal(original) &&
    method === entry.method &&
    entry.startedAt >= startedAt &&
    entry.startedAt + entry.duration <= startedAt + duration
  );
}
