import type { CorsExchange } from '../exchange/exchange.ts';
import { createRedaction } from '../exchange/redaction.ts';
import { type HarEntry, harEntry } from './har-entry.ts';
import type { CapturedBy } from './report.ts';

/** A HAR, 1.2. http://www.softwareishard.com/blog/har-12-spec/#log */
export interface HarReport {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: 'Whycors'; readonly version: string };
    /** The browser that recorded the traffic; a proxy is none. */
    readonly browser?: { readonly name: string; readonly version: string };
    readonly entries: readonly HarEntry[];
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
export function harReport({
  exchanges,
  capturedBy,
  version,
  redact = true,
}: HarReportInput): HarReport {
  const written = redact ? exchanges.map(createRedaction().exchange) : exchanges;
  const { name, version: browserVersion, engineBasis } = capturedBy;
  return {
    log: {
      version: '1.2',
      creator: { name: 'Whycors', version },
      ...(engineBasis === 'recorder' &&
        name !== null && { browser: { name, version: browserVersion ?? '' } }),
      entries: written.flatMap(({ hops }) =>
        hops.flatMap(({ preflight, request }) => [
          ...(preflight.state === 'sent' ? [harEntry(preflight.entry, 'preflight')] : []),
          ...(request === null ? [] : [harEntry(request, 'request')]),
        ]),
      ),
      comment: `The cross-origin requests alone, without bodies.${redact ? ' Secrets were taken out of it: in their place stands REDACTED, or how long they were.' : ''}`,
    },
  };
}
