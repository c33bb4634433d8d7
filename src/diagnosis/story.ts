import { serverOf } from './server.ts';
import type { Step } from './step.ts';
import { code, say, statusCode, type Words } from './words.ts';

/** What happened at an answer, and what did work. */
export function happened(step: Step): Words[] {
  const server = code(serverOf(step.url));
  const status = statusCode(step.status);
  const method = code(step.method);
  if (step.during === 'request') return [say`The browser did not send the request.`];
  if (step.during === 'preflight') {
    return [
      say`The browser first asked ${server} whether it may send this ${method} request. That question is the preflight.`,
      say`The server answered the preflight with status ${status}. The answer does not pass, so the ${method} request was never sent.`,
    ];
  }
  if (step.during === 'redirect') {
    return [
      say`The server answered with status ${status}: go on to ${code(step.redirectUrl ?? '')}. The browser did not follow.`,
    ];
  }
  return [
    say`The request reached ${server}, and the server answered with status ${status}. The browser kept the answer from your page.`,
  ];
}
