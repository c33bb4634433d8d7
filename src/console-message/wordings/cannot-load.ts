import type { Initiator } from '../../exchange/entry.ts';
import { type Wording, wording } from '../wording.ts';

const calls: readonly (readonly [name: string, initiator: Initiator | null])[] = [
  ['XMLHttpRequest', 'xhr'],
  ['Fetch API', 'fetch'],
  ['EventSource', 'eventsource'],
];

/** WebKit and the Chromium that came of it begin alike; only what follows tells which of the two it was. */
export const cannotLoad: readonly Wording[] = [
  ...calls.map(([name, initiator]) =>
    wording(null, 'lead', `${name} cannot load {url}`, { initiator }),
  ),
  wording('chromium', 'lead', 'Failed to load {url}'),
  wording(null, 'lead', 'Failed to load resource:'),
  ...calls.map(([name, initiator]) =>
    wording('webkit', 'sequel', `${name} cannot load {url} due to access control checks`, {
      initiator,
    }),
  ),
];
