import type { Entry } from '../../exchange/entry.ts';
import type { Finding } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { During } from '../step.ts';
import { code, header, say, shortCode, type Words } from '../words.ts';

interface Meaning {
  readonly headline: (server: string) => Words;
  readonly advice: Words;
}

const certificate: Meaning = {
  headline: () => say`The browser does not trust the server's certificate`,
  advice: say`Open the URL in a tab of its own: the browser says there what is wrong with the certificate.`,
};

const late: Meaning = {
  headline: () => say`The server did not answer in time`,
  advice: say`Find out what keeps the server, or whether a firewall drops the connection.`,
};

const dropped: Meaning = {
  headline: () => say`The server closed the connection without an answer`,
  advice: say`Look into the server's log: it may have crashed on this request.`,
};

/** What the browser's own error names mean. https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    'net::ERR_CONNECTION_REFUSED': {
      headline: (server) => say`Nothing answers at ${shortCode(server)}`,
      advice: say`Start the server, or correct the host and port of the URL.`,
    },
    'net::ERR_NAME_NOT_RESOLVED': {
      headline: () => say`The host name of the URL leads nowhere`,
      advice: say`Check the spelling of the host, and whether this machine can reach its name server.`,
    },
    'net::ERR_INTERNET_DISCONNECTED': {
      headline: () => say`This machine is offline`,
      advice: say`Connect it to the network, and load the page again.`,
    },
    'net::ERR_EMPTY_RESPONSE': dropped,
    'net::ERR_CONNECTION_RESET': dropped,
    'net::ERR_CONNECTION_CLOSED': dropped,
    'net::ERR_TIMED_OUT': late,
    'net::ERR_CONNECTION_TIMED_OUT': late,
    'net::ERR_ADDRESS_UNREACHABLE': late,
    'net::ERR_TOO_MANY_REDIRECTS': {
      headline: () => say`The server redirects without end`,
      advice: say`Open the URL in a tab of its own, and look where its redirects lead.`,
    },
    'net::ERR_BLOCKED_BY_CLIENT': {
      headline: () => say`An extension, or request blocking in DevTools, stopped the request`,
      advice: say`Content blockers do so. Try a private window without extensions.`,
    },
    'net::ERR_ABORTED': {
      headline: () => say`The page gave up the request before it was answered`,
      advice: say`It was aborted by the page's own code, or the page was left.`,
    },
  }),
);

const unnamed: Meaning = {
  headline: (server) => say`No answer came from ${shortCode(server)}`,
  advice: say`The recording holds no answer and no reason. Check that the server runs, and the host and port of the URL. If they are right, look in the console for a CORS message: a preflight that was not recorded looks the same.`,
};

/** Errors that share a meaning with their family. */
const families: readonly (readonly [prefix: string, Meaning])[] = [
  ['net::ERR_CERT_', certificate],
  ['net::ERR_SSL_', certificate],
  [
    'net::ERR_BLOCKED_BY_RESPONSE',
    {
      headline: () => say`Another rule of the browser withheld the answer, not CORS`,
      advice: say`The answer's ${header('Cross-Origin-Resource-Policy')}, or a policy of the page, forbids it.`,
    },
  ],
];

function meaningOf(name: string | null): Meaning {
  if (name === null || name === '' || name === 'net::ERR_FAILED') return unnamed;
  const family = families.find(([prefix]) => name.startsWith(prefix));
  return (
    meanings.get(name) ??
    family?.[1] ?? {
      headline: () => say`The request failed: ${shortCode(name)}`,
      advice: say`That is the browser's own name for the reason.`,
    }
  );
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
  const meaning = meaningOf(entry.networkError);
  const server = serverOf(entry.url);
  const isAnswered = entry.response !== null;
  return {
    reason: 'network-failure',
    during,
    hop,
    spec: 'https://fetch.spec.whatwg.org/#concept-network-error',
    header: null,
    got: entry.networkError,
    expected: null,
    headline:
      isAnswered && meaning === unnamed
        ? say`The request failed after its answer had begun`
        : meaning.headline(server),
    sentences: [
      entry.response === null
        ? say`Without an answer there are no headers to check.`
        : say`The server answered with status ${code(String(entry.response.status))}, and that answer passes every CORS check.`,
      ...(isAnswered && entry.networkError !== null
        ? [say`The browser gives ${code(entry.networkError)} as the reason.`]
        : [meaning.advice]),
      ...(isAnswered ? [] : firefoxOfPut(entry)),
    ],
    codes: { chromium: null, parameter: '', firefox: 'CORSDidNotSucceed2', webkit: 'Load failed' },
  };
}
