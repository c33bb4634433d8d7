import type { Entry } from '../exchange/entry.ts';
import { identityOf } from './har-log.ts';

/** Knows the second report of a redirect that the browser stopped at. */
export interface StoppedRedirects {
  /** Whether a report is the second of a request; takes note of one that may be the first. */
  isRepeated(entry: Entry): boolean;
}

/** The second comes at once. */
const mostRemembered = 50;

/**
 * A redirect to where the page's policy forbids is reported twice by Chromium 156: as failed without a name,
 * which tells what happened, and once more as `net::ERR_ABORTED`, as if the page had given up. Its log has the
 * second alone.
 */
export function createStoppedRedirects(): StoppedRedirects {
  const first: string[] = [];
  return {
    isRepeated(entry) {
      const { delivery, networkError, response } = entry;
      if ((response?.redirectUrl ?? null) === null || delivery === 'unobserved') return false;
      const identity = identityOf(entry);
      if (delivery === 'failed' && networkError === null) {
        first.push(identity);
        if (first.length > mostRemembered) first.shift();
        return false;
      }
      const place = networkError === 'net::ERR_ABORTED' ? first.indexOf(identity) : -1;
      if (place !== -1) first.splice(place, 1);
      return place !== -1;
    },
  };
}
