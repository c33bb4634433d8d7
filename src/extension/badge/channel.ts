import { devtools } from '../devtools-api.ts';
import type { Tally } from './tally.ts';

/**
 * Where the panel tells the page of DevTools what was blocked; null where the panel goes away and DevTools
 * stays, as in Firefox when its toolbox is docked elsewhere. Pages of the web cannot listen there.
 */
export interface TallyChannel {
  post(tally: Tally | null): void;
  listen(listener: (tally: Tally | null) => void): void;
}

export function tallyChannel(): TallyChannel {
  const channel = new BroadcastChannel(`tally of tab ${devtools.inspectedWindow.tabId}`);
  return {
    post: (tally) => channel.postMessage(tally),
    listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
  };
}
