import { code, header, say } from '../../../words.ts';

/** What the browser means where another rule than CORS, or somebody at the browser, kept something back. */
export const withheldErrors = {
  blockedByClient: {
    headline: say`An extension, or request blocking in DevTools, stopped the request`,
    sentences: [
      say`The request was stopped in this browser. Content blockers do so. No header of the server can help.`,
      say`Try a private window without extensions. Look at the blocked requests of DevTools too.`,
      say`People who visit the page may have such an extension. If they have to be served, call a URL that no list blocks.`,
    ],
  },
  aborted: {
    headline: say`The page gave up the request before it was answered`,
    sentences: [
      say`It was aborted by the page's own code, or the page was left.`,
      say`If nobody meant that, look for an ${code('AbortController')}, a time limit, or a form that loads the page anew.`,
    ],
  },
  contentSecurityPolicy: {
    headline: say`The page's own Content-Security-Policy forbids the request`,
    sentences: [
      say`The page was sent with a policy that lists where its scripts may call. This server is not on it.`,
      say`Whoever runs the page has to add the server's origin to ${code('connect-src')} of that policy. No header of the server called can allow it.`,
    ],
  },
  opaqueResponse: {
    headline: say`The answer is not of the kind that the page asked for`,
    sentences: [
      say`Without CORS the browser gives a page images, scripts, style sheets and media only. It withheld this answer, which looks like something else. That is called opaque response blocking.`,
      say`An error page in place of the file looks so: see what the URL answers in a tab of its own, and its ${header('Content-Type')}.`,
    ],
  },
  embedderPolicy: {
    headline: say`The page takes only what says that it may be embedded`,
    sentences: [
      say`The page was sent with ${header('Cross-Origin-Embedder-Policy')}. So an answer of another origin needs ${header('Cross-Origin-Resource-Policy')}, or has to come by CORS. This one has neither.`,
      say`Whoever runs the server can send ${code('Cross-Origin-Resource-Policy: cross-origin')}, if any page may embed this.`,
      say`Or the page asks by CORS, with ${code('crossorigin')} on the tag, and the server allows the page.`,
    ],
  },
  resourcePolicy: {
    headline: say`The answer says that pages of other sites may not have it`,
    sentences: [
      say`That is what its ${header('Cross-Origin-Resource-Policy')} says. CORS has no part in it.`,
      say`Whoever runs the server has to send ${code('Cross-Origin-Resource-Policy: cross-origin')} if other pages may embed this, or leave the header out.`,
    ],
  },
  otherPolicy: {
    headline: say`Another rule of the browser withheld the answer, not CORS`,
    sentences: [
      say`The answer's ${header('Cross-Origin-Resource-Policy')}, or a policy of the page, forbids it.`,
      say`The browser's console says which.`,
    ],
  },
};
