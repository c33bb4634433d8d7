import { code, say } from '../../../words.ts';

/** Class F of what stands behind refusals: it is not CORS at all. Beside what the browser's own names mean. */
export const notCors = {
  refused: {
    answersOthers: say`It answered another request of this recording. So it may have stopped or crashed, or it was starting again.`,
  },
  reset: {
    answersOthers: say`It answered another request of this recording, so it is this one that it failed at.`,
  },
  'mixed-content': {
    headline: say`A page over https may not call a server over http`,
    isOverHttp: (pageOrigin: string, server: string) =>
      say`Your page is ${code(pageOrigin)}. The URL is of ${code(server)}.`,
    isNotSent: say`Browsers do not send such a request: anybody on the way could read and change it. It is called mixed content.`,
    callOverHttps: say`Call the URL with ${code('https:')}. If the server has no https, whoever runs it has to add it.`,
  },
  'blocked-by-client': {
    headline: say`An extension may have stopped the request`,
    endedWithoutReason: (server: string) =>
      say`${code(server)} answered another request of this recording. This one ended without an answer and without a reason.`,
    blockersDoSo: say`Content blockers do so. A server that closes the connection looks the same.`,
    tryWithoutExtensions: say`Try a private window without extensions. If it fails there too, look into the server's log.`,
  },
  'content-security-policy': {
    headline: say`The page's own Content-Security-Policy forbids where the redirect leads`,
    stoppedThere: (target: string) =>
      say`The redirect leads to ${code(target)}. The browser stopped there, and asked nothing of that server.`,
    addToThePolicy: (target: string) =>
      say`If the page was sent with a policy, whoever runs the page has to add ${code(target)} to its ${code('connect-src')}. The browser's console names the policy.`,
  },
};
