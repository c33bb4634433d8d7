import { serverOf } from './server.ts';
import type { Step } from './step.ts';
import * as texts from './texts/texts.ts';
import type { Words } from './words.ts';

/** What happened at an answer, and what did work. */
export function happened(step: Step): Words[] {
  const server = serverOf(step.url);
  const { status, method } = step;
  if (step.during === 'request') return [texts.story.notSent];
  if (step.during === 'preflight') {
    return [
      texts.story.askedFirst(server, method),
      texts.story.preflightDoesNotPass(status, method),
    ];
  }
  if (step.during === 'redirect') {
    return [texts.story.redirectNotFollowed(step.redirectUrl ?? '', status)];
  }
  return [texts.story.answerKept(server, status)];
}
