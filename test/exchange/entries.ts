import type { Entry, EntryResponse } from '../../src/exchange/entry.ts';
import type { HeaderList } from '../../src/fetch-standard/header-list.ts';
import { parseUrl } from '../../src/fetch-standard/url.ts';

export const page = 'http://localhost:3000';
export const api = 'http://localhost:4000';

/** What the engines say that they are. */
export const agents = {
  chromium:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  webkit:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
} as const;

/** Headers in short: a list of values gives a line for each. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

export function headerList(headers: Headers): HeaderList {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
}

/** A response as the server sent it; `redirectUrl` follows from `Location`, null where that is none. */
export function response(status: number, headers: Headers = {}, url = api): EntryResponse {
  const location = headers['Location'];
  const redirectUrl =
    status >= 300 && status < 400 && typeof location === 'string'
      ? (parseUrl(location, url)?.href ?? null)
      : null;
  return { status, headers: headerList(headers), redirectUrl };
}

interface Request {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Headers;
  readonly response?: EntryResponse | null;
  readonly at?: number;
  readonly duration?: number;
  readonly entry?: Partial<Entry>;
}

/**
 * An actual request of the page. Whether the page was given the answer is not recorded; without an
 * answer it was refused, as Chromium records that.
 */
export function request({ entry, ...given }: Request = {}): Entry {
  const answer = given.response === undefined ? response(200) : given.response;
  return {
    startedAt: given.at ?? 0,
    duration: given.duration ?? 10,
    method: given.method ?? 'GET',
    url: given.url ?? `${api}/users`,
    requestHeaders: headerList({ Origin: page, ...given.headers }),
    response: answer,
    delivery: answer === null ? 'failed' : 'unobserved',
    networkError: answer === null ? 'net::ERR_FAILED' : null,
    isFromServiceWorker: false,
    initiator: 'fetch',
    initiatorUrl: `${page}/`,
    ...entry,
  };
}

interface Asked extends Request {
  /** The header names it asks leave for. */
  readonly asks?: string;
}

/** The preflight for a request of that method. */
export function preflight({ method = 'PUT', asks, headers, at, ...rest }: Asked = {}): Entry {
  return request({
    ...rest,
    at: at ?? 1,
    method: 'OPTIONS',
    headers: {
      'Access-Control-Request-Method': method,
      ...(asks === undefined ? {} : { 'Access-Control-Request-Headers': asks }),
      ...headers,
    },
  });
}
