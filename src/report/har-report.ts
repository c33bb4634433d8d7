import type { CorsExchange } from '../exchange/exchange.ts';
import { createRedaction } from '../exchange/redaction.ts';
import { type HarEntry, harEntry } from './har-entry.ts';
import { type LazyList, lazyList } from './lazy.ts';
import type { CapturedBy } from './report.ts';

/** A HAR, 1.2. http://www.softwareishard.com/blog/har-12-spec/#log */
export interface HarReport {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: 'Whycors'; readonly version: string };
    /** The browser that recorded the traffic; a proxy is none. */
    readonly browser?: { readonly name: string; readonly version: string };
    readonly entries: LazyList<HarEntry>;
    readonly comment: string;
  };
}

export interface HarReportInput {
  readonly exchanges: readonly CorsExchange[];
  readonly capturedBy: CapturedBy;
  /** The version of Whycors. */
  readonly version: string;
  /** Whether secrets are taken out; they are unless this is false. */
  readonly redact?: boolean;
}

/**
 * Writes exchanges down as a HAR: every preflight, and after it the request it was for. What was not
 * kept, such as bodies, is given as unknown.
 */
export function harReport({ exchanges, redact = true, ...input }: HarReportInput): HarReport {
  const written = redact ? exchanges.map(createRedaction().exchange) : exchanges;
  return harOf({ ...input, exchanges: written, isRedacted: redact });
}

/** The same of exchanges that are as they go out. */
export function harOf({
  exchanges,
  capturedBy,
  version,
  isRedacted,
}: Omit<HarReportInput, 'redact'> & { readonly isRedacted: boolean }): HarReport {
  const { name, version: browserVersion, engineBasis } = capturedBy;
  return {
    log: {
      version: '1.2',
      creator: { name: 'Whycors', version },
      ...(engineBasis === 'recorder' &&
        name !== null && { browser: { name, version: browserVersion ?? '' } }),
      entries: lazyList(() => entriesOf(exchanges)),
      comment: `The cross-origin requests alone, without bodies.${isRedacted ? ' Secrets were taken out of it: in their place stands REDACTED, or how long they were.' : ''}`,
    },
  };
}

function* entriesOf(exchanges: readonly CorsExchange[]): Generator<HarEntry> {
  for (const { call, hops } of exchanges) {
    for (const [index, { preflight, request }] of hops.entries()) {
      // The call led to all of them. It stands at the first request, or at its preflight if that is all there is.
      const made = index === 0 ? call : null;
      if (preflight.state === 'sent') {
        yield harEntry(preflight.entry, 'preflight', request === null ? made : null);
      }
      if (request !== null) yield harEntry(request, 'request', made);
    }
  }
}
