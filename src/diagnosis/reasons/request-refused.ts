import { isSameOrigin } from '../../fetch-standard/origin.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import { code, say } from '../words.ts';

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
    headline: say`The page asked for its own origin only, and this is another`,
    sentences: [
      say`The call was made with ${code('mode: "same-origin"')}. That forbids every other origin.`,
      say`Your page is ${code(pageOrigin)}. The URL is of ${code(serverOf(url))}.`,
      say`Leave the mode out of the call, or call a URL of your own origin.`,
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
    const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
    if (scheme === 'http' || scheme === 'https') return null;
    return { header: null, got: scheme, expected: 'http or https' };
  },
  explain: ({ got }) => ({
    headline: say`A page can ask for http and https URLs only`,
    sentences: [
      say`The URL begins with ${code(`${got}:`)}. CORS knows ${code('http:')} and ${code('https:')} alone, so no header can allow this.`,
      ...(got === 'file'
        ? [
            say`Serve the file from a web server, on this machine or another, and call its URL there.`,
          ]
        : [
            say`Check the URL. A host and port without ${code('https://')} in front are read as a scheme.`,
          ]),
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
