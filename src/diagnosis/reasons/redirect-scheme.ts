import { hasHttpScheme, schemeOf } from '../../fetch-standard/url.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';
import { webkitRedirectText } from './cors-check-codes.ts';

interface Target extends Evidence {
  readonly got: string;
}

/**
 * Chromium stops at these before CORS, with `net::ERR_UNSAFE_REDIRECT` or `net::ERR_UNKNOWN_URL_SCHEME`, and has no
 * code for them. (Chromium 156.)
 */
const notOfCors = /^(data|blob|file|about|filesystem|chrome|[a-z]+-extension|wss?)$/;

/** Of these Firefox says no more than that the request failed. (Firefox 153.) */
const notOfCorsInFirefox = /^(data|blob|file|javascript|wss?)$/;

/** `Location: myapp://callback` */
export const redirectSchemeNotHttp = defineReason<Target>({
  id: 'scheme-not-http',
  spec: 'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch',
  detect({ during, redirectUrl, redirectMode }) {
    const isFollowed = during === 'redirect' && redirectMode === 'follow';
    if (!isFollowed || redirectUrl === null || hasHttpScheme(redirectUrl)) return null;
    return { header: 'Location', got: redirectUrl, expected: null };
  },
  explain(_, { url }) {
    const said = texts.reasons['redirect-scheme-not-http'];
    return {
      headline: said.headline,
      sentences: [said.isNotFollowed, said.answerOrLeadToHttp(serverOf(url)), said.openByLink],
    };
  },
  codes({ got }, step) {
    const scheme = schemeOf(got);
    return {
      chromium: notOfCors.test(scheme) ? null : 'CorsDisabledScheme',
      parameter: '',
      firefox: notOfCorsInFirefox.test(scheme) ? 'CORSDidNotSucceed2' : 'CORSRequestNotHttp',
      webkit: webkitRedirectText(
        step,
        'not allowed to follow a cross-origin CORS redirection with non CORS scheme',
      ),
    };
  },
});
