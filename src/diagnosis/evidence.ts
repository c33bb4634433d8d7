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
export function outcomeLine(recorded: Recorded): EvidenceLine {
  const { response } = recorded.entry;
  return response === null ? errorLine(recorded) : lineOf(recorded, `status ${response.status}`);
}

/** How long it took, in seconds. */
export function durationLine(recorded: Recorded): EvidenceLine {
  return lineOf(recorded, `took ${(recorded.entry.duration / 1000).toFixed(1)} s`);
}

/** The browser's name for a failure, of a request that was answered as well. */
export function errorLine(recorded: Recorded): EvidenceLine {
  return lineOf(recorded, recorded.entry.networkError ?? 'no answer');
}

/** Any line of a request, also one that is not as it came, such as a cookie's without the cookie's value. */
export function lineOf({ exchange, entry }: Recorded, line: string): EvidenceLine {
  return { exchange, request: `${entry.method} ${entry.url}`, line };
}

/** The lines of these names in an answer, in its order. */
export function answerLines(recorded: Recorded, ...names: readonly string[]): EvidenceLine[] {
  const { response } = recorded.entry;
  return response === null ? [] : linesOf(recorded, response.headers, names);
}

/** The lines of these names in a request, in its order. */
export function requestLines(recorded: Recorded, ...names: readonly string[]): EvidenceLine[] {
  return linesOf(recorded, recorded.entry.requestHeaders, names);
}

function linesOf(
  recorded: Recorded,
  headers: HeaderList,
  names: readonly string[],
): EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  for (const { name, value } of headers) {
    for (const wanted of names) {
      if (!isSameName(wanted, name)) continue;
      lines.push(lineOf(recorded, `${name}: ${value}`));
      break;
    }
  }
  return lines;
}
