import type { ConsoleMessage } from '../console-message.ts';
import { shown } from '../texts/texts.ts';

/** What an answer that has to change is called. Nobody knows the method of the request. */
export function answerTitle({ during }: Pick<ConsoleMessage, 'during'>): string {
  const { preflight, redirect, response } = shown.answer;
  if (during === 'preflight') return preflight;
  return during === 'redirect' ? redirect : response;
}
