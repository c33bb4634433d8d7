import type { Entry } from '../exchange/entry.ts';
import { type HeaderList, isSameName } from '../fetch-standard/header-list.ts';

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

/** A line that is not as it came, such as a cookie's without the cookie's value. */
export function lineOf({ exchange, entry }: Recorded, line: string): EvidenceLine {
  return { exchange, request: requestLine(entry), line };
}

/** The lines of these names in an answer, in its order. */
export function answerLines(
  { exchange, entry }: Recorded,
  ...names: readonly string[]
): EvidenceLine[] {
  return entry.response === null ? [] : linesOf(entry.response.headers, names, exchange, entry);
}

/** The lines of these names in a request, in its order. */
export function requestLines(
  { exchange, entry }: Recorded,
  ...names: readonly string[]
): EvidenceLine[] {
  return linesOf(entry.requestHeaders, names, exchange, entry);
}

function linesOf(
  headers: HeaderList,
  names: readonly string[],
  exchange: string,
  entry: Entry,
): EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  for (const { name, value } of headers) {
    for (const wanted of names) {
      if (!isSameName(wanted, name)) continue;
      lines.push({ exchange, request: requestLine(entry), line: `${name}: ${value}` });
      break;
    }
  }
  return lines;
}

function requestLine({ method, url }: Entry): string {
  return `${method} ${url}`;
}
