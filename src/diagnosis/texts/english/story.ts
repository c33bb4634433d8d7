import { code, say, statusCode } from '../../words.ts';

/** What the browser did, and what did work. */
export const story = {
  notSent: say`The browser did not send the request.`,
  askedFirst: (server: string, method: string) =>
    say`The browser first asked ${code(server)} in a preflight whether it may send this ${code(method)} request.`,
  preflightDoesNotPass: (status: number, method: string) =>
    say`The answer, with status ${statusCode(status)}, does not pass, so the ${code(method)} request was never sent.`,
  redirectNotFollowed: (target: string, status: number) =>
    say`The server sent the browser on to ${code(target)} with status ${statusCode(status)}, and the browser did not follow.`,
  answerKept: (server: string, status: number) =>
    say`The request reached ${code(server)}, which answered with status ${statusCode(status)}, and the browser kept the answer from your page.`,
};
