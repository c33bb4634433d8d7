import { code, header, say, shortCode } from '../../../words.ts';

/** What is said of requests that fail, and not by CORS. */
export const failed = {
  'network-failure': {
    headlineNamed: (name: string) => say`The request failed: ${shortCode(name)}`,
    headlineNoAnswer: (server: string) => say`No answer came from ${shortCode(server)}`,
    headlineBegun: say`The request failed after its answer had begun`,
    browserGives: (name: string) => say`The browser gives ${code(name)} as the reason.`,
    nothingRecorded: say`The recording holds no answer and no reason. Check that the server runs, and the host and port of the URL. If they are right, look in the console for a CORS message: a preflight that was not recorded looks the same.`,
    firefoxOfPut: say`Does Firefox's console speak of multiple ${header('Access-Control-Allow-Origin')} headers? Of a ${code('PUT')} it says so where the server closed the connection without an answer.`,
    nothingToCheck: say`Without an answer there are no headers to check.`,
    answerPasses: (status: number) =>
      say`The server answered with status ${code(String(status))}, and that answer passes every CORS check.`,
  },
};
