import { code, header, say } from '../../../words.ts';

/** What is said of preflights that pass. */
export const preflights = {
  'authorization-by-wildcard': {
    headline: say`${code('*')} lets ${code('Authorization')} through today, and should not`,
    isLetThrough: (pageOrigin: string) =>
      say`The server answers the preflight with ${code('Access-Control-Allow-Headers: *')}, and browsers let your page ${code(pageOrigin)} send ${code('Authorization')} by it.`,
    notByTheStandard: say`By the standard ${code('*')} does not cover that header. Firefox already warns of it.`,
    listByName: (server: string) =>
      say`Whoever runs ${code(server)} has to list ${code('Authorization')} by name.`,
  },
  'preflight-every-time': {
    headline: (count: number) => say`The browser sent the same preflight ${String(count)} times`,
    askedAnew: (method: string, pageOrigin: string, server: string) =>
      say`Before each of these ${code(method)} requests of ${code(pageOrigin)} it asked ${code(server)} anew, and waited for the answer.`,
    isForgotten: say`The answer has no ${header('Access-Control-Max-Age')}, so browsers keep it for 5 seconds.`,
    isTooShort: (line: string) => say`${code(line)} is too short for that.`,
    sendLonger: (seconds: string) =>
      say`With ${code(`Access-Control-Max-Age: ${seconds}`)} Chromium asks once in two hours, Firefox too, and Safari once in ten minutes. While the server's CORS settings still change, leave it short.`,
  },
  'max-age-beyond-cap': {
    headline: say`Browsers keep the answer to the preflight for less time than it says`,
    isKeptFor: (line: string, chromium: number, firefox: number, webkit: number) =>
      say`The server says ${code(line)}. Chromium keeps an answer for ${String(chromium)} seconds at most, Firefox for ${String(firefox)}, and Safari for ${String(webkit)}.`,
    nothingBreaks: say`Nothing breaks. After that time the browser sends the preflight again, whatever the number says.`,
  },
};
