import { serverOf } from '../../diagnosis/server.ts';
import type { Words } from '../../diagnosis/words.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { requestOrigin } from '../../fetch-standard/redirect.ts';
import { hasHttpScheme } from '../../fetch-standard/url.ts';
import type { ConsoleMessage } from '../console-message.ts';

/** What a message is told with. */
export interface Told {
  /** What is wrong, in a line. */
  readonly headline: Words;
  /** Which rule, then who must change what. */
  readonly sentences: readonly Words[];
}

/** The server that answered; null where the message does not name it. */
export function serverIn({ url }: ConsoleMessage): string | null {
  return url === null ? null : serverOf(url);
}

/**
 * Whether no server can name what the browser sends as the origin: the page has none, or a redirect led from one
 * foreign origin to another. What lay between the first URL and the last is not in the message.
 */
export function isOpaque(message: ConsoleMessage): boolean {
  return message.origin === opaqueOrigin || isTainted(message);
}

/** Whether a redirect took the page's origin off the request. */
export function isTainted({ origin, value, url, redirectedFrom }: ConsoleMessage): boolean {
  if (origin === null || url === null || redirectedFrom === null) return false;
  // Out of http nobody is asked.
  if (!hasHttpScheme(url)) return false;
  return origin === value || requestOrigin(origin, [redirectedFrom, url]) === opaqueOrigin;
}
