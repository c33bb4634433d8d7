import type { Seen } from './server.ts';

/** Whether a request was made under the CORS protocol; a beacon with a safelisted body is not. */
export function isCors({ requestHeaders }: Seen): boolean {
  const mode = requestHeaders.find(([name]) => name.toLowerCase() === 'sec-fetch-mode')?.[1];
  return mode !== 'no-cors';
}
