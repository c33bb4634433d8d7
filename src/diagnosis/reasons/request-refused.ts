import { isSameOrigin } from '../../fetch-standard/origin.ts';
import { hasHttpScheme, schemeOf } from '../../fetch-standard/url.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/texts.ts';

const fetchSpec = 'https://fetch.spec.whatwg.org/#concept-main-fetch';

/** `fetch('https://other.example/', { mode: 'same-origin' })` */
export const modeSameOrigin = defineReason({
  id: 'mode-same-origin',
  spec: fetchSpec,
  detect({ mode, url, pageOrigin }) {
    if (mode !== 'same-origin' || isSameOrigin(url, pageOrigin)) return null;
    return { header: null, got: serverOf(url), expected: pageOrigin };
  },
  explain: (_, { pageOrigin, url }) => ({
    headline: texts.reasons['mode-same-origin'].headline,
    sentences: [
      texts.reasons['mode-same-origin'].forbidsOthers,
      texts.reasons['mode-same-origin'].isAnotherOrigin(pageOrigin, serverOf(url)),
      texts.reasons['mode-same-origin'].leaveModeOut,
    ],
  }),
  codes: () => ({
    chromium: 'DisallowedByMode',
    parameter: '',
    firefox: null,
    webkit: 'Cross origin requests are not allowed when using same-origin fetch mode.',
  }),
});

interface Scheme extends Evidence {
  readonly got: string;
}

/** `new XMLHttpRequest().open('GET', 'foo://bar/')` */
export const schemeNotHttp = defineReason<Scheme>({
  id: 'scheme-not-http',
  spec: fetchSpec,
  detect({ url }) {
    if (hasHttpScheme(url)) return null;
    return { header: null, got: schemeOf(url), expected: 'http or https' };
  },
  explain: ({ got }) => ({
    headline: texts.reasons['scheme-not-http'].headline,
    sentences: [
      texts.reasons['scheme-not-http'].isNotOfCors(got),
      ...(got === 'file'
        ? [texts.reasons['scheme-not-http'].serveTheFile]
        : [texts.reasons['scheme-not-http'].checkTheUrl]),
    ],
  }),
  codes: ({ got }) => ({
    // Chromium stops a `file:` URL before CORS, and has no code for it.
    chromium: got === 'file' ? null : 'CorsDisabledScheme',
    parameter: '',
    firefox: 'CORSRequestNotHttp',
    webkit: 'Cross origin requests are only supported for HTTP.',
  }),
});
