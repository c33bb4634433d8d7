import { code, header, say } from '../../../words.ts';

/** Class E of what stands behind refusals: a cache or a service worker answered. */
export const cachesAndWorkers = {
  'cached-without-cors': {
    headlineOfBrowser: say`The browser uses its own copy, which was kept without CORS headers`,
    headline: say`A cache gave a copy that was kept without CORS headers`,
    isBrowsersCopy: say`As far as the recording tells, nothing of this answer came over the network. So it seems to be the browser's own copy.`,
    isACopy: say`What stands between the browser and the server gave a copy.`,
    wasKeptWithoutOrigin: say`It may have been kept when the URL was asked for without an ${header('Origin')}, as by an image or a link.`,
    sendOnEveryAnswer: say`Let the server send ${header('Access-Control-Allow-Origin')} on every answer at this URL, or ${code('Vary: Origin')} on every one. Then remove the copy from the cache.`,
    askWithCrossorigin: say`If a tag of the page loads the same URL, give it ${code('crossorigin')}.`,
  },
  'cached-for-other-origin': {
    headline: say`A cache gave the answer that was made for another site`,
    copyAllows: (origin: string) =>
      say`The copy allows ${code(origin)}. It has no ${code('Vary: Origin')}, so the cache gives it to every site.`,
    sendVary: say`Let the server send ${code('Vary: Origin')} wherever it chooses the origin for each request.`,
    keyByOrigin: say`Let the cache take the header ${header('Origin')} into its key. Then remove the copy.`,
  },
  'cdn-drops-origin': {
    headlineOfPreflight: say`The CDN does not let OPTIONS through to what stands behind it`,
    headline: say`The CDN may not tell the storage behind it which site asks`,
    madeByTheCdn: say`The CDN made this answer itself. What stands behind it never saw the preflight.`,
    needsTheOrigin: say`A storage sends CORS headers only if the request names an ${header('Origin')}. The browser named it; a CDN in between drops it unless it is told otherwise.`,
    forwardThem: say`Let the CDN allow ${code('OPTIONS')}, and forward ${header('Origin')}, ${header('Access-Control-Request-Method')} and ${header('Access-Control-Request-Headers')}.`,
    haveRules: say`Make sure that the storage has CORS rules for your page.`,
  },
  'service-worker-opaque': {
    headline: say`The page's service worker answered with what the page may not read`,
    isOpaque: say`The answer came from the service worker of your page. It has no status and no headers: an opaque response, of which a call with CORS can make no use.`,
    askWithCors: say`Let the worker ask with ${code('mode: "cors"')}, and keep only such answers in its cache. Then remove the old ones from it.`,
    sendToTheWorker: say`The server must send ${header('Access-Control-Allow-Origin')} to the worker as it must to the page.`,
  },
};
