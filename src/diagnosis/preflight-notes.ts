import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange, Preflight } from '../exchange/exchange.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { defaultMaxAge, maxAgeHeader } from '../fetch-standard/max-age.ts';
import { keptBy } from './engines/max-age.ts';
import * as texts from './texts/more-texts.ts';
import type { Words } from './words.ts';

/**
 * What is to be known of the preflights of an exchange beyond their answers: that one was not sent
 * because an earlier answer held, or that it may belong to another request.
 */
export function preflightNotes({ hops }: CorsExchange): Words[] {
  return hops.flatMap(({ preflight, request }) => belonging(preflight, request));
}

/** How a preflight, or that none was sent, belongs to a request. */
function belonging(preflight: Preflight, request: Entry | null): Words[] {
  if (preflight.state === 'cached' && request !== null) {
    return [fromCache(preflight.entry, request)];
  }
  if (preflight.state === 'sent' && preflight.isAmbiguous) {
    return [texts.preflightNotes.mayBeAnothers];
  }
  return [];
}

function fromCache(preflight: Entry, request: Entry): Words {
  const seconds = Math.max(0, Math.round((request.startedAt - preflight.startedAt) / 1000));
  const headers = preflight.response?.headers ?? [];
  const value = getHeader(headers, maxAgeHeader);
  if (value === null) return texts.preflightNotes.keptByDefault(seconds, defaultMaxAge);
  const kept = {
    chromium: keptBy('chromium', headers),
    firefox: keptBy('firefox', headers),
    webkit: keptBy('webkit', headers),
  };
  return texts.preflightNotes.keptByMaxAge(seconds, value, kept);
}
