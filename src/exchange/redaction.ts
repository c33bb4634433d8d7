import type { Header } from '../fetch-standard/header-list.ts';
import type { Entry, EntryResponse } from './entry.ts';
import type { CorsExchange, Hop } from './exchange.ts';
import { once } from './once.ts';
import { requestedHeaders } from './preflight.ts';
import { cleanHeader } from './secrets/headers.ts';
import { createStandIns, type Redacted, type StandInLog } from './secrets/stand-ins.ts';
import { cleanUrl, cleanValue } from './secrets/urls.ts';

/** Takes secrets out. The same secret always gets the same in its place. */
export interface Redaction {
  /** An exchange without its secrets. The same exchange is always given as the same object. */
  exchange(exchange: CorsExchange): CorsExchange;
  /** A URL without its secrets. */
  url(url: string): string;
  /** A header without its secrets. */
  header(header: Header): Header;
  /** A text that may hold secrets, or URLs with secrets, without them. */
  text(text: string): string;
  /** How many different secrets were taken out so far. */
  counts(): Redacted;
}

type Names = ReadonlySet<string>;

const noNames: Names = new Set();

/** A URL without its secrets. */
export function redactUrl(url: string): string {
  return createRedaction().url(url);
}

/** A text that may hold secrets, or URLs with secrets, without them. */
export function redactText(text: string): string {
  return createRedaction().text(text);
}

/** A header without its secrets. */
export function redactHeader(header: Header): Header {
  return createRedaction().header(header);
}

/**
 * Everything that leaves the machine goes through one of these. Origins, and the names of headers, parameters and
 * cookies stay, and so does all by which a browser decides: an exchange fails as it did.
 */
export function createRedaction(): Redaction {
  const standIns = createStandIns();
  const exchanges = new WeakMap<CorsExchange, CorsExchange>();
  // A preflight may be the one of several exchanges: it stays the same for all.
  const entries = new WeakMap<Entry, Entry>();
  return {
    exchange: (exchange) =>
      once(exchanges, exchange, () =>
        redactExchange(exchange, standIns, (entry, names) =>
          once(entries, entry, () => redactEntry(entry, standIns, names)),
        ),
      ),
    url: (url) => cleanUrl(url, standIns.url),
    header: (header) => cleanHeader(header, standIns, noNames),
    text: (text) => cleanValue(text, standIns),
    counts: standIns.counts,
  };
}

type RedactEntry = (entry: Entry, names: Names) => Entry;

function redactExchange(
  exchange: CorsExchange,
  standIns: StandInLog,
  redact: RedactEntry,
): CorsExchange {
  const { call, hops } = exchange;
  const names = headerNames(hops);
  const [first, ...others] = hops;
  const hop = ({ url, method, preflight, request }: Hop): Hop => ({
    url: cleanUrl(url, standIns.url),
    method,
    preflight:
      preflight.state === 'not-seen'
        ? preflight
        : { ...preflight, entry: redact(preflight.entry, names) },
    request: request === null ? null : redact(request, names),
  });
  const madeAt = call?.madeAt;
  return {
    ...exchange,
    call:
      call === null || madeAt === undefined
        ? call
        : { ...call, madeAt: { ...madeAt, url: cleanUrl(madeAt.url, standIns.url) } },
    hops: [hop(first), ...others.map(hop)],
  };
}

function headerNames(hops: readonly Hop[]): Names {
  const names = hops.flatMap(({ preflight, request }) => [
    ...(preflight.state === 'not-seen' ? [] : requestedHeaders(preflight.entry)),
    ...(request?.requestHeaders ?? []).map(({ name }) => name.toLowerCase()),
    ...(request?.response?.headers ?? []).map(({ name }) => name.toLowerCase()),
  ]);
  return new Set(names);
}

function redactEntry(entry: Entry, standIns: StandInLog, names: Names): Entry {
  const { url, requestHeaders, response, networkError, initiatorUrl } = entry;
  return {
    ...entry,
    url: cleanUrl(url, standIns.url),
    requestHeaders: requestHeaders.map((header) => cleanHeader(header, standIns, names)),
    response: response === null ? null : redactResponse(response, standIns, names),
    networkError: networkError === null ? null : cleanValue(networkError, standIns),
    initiatorUrl: initiatorUrl === null ? null : cleanUrl(initiatorUrl, standIns.url),
  };
}

function redactResponse(
  response: EntryResponse,
  standIns: StandInLog,
  names: Names,
): EntryResponse {
  const { headers, redirectUrl } = response;
  return {
    ...response,
    headers: headers.map((header) => cleanHeader(header, standIns, names)),
    redirectUrl: redirectUrl === null ? null : cleanUrl(redirectUrl, standIns.url),
  };
}
