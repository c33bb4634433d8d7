import { code, header, say, shortCode } from '../../../words.ts';
import { list } from '../list.ts';

/** What is said where the answer to a preflight does not pass. */
export const corsPreflight = {
  'preflight-status': {
    headline: (status: string) =>
      say`The server answered the preflight with status ${code(status)}`,
    needsOkStatus: say`The answer to a preflight must have a status from 200 to 299. 204 is usual.`,
    mustAnswerOptions: (server: string) =>
      say`Whoever runs ${code(server)} has to answer OPTIONS for this path.`,
  },
  'preflight-redirect': {
    headline: say`The server redirected the preflight`,
    isNeverFollowed: say`The answer is a redirect. A browser never follows a redirect of a preflight.`,
    isNeverFollowedTo: (target: string) =>
      say`The answer is a redirect to ${code(target)}. A browser never follows a redirect of a preflight.`,
    mustNotRedirect: (server: string) =>
      say`Whoever runs ${code(server)} has to answer OPTIONS for this path without a redirect.`,
  },
  'allow-methods-invalid': {
    headline: say`${header('Access-Control-Allow-Methods')} cannot be read`,
    cannotBeRead: (got: string) =>
      say`The server sent ${code(got)}. The header is a list of methods with commas between them. One wrong element spoils the whole list.`,
  },
  'method-not-allowed': {
    headline: (method: string) => say`The server does not allow the method ${shortCode(method)}`,
    mustBeListed: (method: string) =>
      say`The page sends ${code(method)}. Before it does, the server must list the method in ${header('Access-Control-Allow-Methods')}.`,
    hasNoList: say`The answer to the preflight has no such header. Without it only GET, HEAD and POST pass.`,
    lists: (got: string) => say`The answer to the preflight lists ${code(got)}.`,
  },
  'header-not-allowed': {
    headline: (names: readonly string[]) =>
      names.length === 1
        ? say`The server does not allow the request header ${shortCode(names[0] ?? '')}`
        : say`The server does not allow ${String(names.length)} of the request's headers`,
    mustBeListed: (names: readonly string[]) =>
      names.length === 1
        ? say`The page sends ${list(names)}. Before it does, the server must list the name in ${header('Access-Control-Allow-Headers')}.`
        : say`The page sends ${list(names)}. Before it does, the server must list them all in ${header('Access-Control-Allow-Headers')}.`,
    hasNoList: say`The answer to the preflight has no ${header('Access-Control-Allow-Headers')} header.`,
    lists: (got: string) =>
      say`The answer to the preflight has ${code(`Access-Control-Allow-Headers: ${got}`)}.`,
  },
  'allow-headers-invalid': {
    headline: say`${header('Access-Control-Allow-Headers')} cannot be read`,
    cannotBeRead: (got: string) =>
      say`The server sent ${code(got)}. The header is a list of header names with commas between them. One wrong element spoils the whole list.`,
  },
};
