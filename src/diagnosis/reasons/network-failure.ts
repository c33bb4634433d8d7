import type { Entry } from '../../exchange/entry.ts';
import { networkErrorOf } from '../network-errors/network-errors.ts';
import type { Finding } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { During } from '../step.ts';
import { code, header, say, shortCode, type Words } from '../words.ts';

/** The browser's name for everything that it does not tell, CORS among it. */
function isUnnamed(name: string | null): name is null {
  return name === null || name === '' || name === 'net::ERR_FAILED';
}

/** Where the browser's name for it is not one of those that are known. */
function unknownHeadline({ networkError: name, response }: Entry, server: string): Words {
  if (!isUnnamed(name)) return say`The request failed: ${shortCode(name)}`;
  return response === null
    ? say`No answer came from ${shortCode(server)}`
    : say`The request failed after its answer had begun`;
}

function reasonGiven(name: string): Words {
  return say`The browser gives ${code(name)} as the reason.`;
}

/** Of a request without an answer. What a known name means is a cause, and is told there. */
function advice(name: string | null): Words {
  return isUnnamed(name)
    ? say`The recording holds no answer and no reason. Check that the server runs, and the host and port of the URL. If they are right, look in the console for a CORS message: a preflight that was not recorded looks the same.`
    : reasonGiven(name);
}

/**
 * Of a PUT whose connection was closed before a byte of an answer, Firefox says
 * `CORSMultipleAllowOriginNotAllowed`: it finds no headers to read. Seen in Firefox 153, over HTTP/1.1.
 * Other methods, and connections that were reset or refused, get its usual name; it records all alike.
 */
function firefoxOfPut({ method, networkError }: Entry): Words[] {
  if (method !== 'PUT' || networkError !== null) return [];
  return [
    say`Does Firefox's console speak of multiple ${header('Access-Control-Allow-Origin')} headers? Of a ${code('PUT')} it says so where the server closed the connection without an answer.`,
  ];
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
    headline: known?.headline(server) ?? unknownHeadline(entry, server),
    sentences:
      response === null
        ? [
            say`Without an answer there are no headers to check.`,
            advice(name),
            ...firefoxOfPut(entry),
          ]
        : [
            say`The server answered with status ${code(String(response.status))}, and that answer passes every CORS check.`,
            ...(name === null ? [] : [reasonGiven(name)]),
          ],
    codes: { chromium: null, parameter: '', firefox: 'CORSDidNotSucceed2', webkit: 'Load failed' },
  };
}
