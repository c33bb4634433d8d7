import type { Entry } from './entry.ts';

/** Chromium gives every refusal by CORS this name, and a failure of the connection one of its own. */
export function isRefusal({ networkError }: Entry): boolean {
  return networkError === 'net::ERR_FAILED';
}
