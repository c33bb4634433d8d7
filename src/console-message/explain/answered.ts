import { story } from '../../diagnosis/texts/texts.ts';
import type { Words } from '../../diagnosis/words.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { corsCheck as texts } from '../texts/texts.ts';
import { serverIn } from './facts.ts';

function isError({ status }: ConsoleMessage): boolean {
  return status !== null && status >= 400;
}

/** An error's status is the news, and not the header that its page lacks. */
export function failedWith(message: ConsoleMessage): Words[] {
  const { status } = message;
  return status !== null && isError(message) ? [texts.failedWith(status)] : [];
}

/** That the server did answer. Chromium alone names no status of a preflight as that of the request. */
export function answerKept(message: ConsoleMessage): Words[] {
  const { status, engine, during } = message;
  const server = serverIn(message);
  if (status === null || server === null || engine !== 'chromium' || isError(message)) return [];
  return during === null ? [story.answerKept(server, status)] : [];
}

/** Where the answer has its header, and is an error all the same. */
export function isAlsoError(message: ConsoleMessage): Words[] {
  const { status, during } = message;
  if (status === null || !isError(message) || during === 'preflight') return [];
  return [texts.isAlsoError(status)];
}
