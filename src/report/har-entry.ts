import type { Entry } from '../exchange/entry.ts';
import type { Call } from '../exchange/exchange.ts';
import { getHeader, type Header } from '../fetch-standard/header-list.ts';

/** An entry of a HAR with all that the format requires, and the fields that Chromium adds. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: HarMessage & {
    readonly method: string;
    readonly url: string;
    readonly queryString: readonly never[];
  };
  readonly response: HarMessage & {
    readonly status: number;
    readonly statusText: string;
    readonly content: { readonly size: number; readonly mimeType: string };
    readonly redirectURL: string;
    /** Null where the page was given the answer; not there where nobody knows. */
    readonly _error?: string | null;
    readonly _fetchedViaServiceWorker?: true;
  };
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: Readonly<Record<'send' | 'wait' | 'receive', number>>;
  readonly _resourceType?: string;
  readonly _initiator?: { readonly type: string; readonly url: string };
  /** How the page made the call, where somebody watched it. */
  readonly _call?: Call;
}

/** What a request and a response have in common. */
interface HarMessage {
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly Header[];
  readonly headersSize: number;
  readonly bodySize: number;
}

/** What stands for "unknown" in the format. */
const unknown = -1;

/**
 * Our entry as an entry of a HAR.
 *
 * http://www.softwareishard.com/blog/har-12-spec/#entries
 *
 * @param call that is known to have led to it
 */
export function harEntry(
  entry: Entry,
  part: 'preflight' | 'request',
  call: Call | null = null,
): HarEntry {
  const { response, requestHeaders, initiator, initiatorUrl, duration } = entry;
  const type = initiator ?? (part === 'preflight' ? 'preflight' : null);
  const received = response?.headers ?? [];
  return {
    startedDateTime: dateOf(entry.startedAt),
    time: duration,
    request: {
      method: entry.method,
      url: entry.url,
      queryString: [],
      ...message(requestHeaders),
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      ...message(received),
      content: { size: unknown, mimeType: getHeader(received, 'Content-Type') ?? 'x-unknown' },
      redirectURL: response?.redirectUrl ?? '',
      ...errorOf(entry),
      ...(entry.isFromServiceWorker && { _fetchedViaServiceWorker: true }),
    },
    cache: {},
    ...(entry.isFromCache && { _fromCache: 'disk' }),
    // Their sum has to be `time`, and these three may not be unknown.
    timings: { send: 0, wait: duration, receive: 0 },
    ...(type !== null && { _resourceType: type }),
    ...(initiatorUrl !== null && {
      _initiator: {
        type: part === 'preflight' ? 'preflight' : 'script',
        url: initiatorUrl,
      },
    }),
    ...(call !== null && { _call: call }),
  };
}

/** No date is further from 1970; a file may say what it likes. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const furthest = 8.64e15;

function dateOf(time: number): string {
  return new Date(Math.min(time, furthest)).toISOString();
}

function message(headers: readonly Header[]): HarMessage {
  return {
    httpVersion: '',
    cookies: [],
    headers,
    headersSize: unknown,
    bodySize: unknown,
  };
}

/** An empty text is a failure without a name. */
function errorOf({ delivery, networkError }: Entry): Pick<HarEntry['response'], '_error'> {
  if (delivery === 'unobserved') return {};
  return { _error: networkError ?? (delivery === 'failed' ? '' : null) };
}
