import { code, header, say, shortCode } from '../../../words.ts';
import { list } from '../list.ts';

/** What is said where the answer to a preflight does not pass. */
export const corsPreflight = {
  'preflight-status': {
    headline: (status: string) =>
      say`The server answered the preflight with status ${code(status)}`,
    needsOkStatus: say`The answer to a preflight must have a status from 200 to 299, and 204 is usual.`,
    mustAnswerOptions: (server: string) =>
      say`Whoever runs ${code(server)} has to answer OPTIONS for this path.`,
  },
  'preflight-redirect': {
    headline: say`The server redirected the preflight`,
    isNeverFollowed: say`The answer is a redirect, and a browser never follows a redirect of a preflight.`,
    isNeverFollowedTo: (target: string) =>
      say`The answer is a redirect to ${code(target)}, and a browser never follows a redirect of a preflight.`,
    mustNotRedirect: (server: string) =>
      say`Whoever runs ${code(server)} has to answer OPTIONS for this path without a redirect.`,
  },
  'allow-methods-invalid': {
    headline: say`${header('Access-Control-Allow-Methods')} cannot be read`,
    cannotBeRead: (got: string) =>
      say`The server sent ${code(got)}, which is not a list of methods with commas between them: one wrong element spoils it all.`,
  },
  'method-not-allowed': {
    headline: (method: string) => say`The server does not allow the method ${shortCode(method)}`,
    mustListIt: (server: string, method: string) =>
      say`Whoever runs ${code(server)} has to list ${code(method)} in the answer to the preflight.`,
    hasNoList: say`The answer to the preflight has no ${header('Access-Control-Allow-Methods')} header, and without it only GET, HEAD and POST pass.`,
    listsOthers: (method: string, got: string) =>
      say`The page sends ${code(method)}, which the answer to the preflight must list in ${header('Access-Control-Allow-Methods')}; it lists ${code(got)}.`,
  },
  'header-not-allowed': {
    headline: (names: readonly string[]) =>
      names.length === 1
        ? say`The server does not allow the request header ${shortCode(names[0] ?? '')}`
        : say`The server does not allow ${String(names.length)} of the request's headers`,
    hasNoList: (names: readonly string[]) =>
      say`The page sends ${list(names)}, which the answer to the preflight must list in ${header('Access-Control-Allow-Headers')}; it has no such header.`,
    listsOthers: (names: readonly string[], got: string) =>
      say`The page sends ${list(names)}, which the answer to the preflight must list; it has ${code(`Access-Control-Allow-Headers: ${got}`)}.`,
  },
  'allow-headers-invalid': {
    headline: say`${header('Access-Control-Allow-Headers')} cannot be read`,
    cannotBeRead: (got: string) =>
      say`The server sent ${code(got)}, which is not a list of header names with commas between them: one wrong element spoils it all.`,
  },
};
