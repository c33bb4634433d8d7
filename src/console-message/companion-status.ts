import { withoutFragment } from '../fetch-standard/url.ts';
import type { ConsoleMessage } from './console-message.ts';

/**
 * The messages, with the status of the answer that Chromium names in a line of its own beside a refusal. It writes that
 * line of a refused preflight as well, and then without a status, because the request has none. Where the lines about
 * one URL differ, nobody knows which is whose.
 */
export function withCompanionStatus(
  messages: readonly ConsoleMessage[],
): readonly ConsoleMessage[] {
  const statuses = statusesOf(messages);
  return messages.map((message) => {
    const status = lacksStatus(message) ? statuses.get(withoutFragment(message.url ?? '')) : null;
    return status === null || status === undefined ? message : { ...message, status };
  });
}

/** The line of each URL names it without its fragment. Null where it names none, or not always the same. */
function statusesOf(messages: readonly ConsoleMessage[]): ReadonlyMap<string, number | null> {
  const statuses = new Map<string, number | null>();
  for (const { code, url, status } of messages) {
    if (code !== 'net::ERR_FAILED' || url === null) continue;
    const known = statuses.get(url);
    statuses.set(url, known === undefined || known === status ? status : null);
  }
  return statuses;
}

/** Whether a message is of the answer to the request itself, or of a redirect, and does not name its status. */
function lacksStatus({ kind, engine, url, status, reasons, during }: ConsoleMessage): boolean {
  const isOfAnswer = during === null || during === 'response' || during === 'redirect';
  return (
    kind === 'cors' &&
    engine === 'chromium' &&
    url !== null &&
    status === null &&
    reasons.length > 0 &&
    isOfAnswer
  );
}
