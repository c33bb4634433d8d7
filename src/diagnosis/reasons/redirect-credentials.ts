import { isRefusedForCredentials } from '../../fetch-standard/location-url.ts';
import { parseUrl, withoutUserInfo } from '../../fetch-standard/url.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import { webkitRedirectText } from './cors-check-codes.ts';

interface Target extends Evidence {
  readonly got: string;
}

/** The target that a browser refuses for the user name or the password in it; null for every other. */
export function redirectTargetWithUser(step: Step): URL | null {
  const { during, redirectUrl, redirectMode, corsTainting, pageOrigin: origin } = step;
  if (during !== 'redirect' || redirectUrl === null || redirectMode !== 'follow') return null;
  const target = parseUrl(redirectUrl);
  const request = { mode: 'cors', origin, corsTainting } as const;
  return target !== null && isRefusedForCredentials(request, target) ? target : null;
}

/** `Location: https://user:secret@api.example/` */
export const redirectCredentials = defineReason<Target>({
  id: 'redirect-url-credentials',
  spec: 'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch',
  detect(step) {
    const target = redirectTargetWithUser(step);
    if (target === null) return null;
    return { header: 'Location', got: target.href, expected: withoutUserInfo(target.href) };
  },
  explain: ({ expected }, step) => ({
    headline: texts.reasons['redirect-url-credentials'].headline,
    sentences: [texts.reasons['redirect-url-credentials'].isNotAllowed],
    demand: texts.reasons['redirect-url-credentials'].takeThemOut(
      serverOf(step.url),
      expected ?? '',
    ),
  }),
  codes: ({ got }, step) => ({
    chromium: 'RedirectContainsCredentials',
    parameter: '',
    // As of a broken connection, and with the URL before the redirect.
    firefox: 'CORSDidNotSucceed2',
    webkit: webkitRedirectText(step, `redirection URL ${got} has credentials`),
  }),
});
