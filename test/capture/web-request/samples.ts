import { readFileSync } from 'node:fs';
import {
  type WebRequestDetails,
  type WebRequestEvent,
  webRequestEvents,
} from '../../../src/capture/web-request/details.ts';
import type { WebRequestEngine } from '../../../src/capture/web-request/request-entry.ts';
import {
  noRequests,
  type TabRequests,
  withEvent,
} from '../../../src/capture/web-request/tab-requests.ts';

/** An event as a browser told it. Not all are listened to. */
export type ToldEvent = WebRequestDetails & { readonly event: string };

export const engines: readonly WebRequestEngine[] = ['chromium', 'firefox'];

/** What each browser told, by what the page did: written by `scripts/record-web-request.ts`. */
export const samples = Object.fromEntries(
  engines.map((engine) => [
    engine,
    JSON.parse(readFileSync(new URL(`samples/${engine}.json`, import.meta.url), 'utf8')),
  ]),
) as Readonly<Record<WebRequestEngine, Readonly<Record<string, readonly ToldEvent[]>>>>;

/** What is known of a tab after these events. */
export function tabAfter(
  events: readonly ToldEvent[],
  engine: WebRequestEngine,
  before: TabRequests = noRequests,
): TabRequests {
  const isHeard = ({ event }: ToldEvent) => (webRequestEvents as readonly string[]).includes(event);
  return events
    .filter(isHeard)
    .reduce(
      (tab, { event, ...details }) => withEvent(tab, event as WebRequestEvent, details, engine),
      before,
    );
}
