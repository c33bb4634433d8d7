import type { ConsoleMessage } from '../../console-message/console-message.ts';
import { withoutFragment } from '../../fetch-standard/url.ts';
import type { Item } from '../store.ts';

/** The request that a message is about, if it is listed: the latest to that URL, and rather one that was refused. */
export function requestOf(
  items: readonly Item[],
  { url, redirectedFrom }: Pick<ConsoleMessage, 'url' | 'redirectedFrom'>,
): Item | null {
  if (url === null) return null;
  const named = withoutFragment(redirectedFrom ?? url);
  const to = items.filter(({ exchange: { hops } }) => hops.some((hop) => hop.url === named));
  return to.findLast(({ decision }) => decision.verdict === 'blocked') ?? to.at(-1) ?? null;
}
