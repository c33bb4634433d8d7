import { withoutUserInfo } from '../fetch-standard/url.ts';
import { copiesOf } from './copy.ts';
import { outdate, type Part } from './part.ts';
import { createPlace, type Place, redirectVisitOf, settle, visitOf } from './place.ts';
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
  const changed = new Map<string, Place>();

  function at(url: string): Place {
    const place = places.get(url) ?? createPlace();
    places.set(url, place);
    changed.set(url, place);
    return place;
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
      at(part.entry.url).remove(visitOf(part));
      const target = targetOf(part);
      if (target !== null) at(target).remove(redirectVisitOf(part));
    },
    of: (url) => places.get(url),
    settle() {
      for (const [url, place] of changed) {
        if (place.size === 0) places.delete(url);
        settle(place, outdate);
      }
      changed.clear();
    },
  };
}
