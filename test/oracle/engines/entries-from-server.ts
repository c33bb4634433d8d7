import type { Entry } from '../../../src/exchange/entry.ts';
import { locationUrl } from '../../../src/fetch-standard/location-url.ts';
import type { HeaderLine } from '../case.ts';
import type { Reply } from '../server/reply.ts';
import type { Seen } from '../server/server.ts';

/**
 * The entries that a recording of these requests would hold, where the engine gives none. They know
 * less than any engine does: what was never sent is missing, and nothing tells what the page was given.
 *
 * @param seen what reached the servers for one case, in its order
 */
export function entriesFromServer(seen: readonly Seen[]): Entry[] {
  return seen.map((each, index) => {
    const { at, method, url, requestHeaders, answer } = each;
    const before = seen[index - 1];
    // Engines date a request from the call, which is before its preflight.
    const startedAt = before?.isPreflight && before.url === url ? before.at : at;
    return {
      startedAt,
      duration: at - startedAt,
      method,
      url,
      requestHeaders: headerListOf(requestHeaders),
      response: answer === null ? null : responseOf(answer, url),
      delivery: 'unobserved',
      networkError: null,
      isFromServiceWorker: false,
      initiator: null,
      initiatorUrl: null,
    };
  });
}

function responseOf({ status, headers: lines }: Reply, url: string): Entry['response'] {
  const headers = headerListOf(lines);
  const location = locationUrl(status, headers, url);
  if (location === null || location === 'failure') return { status, headers, redirectUrl: null };
  location.hash = '';
  return { status, headers, redirectUrl: location.href };
}

function headerListOf(lines: readonly HeaderLine[]): Entry['requestHeaders'] {
  return lines.map(([name, value]) => ({ name, value }));
}
