import { getHeader } from '../../fetch-standard/header-list.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { parseUrl, withoutUserInfo } from '../../fetch-standard/url.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, type EvidenceLine, outcomeLine, type Recorded } from '../evidence.ts';
import { unrecordedAnswer } from '../reasons/unrecorded-answer.ts';
import type { Scene } from './scene.ts';

/** A redirect at which an exchange failed, or after which it did. */
export interface Redirect {
  /** The hop that was answered with it. */
  readonly hop: number;
  readonly from: URL;
  readonly to: URL;
  /** Where it leads, as it may be shown and called. */
  readonly target: string;
  readonly evidence: readonly EvidenceLine[];
}

/** The redirect that the browser stopped at; null where it stopped at none. */
export function refusedRedirect({ finding, step, failed }: Scene): Redirect | null {
  const isRefused =
    finding.reason === 'preflight-redirect' ||
    (finding.during === 'redirect' && finding.reason === 'allow-origin-missing');
  return isRefused ? redirectOf(finding.hop, failed, step?.redirectUrl ?? null) : null;
}

/**
 * The redirect to https that Chromium made by itself, at a preflight: it notes no answer then, as nobody was asked.
 * Null where it made none.
 */
export function browsersRedirect({ finding, preflight }: Scene): Redirect | null {
  if (finding.reason !== unrecordedAnswer || preflight === null) return null;
  const { url, requestHeaders, response, networkError } = preflight.entry;
  if (response !== null || networkError !== 'net::ERR_INVALID_REDIRECT') return null;
  // The network adds this to what is sent: a server was asked, and its answer was not noted.
  if (getHeader(requestHeaders, 'Accept-Encoding') !== null) return null;
  const from = parseUrl(url);
  const to = parseUrl(url.replace(/^http:/i, 'https:'));
  if (from?.protocol !== 'http:' || to === null) return null;
  const target = withoutUserInfo(to.href);
  return { hop: finding.hop, from, to, target, evidence: [outcomeLine(preflight)] };
}

/**
 * The redirects that led to an answer that names nobody, in their order; or to one that names whom it likes, where
 * they took the page's origin away.
 */
export function followedRedirects({ exchange, finding, step }: Scene): Redirect[] {
  const isNameless = step?.origin === opaqueOrigin && finding.header === allowOriginHeader;
  if (finding.reason !== 'allow-origin-missing' && !isNameless) return [];
  return exchange.hops.slice(0, finding.hop).flatMap(({ request }, hop) => {
    if (request === null) return [];
    const recorded = { exchange: exchange.id, entry: request };
    return redirectOf(hop, recorded, request.response?.redirectUrl ?? null) ?? [];
  });
}

function redirectOf(
  hop: number,
  recorded: Recorded | null,
  redirectUrl: string | null,
): Redirect | null {
  if (recorded === null || redirectUrl === null) return null;
  const from = parseUrl(recorded.entry.url);
  const to = parseUrl(redirectUrl);
  if (from === null || to === null) return null;
  const evidence = [outcomeLine(recorded), ...answerLines(recorded, 'Location')];
  return { hop, from, to, target: withoutUserInfo(to.href), evidence };
}

/** Whether both have the same path and query, but for a slash at the end of the path. */
export function isSamePlace({ from, to }: Redirect): boolean {
  return bare(from) === bare(to);
}

function bare({ pathname, search }: URL): string {
  return (pathname.endsWith('/') ? pathname.slice(0, -1) : pathname) + search;
}

const loginWords =
  /(?<![a-z])(?:log-?in|log-?on|sign-?in|oauth2?|oidc|openid|sso|saml2?|auth|authorize|authenticate|idp|adfs)(?![a-z])/gi;

/** The words of pages: an address of a login may lead to another, but calls of an API do not come from these. */
const pageWords = /^(?:log-?in|log-?on|sign-?in|authorize)$/i;

/** Whether the target speaks of a login, and what redirects did not; or of a page to sign in at, and that did not. */
export function leadsToLogin({ from, to }: Redirect): boolean {
  const before = loginWordsOf(from);
  const added = loginWordsOf(to).filter((word) => !before.includes(word));
  return added.length > 0 && (before.length === 0 || added.some((word) => pageWords.test(word)));
}

function loginWordsOf({ hostname, pathname }: URL): string[] {
  return (`${hostname}${pathname}`.match(loginWords) ?? []).map((word) => word.toLowerCase());
}
