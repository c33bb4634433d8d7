import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange, Preflight } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { isCorsNonWildcardRequestHeaderName } from '../fetch-standard/cors-unsafe-request-header-names.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { extractTokens } from '../fetch-standard/header-list-values.ts';
import { defaultMaxAge, maxAgeHeader } from '../fetch-standard/max-age.ts';
import type { Credentials } from './diagnosis.ts';
import { keptBy } from './engines/max-age.ts';
import { allowHeadersHeader } from './preflight-lists.ts';
import { code, header, say, type Words } from './words.ts';

/**
 * What is to be known of the preflights of an exchange beyond their answers: that one was not sent
 * because an earlier answer held, or that it may belong to another request.
 */
export function preflightNotes(exchange: CorsExchange, { mode }: Credentials): Words[] {
  // With credentials `*` is a name like others, and is found to fail.
  const isWildcardLiteral = mode === 'include';
  return exchange.hops.flatMap(({ preflight, request }) => {
    const known = preflight.state === 'not-seen' || isWildcardLiteral ? null : preflight.entry;
    return [
      ...belonging(preflight, request),
      ...(known !== null && isAuthorizationByWildcard(known) ? [authorizationByWildcard] : []),
    ];
  });
}

/** How a preflight, or that none was sent, belongs to a request. */
function belonging(preflight: Preflight, request: Entry | null): Words[] {
  if (preflight.state === 'cached' && request !== null) {
    return [fromCache(preflight.entry, request)];
  }
  if (preflight.state === 'sent' && preflight.isAmbiguous) {
    return [
      say`Several requests like this one were under way at the same time, and their preflights were answered in different ways. Nothing in the recording tells which preflight was for which request, so this may be another one’s.`,
    ];
  }
  return [];
}

/**
 * Whether a preflight was answered with a `*` that the engines take for leave to send `Authorization`. By the
 * standard it is none: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
 *
 * Seen in Chromium 156, Firefox 153 (with the warning `CORSAllowHeaderFromPreflightDeprecation`) and
 * WebKitGTK 2.50.6.
 */
function isAuthorizationByWildcard(preflight: Entry): boolean {
  const headers = preflight.response?.headers ?? [];
  if (!getHeader(headers, allowHeadersHeader)?.includes('*')) return false;
  const allowed = extractTokens(headers, allowHeadersHeader);
  if (allowed === null || allowed === 'failure' || !allowed.includes('*')) return false;
  const isAuthorization = isCorsNonWildcardRequestHeaderName;
  return requestedHeaders(preflight).some(isAuthorization) && !allowed.some(isAuthorization);
}

const authorizationByWildcard = say`${code(`${allowHeadersHeader}: *`)} lets ${code('Authorization')} through today. By the standard it does not: list ${code('Authorization')} by name. Firefox already warns of it.`;

function fromCache(preflight: Entry, request: Entry): Words {
  const seconds = Math.max(0, Math.round((request.startedAt - preflight.startedAt) / 1000));
  const age = seconds === 1 ? '1 second' : `${seconds} seconds`;
  const headers = preflight.response?.headers ?? [];
  const value = getHeader(headers, maxAgeHeader);
  const [chromium, firefox, webkit] = engines.map((engine) => String(keptBy(engine, headers)));
  return [
    ...say`The browser sent no preflight: it went by the answer to an earlier one, ${age} before. `,
    ...(value === null
      ? say`Without ${header(maxAgeHeader)} browsers keep an answer for ${String(defaultMaxAge)} seconds.`
      : say`With ${code(`${maxAgeHeader}: ${value}`)} Chromium keeps the answer for ${String(chromium)} seconds, Firefox for ${String(firefox)}, and Safari for ${String(webkit)}.`),
  ];
}

const engines = ['chromium', 'firefox', 'webkit'] as const;
