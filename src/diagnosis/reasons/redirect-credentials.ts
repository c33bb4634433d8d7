import { isRefusedForCredentials } from '../../fetch-standard/location-url.ts';
import { parseUrl, withoutUserInfo } from '../../fetch-standard/url.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import { code, header, say } from '../words.ts';
import { webkitRedirectText } from './cors-check-codes.ts';

interface Target extends Evidence {
  readonly got: string;
}

/** `Location: https://user:secret@api.example/` */
export const redirectCredentials = defineReason<Target>({
  id: 'redirect-url-credentials',
  spec: 'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch',
  detect(step) {
    const target = step.redirectUrl === null ? null : parseUrl(step.redirectUrl);
    const { corsTainting, pageOrigin: origin } = step;
    if (
      target === null ||
      step.redirectMode !== 'follow' ||
      !isRefusedForCredentials({ mode: 'cors', origin, corsTainting }, target)
    ) {
      return null;
    }
    return { header: 'Location', got: target.href, expected: withoutUserInfo(target.href) };
  },
  explain: ({ expected }, step) => ({
    headline: say`The redirect's target holds a user name or a password`,
    sentences: [
      say`The server sent the browser on to a URL with a user name or a password in it. In a CORS request that is not allowed.`,
      say`Whoever runs ${code(serverOf(step.url))} has to take it out of ${header('Location')}: ${code(expected ?? '')}.`,
    ],
  }),
  codes: ({ got }, step) => ({
    chromium: 'RedirectContainsCredentials',
    parameter: '',
    // As of a broken connection, and with the URL before the redirect.
    firefox: 'CORSDidNotSucceed2',
    webkit: webkitRedirectText(step, `redirection URL ${got} has credentials`),
  }),
});
