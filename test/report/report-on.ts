import { diagnoseAll } from '../../src/diagnosis/diagnose.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { jsonReport, type ReportInput } from '../../src/report/json-report.ts';
import type { Report } from '../../src/report/report.ts';
import { type Parsed, parsed } from './parsed.ts';

/** The report on these exchanges, as it is read, as if Chromium had recorded them. */
export function reportOn(
  exchanges: readonly CorsExchange[],
  given: Partial<ReportInput> = {},
): Parsed<Report> {
  return parsed(
    jsonReport({
      exchanges,
      diagnoses: diagnoseAll(exchanges),
      capturedBy: {
        name: 'WebInspector',
        version: '537.36',
        engine: 'chromium',
        engineBasis: 'recorder',
      },
      sameOrigin: 0,
      version: '1.2.3',
      ...given,
    }),
  );
}
