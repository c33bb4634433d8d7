import { getHeader } from '../../fetch-standard/header-list.ts';
import { parseUrl, withoutUserInfo } from '../../fetch-standard/url.ts';
import { answerLines, type EvidenceLine, outcomeLine, type Recorded } from '../evidence.ts';
import { unrecordedAnswer } from '../reasons/unrecorded-answer.ts';
import type { Scene } from './scene.ts';

/** A redirect at which an exchange failed, or after which it did. */
export interface Redirect {
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
  return isRefused ? redirectOf(failed, step?.redirectUrl ?? null) : null;
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
  return { from, to, target: withoutUserInfo(to.href), evidence: [outcomeLine(preflight)] };
}

/** The redirect that led to the answer that failed; null where none did. */
export function followedRedirect({ exchange, finding }: Scene): Redirect | null {
  const before = exchange.hops[finding.hop - 1]?.request ?? null;
  if (before === null || finding.reason !== 'allow-origin-missing') return null;
  if (finding.during === 'redirect') return null;
  return redirectOf({ exchange: exchange.id, entry: before }, before.response?.redirectUrl ?? null);
}

function redirectOf(recorded: Recorded | null, redirectUrl: string | null): Redirect | null {
  if (recorded === null || redirectUrl === null) return null;
  const from = parseUrl(recorded.entry.url);
  const to = parseUrl(redirectUrl);
  if (from === null || to === null) return null;
  const evidence = [outcomeLine(recorded), ...answerLines(recorded, 'Location')];
  return { from, to, target: withoutUserInfo(to.href), evidence };
}

/** Whether both have the same path and query, but for a slash at the end of the path. */
export function isSamePlace({ from, to }: Redirect): boolean {
  return bare(from) === bare(to);
}

function bare({ pathname, search }: URL): string {
  return (pathname.endsWith('/') ? pathname.slice(0, -1) : pathname) + search;
}

const loginWords =
  /(?:^|[^a-z])(?:log-?in|log-?on|sign-?in|oauth2?|oidc|openid|sso|saml2?|auth|authorize|authenticate|idp|adfs)(?:[^a-z]|$)/i;

/** Whether the target speaks of a login, and what redirects did not. */
export function leadsToLogin({ from, to }: Redirect): boolean {
  return isOfLogin(to) && !isOfLogin(from);
}

function isOfLogin({ hostname, pathname }: URL): boolean {
  return loginWords.test(`${hostname}${pathname}`);
}
