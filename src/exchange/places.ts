import { withoutUserInfo } from '../fetch-standard/url.ts';
import { copiesOf } from './copy.ts';
import { outdate, type Part } from './part.ts';
import { createPlace, type Place, redirectVisitOf, settle, type Visit, visitOf } from './place.ts';
import { isFromWebKit } from './recorded-by.ts';

/** What concerns each URL. */
export interface Places {
  put(part: Part): void;
  take(part: Part): void;
  of(url: string): Place | undefined;
  /** Finds out what belongs together, wherever something was put or taken. */
  settle(): void;
}

/**
 * The URL under which what a redirect leads to is recorded; null where the page or the browser refused it,
 * and for any other answer. WebKit takes a user name out of a URL before it goes there.
 */
function targetOf({ isPreflight, entry }: Part): string | null {
  const target = entry.response?.redirectUrl ?? null;
  if (isPreflight || entry.delivery === 'failed' || target === null) return null;
  return isFromWebKit(entry) ? withoutUserInfo(target) : target;
}

export function createPlaces(): Places {
  const places = new Map<string, Place>();
  const changed = new Set<Place>();

  function at(url: string): Place {
    let place = places.get(url);
    if (place === undefined) {
      place = createPlace();
      places.set(url, place);
    }
    changed.add(place);
    return place;
  }

  function takeAt(url: string, visit: Visit): void {
    const place = at(url);
    place.remove(visit);
    if (place.size === 0) places.delete(url);
  }

  return {
    put(part) {
      const place = at(part.entry.url);
      const visit = visitOf(part);
      place.add(visit);
      // What was sent after it may have known its answer.
      if (part.isPreflight) for (const { part: later } of place.from(visit)) outdate(later);
      else for (const copy of copiesOf(part, place)) outdate(copy);
      const target = targetOf(part);
      if (target !== null) at(target).add(redirectVisitOf(part));
    },
    take(part) {
      takeAt(part.entry.url, visitOf(part));
      const target = targetOf(part);
      if (target !== null) takeAt(target, redirectVisitOf(part));
    },
    of: (url) => places.get(url),
    settle() {
      for (const place of changed) settle(place, outdate);
      changed.clear();
    },
  };
}
