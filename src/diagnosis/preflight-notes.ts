import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { extractMaxAge, maxAgeHeader } from '../fetch-standard/max-age.ts';
import { code, header, say, type Words } from './words.ts';

/**
 * What is to be known of the preflights of an exchange beyond their answers: that one was not sent
 * because an earlier answer held, or that it may belong to another request.
 */
export function preflightNotes({ hops }: CorsExchange): Words[] {
  return hops.flatMap(({ preflight, request }) => {
    if (preflight.state === 'cached' && request !== null) {
      return [fromCache(preflight.entry, request)];
    }
    if (preflight.state === 'sent' && preflight.isAmbiguous) {
      return [
        say`Several requests like this one were under way at the same time, and their preflights were answered in different ways. Nothing in the recording tells which preflight was for which request, so this may be another one’s.`,
      ];
    }
    return [];
  });
}

function fromCache(preflight: Entry, request: Entry): Words {
  const seconds = Math.max(0, Math.round((request.startedAt - preflight.startedAt) / 1000));
  const age = seconds === 1 ? '1 second' : `${seconds} seconds`;
  const maxAge = extractMaxAge(preflight.response?.headers ?? []);
  return maxAge === null || maxAge === 'failure'
    ? say`The browser sent no preflight: it went by the answer to an earlier one, ${age} before. Browsers keep it for some seconds where ${header(maxAgeHeader)} does not say how long.`
    : say`The browser sent no preflight: it went by the answer to an earlier one, ${age} before, with ${code(`${maxAgeHeader}: ${maxAge}`)}.`;
}
