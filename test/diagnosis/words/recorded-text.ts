import type { Entry, EntryResponse, Initiator } from '../../../src/exchange/entry.ts';
import type { Call } from '../../../src/exchange/exchange.ts';
import type { Header } from '../../../src/fetch-standard/header-list.ts';
import { parseUrl } from '../../../src/fetch-standard/url.ts';

/** A few requests, and how the last call was made if somebody watched it. */
export interface Recorded {
  readonly entries: readonly Entry[];
  readonly call: Call | null;
}

/**
 * Reads recordings that are written as HTTP: one from the other parted by `###`, a request from the next by an
 * empty line.
 *
 *     PUT https://api.example/users | at 5000 | took 30100 | failed | error net::ERR_FAILED | service worker
 *     Origin: https://app.example
 *     => 200
 *     Access-Control-Allow-Origin: *
 *
 * What is not said: it begins at 0, takes 10 ms, is a `fetch` of a script of the page, and nothing tells whether
 * the page got the answer. Without `=>` there is none. `call {…}` is how the last call was made.
 *
 * @throws Error where it cannot be read
 */
export function recordingsIn(text: string): Recorded[] {
  return text
    .split(/^###$/m)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(recording);
}

function recording(text: string): Recorded {
  const parts = text.split(/\n{2,}/);
  const call = parts.find((part) => part.startsWith('call '));
  return {
    entries: parts.filter((part) => part !== call).map(entry),
    call: call === undefined ? null : (JSON.parse(call.slice('call '.length)) as Call),
  };
}

function entry(text: string): Entry {
  const [first = '', ...lines] = text.split('\n');
  const [request = '', ...said] = first.split(' | ');
  const [method, url, ...more] = request.split(' ');
  if (method === undefined || url === undefined || more.length > 0)
    throw new Error(`No request: ${first}`);
  const arrow = lines.findIndex((line) => line.startsWith('=> '));
  const asked = arrow === -1 ? lines : lines.slice(0, arrow);
  const answer = arrow === -1 ? null : responseOf(lines.slice(arrow), url);
  const facts = said.map(factOf);
  return Object.assign(
    {
      startedAt: 0,
      duration: 10,
      method,
      url,
      requestHeaders: asked.map(headerOf),
      response: answer,
      delivery: 'unobserved',
      networkError: null,
      isFromServiceWorker: false,
      initiator: 'fetch',
      initiatorUrl: 'https://app.example/',
    } satisfies Entry,
    ...facts,
  );
}

function responseOf([first = '', ...lines]: readonly string[], url: string): EntryResponse {
  const status = Number(first.slice('=> '.length));
  const headers = lines.map(headerOf);
  const location = headers.find(({ name }) => name.toLowerCase() === 'location');
  const isRedirect = status >= 300 && status < 400 && location !== undefined;
  return {
    status,
    headers,
    redirectUrl: isRedirect ? (parseUrl(location.value, url)?.href ?? null) : null,
  };
}

function headerOf(line: string): Header {
  const [, name, value] = /^([^:\s]+):(?: (.*))?$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`No header: ${line}`);
  return { name, value: value ?? '' };
}

function factOf(text: string): Partial<Entry> {
  const [word = '', ...rest] = text.split(' ');
  const value = rest.join(' ');
  if (word === 'at') return { startedAt: Number(value) };
  if (word === 'took') return { duration: Number(value) };
  if (word === 'delivered' || word === 'failed') return { delivery: word };
  if (word === 'error') return { networkError: value };
  if (text === 'service worker') return { isFromServiceWorker: true };
  if (word === 'by') return { initiator: value === 'nobody knows' ? null : (value as Initiator) };
  if (word === 'script') return { initiatorUrl: value === 'nobody knows' ? null : value };
  throw new Error(`Nobody knows what this means: ${text}`);
}
