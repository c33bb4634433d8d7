import { code, header, say, shortCode } from '../../../words.ts';

/** What is said of requests that fail, and not by CORS. */
export const failed = {
  'network-failure': {
    headlineNamed: (name: string) => say`The request failed: ${shortCode(name)}`,
    headlineNoAnswer: (server: string) => say`No answer came from ${shortCode(server)}`,
    headlineBegun: say`The request failed after its answer had begun`,
    browserGives: (name: string) => say`The browser gives ${code(name)} as the reason.`,
    nothingRecorded: say`Without an answer there are no headers to check, and the recording gives no reason. Check that the server runs, and the host and port of the URL. If they are right, look in the console for a CORS message: a preflight that was not recorded looks the same.`,
    firefoxOfPut: say`Firefox's console may speak of multiple ${header('Access-Control-Allow-Origin')} headers: of a ${code('PUT')} it says so where the server closed the connection without an answer.`,
    nothingToCheck: say`Without an answer there are no headers to check.`,
    answerPasses: (status: number) =>
      say`The server answered with status ${code(String(status))}, and that answer passes every CORS check.`,
    answerPassesWithoutCredentials: (status: number) =>
      say`The server answered with status ${code(String(status))}. In a call without credentials that answer passes every CORS check.`,
    redirectedBefore: (times: number) =>
      say`It is a redirect once more, after ${code(String(times))} redirects: no browser follows so many.`,
    leadsNowhere: (location: string) =>
      say`Its ${header('Location')} is no URL: ${code(location)}.`,
    noReasonGiven: say`The recording gives no reason why the request failed after that.`,
  },
};
