import type { Entry } from '../../exchange/entry.ts';
import { isSameName } from '../../fetch-standard/header-list.ts';

/** A line of the recording that says something. */
export interface EvidenceLine {
  /** The id of the exchange that it is of: its own, or a sibling's. */
  readonly exchange: string;
  /** Which request it is of, such as `OPTIONS https://api.example/users`. */
  readonly request: string;
  /** A header as it came, `name: value`; or what is no header, such as `status 404`. */
  readonly line: string;
}

/** An entry, and the exchange that it is a part of. */
export interface Recorded {
  readonly exchange: string;
  readonly entry: Entry;
}

/** The status of an answer, or the browser's name for why there was none. */
export function outcomeLine({ exchange, entry }: Recorded): EvidenceLine {
  const { response, networkError } = entry;
  const line = response === null ? (networkError ?? 'no answer') : `status ${response.status}`;
  return { exchange, request: requestLine(entry), line };
}

/** How long it took, in seconds. */
export function durationLine({ exchange, entry }: Recorded): EvidenceLine {
  const line = `took ${(entry.duration / 1000).toFixed(1)} s`;
  return { exchange, request: requestLine(entry), line };
}

/** The browser's name for a failure, of a request that was answered as well. */
export function errorLine({ exchange, entry }: Recorded): EvidenceLine {
  return { exchange, request: requestLine(entry), line: entry.networkError ?? 'no answer' };
}

/** The lines of these names in an answer, in its order. */
export function answerLines(
  { exchange, entry }: Recorded,
  ...names: readonly string[]
): EvidenceLine[] {
  return (entry.response?.headers ?? [])
    .filter((header) => names.some((name) => isSameName(name, header.name)))
    .map(({ name, value }) => ({
      exchange,
      request: requestLine(entry),
      line: `${name}: ${value}`,
    }));
}

/** The lines of these names in a request, in its order. */
export function requestLines(
  { exchange, entry }: Recorded,
  ...names: readonly string[]
): EvidenceLine[] {
  return entry.requestHeaders
    .filter((header) => names.some((name) => isSameName(name, header.name)))
    .map(({ name, value }) => ({
      exchange,
      request: requestLine(entry),
      line: `${name}: ${value}`,
    }));
}

function requestLine({ method, url }: Entry): string {
  return `${method} ${url}`;
}
