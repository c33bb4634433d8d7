import { getHeader } from '../fetch-standard/header-list.ts';
import type { Entry } from './entry.ts';

/** Whether Firefox made the request, by its `User-Agent`; Chromium, where it plays one, says what the page was given. */
export function isFromFirefox({ requestHeaders, delivery }: Entry): boolean {
  const agent = getHeader(requestHeaders, 'User-Agent') ?? '';
  return delivery === 'unobserved' && /Gecko\/[\d.]+ Firefox\//.test(agent);
}

/**
 * Whether WebKit made the request, by its `User-Agent`. Chromium and Firefox send the same where their
 * DevTools play an iPhone; of the two only Firefox leaves out whether the page was given the answer.
 */
export function isFromWebKit({ requestHeaders, delivery }: Entry): boolean {
  const agent = getHeader(requestHeaders, 'User-Agent') ?? '';
  return (
    delivery === 'unobserved' && /AppleWebKit\//.test(agent) && !/Chrom(?:e|ium)\//.test(agent)
  );
}

/** Who recorded the traffic, and what tells that it was a browser. */
interface Recorder {
  readonly name: string | null;
  readonly engineBasis: 'recorder' | 'user-agent' | 'given' | null;
}

/** Whether a browser recorded it, as far as anybody knows; a proxy cannot say what the page was given. */
export function mayBeFromBrowser({ name, engineBasis }: Recorder): boolean {
  return name === null || engineBasis === 'recorder' || engineBasis === 'given';
}
