import { ownBrowser } from '../own-browser.ts';
import { sessionMemory } from './memory.ts';

interface Heard {
  addListener(listener: () => void, filter: { readonly urls: readonly string[] }): void;
  removeListener(listener: () => void): void;
}

declare const chrome: { readonly webRequest?: { readonly onBeforeRequest: Heard } };

/**
 * A port that browsers send nothing to; Chromium tells `webRequest` of the attempt all the same.
 *
 * https://fetch.spec.whatwg.org/#bad-port
 */
const unsent = 'http://localhost:1/';

/**
 * Whether the browser tells of requests. Chromium 156 does not where `webRequest` was allowed since its start, unless
 * another extension listens as well: it counts the extensions that listen when it loads them. That this one is loaded
 * anew, by `runtime.reload`, changes nothing.
 */
export async function hearsRequests(): Promise<boolean> {
  if (ownBrowser(navigator.userAgent).engine !== 'chromium') return true;
  // The attempt is an error in the console of this page: it is made only where nothing else tells.
  if ((await sessionMemory.read()).size > 0) return true;
  const { webRequest } = chrome;
  if (webRequest === undefined) return false;
  let isHeard = false;
  const listener = () => {
    isHeard = true;
  };
  webRequest.onBeforeRequest.addListener(listener, { urls: [`${unsent}*`] });
  // The browser tells of a request before it tells how that ended.
  await fetch(unsent).catch(() => {});
  webRequest.onBeforeRequest.removeListener(listener);
  return isHeard;
}
