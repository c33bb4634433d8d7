import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import type { HeaderLine, OracleCase } from './case.ts';
import { sentMethod } from './cases/calls.ts';
import type { Seen } from './server/server.ts';

/** A request of an exchange, as it was captured. */
interface Captured {
  readonly isPreflight: boolean;
  readonly entry: Entry;
}

/** Headers of a request by which one is told from another. */
const telling = ['origin', 'access-control-request-method', 'access-control-request-headers'];

/**
 * Where an exchange is not what the servers saw of its case: a request more or less, in another order,
 * or with the method, URL, headers or answer of another.
 *
 * @param seen what reached the servers for the case, in its order
 * @returns in a line; null where nothing is mixed up
 */
export function mixUp(
  { hops }: CorsExchange,
  { call }: OracleCase,
  seen: readonly Seen[],
): string | null {
  const captured = hops.flatMap(({ preflight, request }): Captured[] => [
    ...(preflight.state === 'sent' ? [{ isPreflight: true, entry: preflight.entry }] : []),
    ...(request === null ? [] : [{ isPreflight: false, entry: request }]),
  ]);
  const [first] = hops;
  if (first.method !== sentMethod(call.method)) return `${first.method} for ${call.method}`;
  const rest = [...captured];
  for (const request of withoutRepeats(seen)) {
    const next = rest.shift();
    if (next === undefined) return `${nameOf(request)} is missing`;
    const other = difference(next, request);
    if (other !== null) return `${nameOf(request)}: ${other}`;
  }
  // What reached no server has no answer: it was never sent.
  const invented = rest.find(({ entry }) => entry.response !== null);
  return invented === undefined ? null : `${invented.entry.url} has an answer and was never sent`;
}

/** A connection that ends without an answer is tried again, and recorded once. */
function withoutRepeats(seen: readonly Seen[]): readonly Seen[] {
  return seen.filter((request, index) => {
    const before = seen[index - 1];
    return before?.answer !== null || nameOf(before) !== nameOf(request);
  });
}

function nameOf({ method, url, isPreflight }: Seen): string {
  return `${isPreflight ? 'the preflight' : 'the request'} ${method} ${url}`;
}

/** What a captured request has of another than the one that was seen. */
function difference({ entry, isPreflight }: Captured, seen: Seen): string | null {
  if (isPreflight !== seen.isPreflight) return `${entry.method} ${entry.url} in its place`;
  if (entry.method !== seen.method) return `the method ${entry.method}`;
  if (withoutUser(entry.url) !== seen.url) return `the URL ${entry.url}`;
  for (const name of telling) {
    const [own, theirs] = [valuesOf(headersOf(entry), name), valuesOf(seen.requestHeaders, name)];
    if (own !== theirs) return `${name} is ${own}, not ${theirs}`;
  }
  const { response } = entry;
  const status = seen.answer?.status ?? null;
  if ((response?.status ?? null) !== status && !isKept(entry, status)) {
    return `status ${response?.status ?? 'none'}, not ${status ?? 'none'}`;
  }
  if (response === null || seen.answer === null) return null;
  const answered = response.headers.map(({ name, value }): HeaderLine => [name, value]);
  const names = new Set([...answered, ...seen.answer.headers].map(([name]) => name.toLowerCase()));
  for (const name of names) {
    if (!name.startsWith('access-control-') && name !== 'location') continue;
    const [own, theirs] = [valuesOf(answered, name), valuesOf(seen.answer.headers, name)];
    if (own !== theirs) return `the answer's ${name} is ${own}, not ${theirs}`;
  }
  return null;
}

/** Chromium keeps the answer of a proxy that it did not ask: the recording has the name alone. */
function isKept({ response, networkError }: Entry, status: number | null): boolean {
  return response === null && status === 407 && networkError === 'net::ERR_UNEXPECTED_PROXY_AUTH';
}

function headersOf({ requestHeaders }: Entry): readonly HeaderLine[] {
  return requestHeaders.map(({ name, value }) => [name, value]);
}

/** Each value of a header, in their order. */
function valuesOf(lines: readonly HeaderLine[], name: string): string {
  return JSON.stringify(
    lines.flatMap(([each, value]) => (each.toLowerCase() === name ? [value.trim()] : [])),
  );
}

/** No server sees the user name of a URL. */
function withoutUser(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
}
