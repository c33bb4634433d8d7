import type { Entry } from '../../exchange/entry.ts';
import { headlineOf } from '../network-errors/network-error.ts';
import { networkErrorOf } from '../network-errors/network-errors.ts';
import type { Finding } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { During } from '../step.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';

/** The browser's name for everything that it does not tell, CORS among it. */
function isUnnamed(name: string | null): name is null {
  return name === null || name === '' || name === 'net::ERR_FAILED';
}

/** Where the browser's name for it is not one of those that are known. */
function unknownHeadline({ networkError: name, response }: Entry, server: string): Words {
  if (!isUnnamed(name)) return texts.reasons['network-failure'].headlineNamed(name);
  return response === null
    ? texts.reasons['network-failure'].headlineNoAnswer(server)
    : texts.reasons['network-failure'].headlineBegun;
}

function reasonGiven(name: string): Words {
  return texts.reasons['network-failure'].browserGives(name);
}

/** Of a request without an answer. What a known name means is a cause, and is told there. */
function withoutAnswer(name: string | null): Words[] {
  return isUnnamed(name)
    ? [texts.reasons['network-failure'].nothingRecorded]
    : [texts.reasons['network-failure'].nothingToCheck, reasonGiven(name)];
}

/**
 * Of a PUT whose connection was closed before a byte of an answer, Firefox says
 * `CORSMultipleAllowOriginNotAllowed`: it finds no headers to read. Seen in Firefox 153, over HTTP/1.1.
 * Other methods, and connections that were reset or refused, get its usual name; it records all alike.
 */
function firefoxOfPut({ method, networkError }: Entry): Words[] {
  if (method !== 'PUT' || networkError !== null) return [];
  return [texts.reasons['network-failure'].firefoxOfPut];
}

/**
 * A request that failed, and not by CORS: no answer came, or one came and passed every check.
 *
 * https://fetch.spec.whatwg.org/#concept-network-error
 */
export function networkFailure(entry: Entry, during: During, hop: number): Finding {
  const { networkError: name, response } = entry;
  const server = serverOf(entry.url);
  const known = networkErrorOf(name, response !== null);
  return {
    reason: 'network-failure',
    during,
    hop,
    spec: 'https://fetch.spec.whatwg.org/#concept-network-error',
    header: null,
    got: name,
    expected: null,
    headline: known === null ? unknownHeadline(entry, server) : headlineOf(known, server),
    sentences:
      response === null
        ? [...withoutAnswer(name), ...firefoxOfPut(entry)]
        : [
            texts.reasons['network-failure'].answerPasses(response.status),
            name === null || name === ''
              ? texts.reasons['network-failure'].noReasonGiven
              : reasonGiven(name),
          ],
    codes: { chromium: null, parameter: '', firefox: 'CORSDidNotSucceed2', webkit: 'Load failed' },
  };
}
