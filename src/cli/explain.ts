import { HarError, type HarFile, leftOut, readHarFile } from '../capture/har-file.ts';
import type { HarEngine } from '../capture/har-recorder.ts';
import { diagnoseAll } from '../diagnosis/diagnose.ts';
import { createExchangeLog } from '../exchange/exchange-log.ts';
import { jsonReport } from '../report/json-report.ts';
import type { Report } from '../report/report.ts';
import { CommandError } from './command-error.ts';

export interface Explanation {
  readonly report: Report;
  /** What was left out, a line each. */
  readonly warnings: readonly string[];
}

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
  const file = read(text, name);
  const { recorder, entries } = file;
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const exchanges = log.exchanges();
  const { engine, redact, version } = options;
  const warning = leftOut(file);
  return {
    report: jsonReport({
      exchanges,
      diagnoses: diagnoseAll(exchanges),
      capturedBy: engine === null ? recorder : { ...recorder, engine, engineBasis: 'given' },
      sameOrigin: log.sameOrigin(),
      version,
      redact,
    }),
    warnings: warning === null ? [] : [`${name}: warning: ${warning}`],
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
