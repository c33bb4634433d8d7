import { type HarEngine, HarError, type HarFile, readHarFile } from '../capture/har-file.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { createExchangeLog } from '../exchange/exchange-log.ts';
import { jsonReport } from '../report/json-report.ts';
import type { Report } from '../report/report.ts';
import { CommandError } from './command-error.ts';

export interface Explanation {
  readonly report: Report;
  /** What was left out, a line each. */
  readonly warnings: readonly string[];
}

/** So many unreadable entries are named; the others are only counted. */
const mostNamed = 5;

/**
 * Explains a recording.
 *
 * @param text of a HAR file
 * @param name what messages call it
 * @throws CommandError where it is no HAR
 */
export function explain(
  text: string,
  name: string,
  options: {
    readonly engine: HarEngine | null;
    readonly redact: boolean;
    readonly version: string;
  },
): Explanation {
  const { recorder, entries, total, unreadable } = read(text, name);
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const exchanges = log.exchanges();
  const { engine, redact, version } = options;
  return {
    report: jsonReport({
      exchanges,
      diagnoses: exchanges.map(diagnose),
      capturedBy: { ...recorder, engine: engine ?? recorder.engine },
      sameOrigin: log.sameOrigin(),
      version,
      redact,
    }),
    warnings: unreadable.length === 0 ? [] : [leftOut(name, total, unreadable)],
  };
}

function read(text: string, name: string): HarFile {
  try {
    return readHarFile(text);
  } catch (error) {
    if (error instanceof HarError) throw new CommandError(`${name}: ${error.message}`);
    throw error;
  }
}

function leftOut(name: string, total: number, unreadable: readonly string[]): string {
  const named = unreadable.slice(0, mostNamed).join(', ');
  const more = unreadable.length > mostNamed ? ', …' : '';
  return `${name}: warning: ${unreadable.length} of ${total} entries left out; missing: ${named}${more}`;
}
