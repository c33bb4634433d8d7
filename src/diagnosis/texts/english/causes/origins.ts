import { code, header, say } from '../../../words.ts';
import { list } from '../list.ts';

/** Class C of what stands behind refusals: the page has no origin, or the server does not choose by it. */
export const origins = {
  'null-origin': {
    headlineLocalFile: say`Your page is a local file, and a file has no origin`,
    fileHasNoOrigin: say`The script that made the call is of a ${code('file:')} URL. For such a page the browser names no site.`,
    serveFromAServer: say`Serve the page from a web server on this machine, and open it at an address such as ${code('http://localhost:8000')}.`,
    headlineSandbox: say`Your page is in a sandbox, which takes its origin away`,
    sandboxTakesIt: say`The script came from the web, and the browser names no site for its page. So it is with a frame with the attribute ${code('sandbox')}, and with a page whose policy says ${code('sandbox')}.`,
    callFromOutside: say`Let the page around the frame make the call, and hand the answer in. Or load the frame without a sandbox, from an origin of its own.`,
    headlineUnknown: say`Your page has no origin that a server could name`,
    mayBeAnyOfThese: say`Such a page is a local file, a sandboxed frame or a ${code('data:')} URL; or the redirect that led here was not recorded.`,
    serveWithoutSandbox: say`Serve the page over http or https, without a sandbox.`,
    keepOriginOfOwnFrame: say`A frame of your own keeps its origin with ${code('allow-same-origin')} in ${code('sandbox')}. Use that only if you trust all that runs in it, and if its origin is not that of the page around it.`,
    thenNameIt: say`Then the page has an origin, and the server has to name that one.`,
    redirectedAgain: (from: string, to: string) =>
      say`${code(from)} is not your page's origin, and it sent the request on to ${code(to)}, which is another again.`,
    cannotKnowThePage: (pageOrigin: string) =>
      say`So the second server cannot know whose request it is: ${code('null')} stands where ${code(pageOrigin)} stood.`,
    callTheLast: say`Call the last URL directly, without the redirect.`,
  },
  'signed-url-redirect': {
    headline: say`The redirect leads to a signed URL, where the browser no longer names your page`,
    giveItInTheBody: (server: string) =>
      say`Let ${code(server)} answer with ${code('200')} and the signed URL in its body, as JSON, in place of the redirect.`,
    callItAsItIs: say`Then let the page call that URL as it is, without the headers and the credentials of the first call. It is signed for a short time: ask for a new one each time.`,
  },
  'origin-choice': {
    keepAList: say`A server with several allowed origins keeps a list. It compares the request's ${header('Origin')} with the list, sends that one origin back, and adds ${code('Vary: Origin')}.`,
  },
  'origin-hard-coded': {
    headlineUnsure: say`The server may name the same site to everybody`,
    headline: say`The server names the same site to everybody, and it is not yours`,
    sentToThisPage: (got: string, origin: string) =>
      say`It sent ${code(got)} to a page of ${code(origin)}, and the answer does not say that it depends on who asks.`,
    sentToBoth: (got: string, origin: string, otherOrigin: string) =>
      say`It sent ${code(got)} to a page of ${code(origin)}, and to one of ${code(otherOrigin)} too.`,
    putOnTheList: (server: string, origin: string) =>
      say`Whoever runs ${code(server)} has to put ${code(origin)} on such a list.`,
  },
  'origin-list-in-header': {
    headline: say`The server sends its whole list of origins; it may send one`,
    sentAllAtOnce: (origins: readonly string[]) =>
      say`It sent ${list(origins)} at once. Browsers read no list here.`,
    sendThisAlone: (origin: string) =>
      say`Your page is on the list. So the server has to send ${code(origin)} alone.`,
  },
  'duplicate-layers': {
    headline: say`Two layers of the server each add ${header('Access-Control-Allow-Origin')}`,
    bothSetIt: (values: readonly string[]) =>
      say`The answer holds ${list(values)}. Most often a proxy and the application behind it both set the header.`,
    compareTheLayers: say`Another answer of this server holds it once. Compare which layers the two went through.`,
    letOneDoIt: say`Let one of them do it, and take the header out of the settings of the other. The one that chooses the origin for each request should stay.`,
  },
};
