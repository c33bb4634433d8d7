import { rounding, tolerance } from './clock.ts';
import { headOf, type Part } from './part.ts';
import { canBelong } from './preflight-fit.ts';
import { pairPreflights } from './preflight-pairing.ts';
import { followRedirects, longestRedirect } from './redirect-following.ts';
import { createTimeline, type Timeline } from './timeline.ts';

/** A part at a URL: one that asked it, or a redirect that leads to it. */
export interface Visit {
  readonly from: number;
  readonly to: number;
  readonly sequence: number;
  readonly part: Part;
  readonly isRedirect: boolean;
}

/** All that concerns one URL, in its order in time. */
export type Place = Timeline<Visit>;

export const createPlace = createTimeline<Visit>;

/** What asked a URL, for as long as its counterpart may come. */
export function visitOf(part: Part): Visit {
  const { startedAt, duration } = part.entry;
  return {
    from: startedAt - rounding,
    to: startedAt + (part.isPreflight ? 0 : Math.max(0, duration) + tolerance(part.entry)),
    sequence: part.sequence,
    part,
    isRedirect: false,
  };
}

/** A redirect to a URL, for as long as what it leads to may come. */
export function redirectVisitOf(part: Part): Visit {
  const { startedAt, duration } = part.entry;
  return {
    from: startedAt - rounding,
    to: startedAt + Math.max(0, duration) + longestRedirect,
    // A request that is sent on to its own URL is there twice.
    sequence: part.sequence + 0.5,
    part,
    isRedirect: true,
  };
}

/** So many that are left of a group are looked at with the next. */
const mostLeft = 1000;

/**
 * Finds out anew what belongs together, where something has changed. The outcome depends on what was
 * recorded, not on the order in which it came.
 *
 * @param onChange is called with each part that has been joined or parted
 */
export function settle(place: Place, onChange: (part: Part) => void): void {
  const [first, ...rest] = place.takeChanged();
  if (first === undefined) return;
  settleGroup(first, onChange);
  let before = first;
  for (const visits of rest) {
    // Where a group was too large, what is left of it may have its counterpart in the next.
    const from = visits[0]?.from ?? 0;
    const left = before.filter((visit) => visit.to >= from && isLeft(visit));
    before = [...left.slice(-mostLeft), ...visits];
    settleGroup(before, onChange);
  }
}

function isLeft({ part, isRedirect }: Visit): boolean {
  return isRedirect ? part.target === null : part.other === null;
}

function settleGroup(visits: readonly Visit[], onChange: (part: Part) => void): void {
  const lone = visits.length === 1 ? visits[0]?.part : undefined;
  // Nearly always a request stands alone, and always has.
  if (lone !== undefined && isUnlinked(lone)) return;
  if (isLonePair(visits)) {
    joinLonePair(visits, onChange);
    return;
  }
  const parts: Part[] = [];
  const redirects: Part[] = [];
  for (const { part, isRedirect } of visits) (isRedirect ? redirects : parts).push(part);
  const before = new Map<Part, Links>();
  for (const { part } of visits) before.set(part, linksOf(part));
  pair(parts);
  if (redirects.length > 0) follow(redirects, parts);
  for (const [part, links] of before) {
    if (isSame(links, linksOf(part))) continue;
    for (const each of [part, links.other, links.source, links.target]) {
      if (each !== null) onChange(each);
    }
  }
}

/** Two that belong to nothing yet; of those that do, nearly all are a preflight and its request. */
function isLonePair(visits: readonly Visit[]): visits is readonly [Visit, Visit] {
  const [one, two] = visits;
  if (visits.length !== 2 || one === undefined || two === undefined) return false;
  const areRequests = !one.isRedirect && !two.isRedirect;
  return areRequests && isUnlinked(one.part) && isUnlinked(two.part);
}

function joinLonePair(
  [{ part: one }, { part: two }]: readonly [Visit, Visit],
  onChange: (part: Part) => void,
): void {
  if (one.isPreflight === two.isPreflight) return;
  const [preflight, request] = one.isPreflight ? [one, two] : [two, one];
  if (!canBelong(preflight.entry, request.entry)) return;
  join(preflight, request, false);
  onChange(preflight);
  onChange(request);
}

function join(preflight: Part, request: Part, isAmbiguous: boolean): void {
  preflight.other = request;
  request.other = preflight;
  preflight.isAmbiguous = isAmbiguous;
  request.isAmbiguous = isAmbiguous;
}

function isUnlinked({ other, source, target }: Part): boolean {
  return other === null && source === null && target === null;
}

type Links = Pick<Part, 'other' | 'source' | 'target' | 'isAmbiguous'>;

function linksOf(part: Part): Links {
  if (isUnlinked(part)) return unlinked;
  const { other, source, target, isAmbiguous } = part;
  return { other, source, target, isAmbiguous };
}

const unlinked: Links = { other: null, source: null, target: null, isAmbiguous: false };

function isSame(a: Links, b: Links): boolean {
  return (
    a.other === b.other &&
    a.source === b.source &&
    a.target === b.target &&
    a.isAmbiguous === b.isAmbiguous
  );
}

function pair(parts: readonly Part[]): void {
  const within = new Set(parts);
  const settled = parts.filter(({ other }) => other === null || within.has(other));
  for (const part of settled) {
    part.other = null;
    part.isAmbiguous = false;
  }
  const pairs = pairPreflights(
    settled.filter(({ isPreflight }) => isPreflight),
    settled.filter(({ isPreflight }) => !isPreflight),
  );
  for (const { preflight, request, isAmbiguous } of pairs) join(preflight, request, isAmbiguous);
}

function follow(redirects: readonly Part[], parts: readonly Part[]): void {
  for (const redirect of redirects) {
    if (redirect.target !== null) redirect.target.source = null;
    redirect.target = null;
  }
  const heads = parts.filter((part) => headOf(part) === part && part.source === null);
  followRedirects(redirects, heads);
}
