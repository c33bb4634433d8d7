import { code, say, statusCode } from '../../words.ts';

/** What the browser did, and what did work. */
export const story = {
  notSent: say`The browser did not send the request.`,
  askedFirst: (server: string, method: string) =>
    say`The browser first asked ${code(server)} whether it may send this ${code(method)} request. That question is the preflight.`,
  preflightDoesNotPass: (status: number, method: string) =>
    say`The server answered the preflight with status ${statusCode(status)}. The answer does not pass, so the ${code(method)} request was never sent.`,
  redirectNotFollowed: (status: number, target: string) =>
    say`The server answered with status ${statusCode(status)}: go on to ${code(target)}. The browser did not follow.`,
  answerKept: (server: string, status: number) =>
    say`The request reached ${code(server)}, and the server answered with status ${statusCode(status)}. The browser kept the answer from your page.`,
};
