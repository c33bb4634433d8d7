import type { PrivateAddressSpace } from '../../../fetch-standard/ip-address-space.ts';
import { code, header, say, statusCode } from '../../words.ts';
import { place } from './place.ts';

/** What is said where nothing failed, or where the recording does not tell; what is missing by its id. */
export const verdicts = {
  'credentials-mode': {
    headline: say`Passes without credentials; with credentials it would be blocked`,
    isNotRecorded: say`The recording does not say whether the page made this call with ${code('credentials: "include"')}, and it does not show whether the page got the answer.`,
    passesWithoutOnly: say`Without credentials every check passes. With them the browser refuses.`,
  },
  'actual-request': {
    headline: say`The preflight passes; the actual request is not recorded`,
    headlineWithoutCredentials: say`The preflight passes without credentials; the actual request is not recorded`,
    preflightPasses: (server: string) =>
      say`${code(server)} allows the request that the browser asked about.`,
    isNotRecordedYet: say`The request itself is not in the recording yet. It may still be under way, or the page never read its answer.`,
  },
  response: {
    headline: say`The browser refused it; the answer is not recorded`,
    refusedWithoutReason: (server: string) =>
      say`The browser refused the request to ${code(server)}, and gives no reason but ${code('net::ERR_FAILED')}.`,
    reload: say`The answer that would tell why is not in the recording. Reload the page to record it anew.`,
    mayBeAddressSpace: (space: PrivateAddressSpace | null) =>
      say`If the console speaks of an address space, the request was never sent, and no header can allow it. The site has no permission to reach ${place(space)}, or the page was not loaded over https, or the call has another ${code('targetAddressSpace')}.`,
  },
  'redirect-target': {
    headline: say`The redirect passes; where it led is not recorded`,
    nothingAfter: (server: string) =>
      say`${code(server)} sent the request on, and nothing after that is in the recording.`,
  },
  allowed: {
    headline: say`Allowed`,
    allowsPageWithoutOrigin: (server: string, status: number) =>
      say`${code(server)} answered with status ${statusCode(status)}, and allows your page to read the answer.`,
    allowsPage: (server: string, status: number, pageOrigin: string) =>
      say`${code(server)} answered with status ${statusCode(status)}, and allows your page ${code(pageOrigin)} to read the answer.`,
    sent: (allowOrigin: string) =>
      say`It sent ${code(`Access-Control-Allow-Origin: ${allowOrigin}`)}.`,
    allowsCredentials: say`The call was made with credentials, and ${header('Access-Control-Allow-Credentials')} is ${code('true')}.`,
  },
  'service-worker': {
    headline: say`Allowed: the page's service worker answered`,
    answered: (status: number, server: string) =>
      say`The answer with status ${statusCode(status)} came from the service worker of your page, not from ${code(server)} itself. The browser makes no CORS check of it.`,
    askedItself: (server: string) =>
      say`If the worker asked ${code(server)}, that is a request of its own in this list.`,
  },
  unchecked: {
    headline: say`The page got the answer; the browser made no CORS check`,
    givenAllTheSame: (status: number) =>
      say`The server answered with status ${statusCode(status)}. By its headers the answer would be refused, and the page was given it all the same.`,
    isNotChecked: say`The browser does not check a copy of its own that the server confirmed, a service worker's answer, or one in the mode ${code('no-cors')}.`,
  },
  redirect: {
    headline: say`The redirect passes; the browser did not follow it`,
    notFollowed: (server: string, status: number, target: string) =>
      say`${code(server)} answered with status ${statusCode(status)}: go on to ${code(target)}. The page asked for redirects not to be followed, or gave up.`,
  },
};
