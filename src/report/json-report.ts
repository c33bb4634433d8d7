import type { Diagnosis, Verdict } from '../diagnosis/diagnosis.ts';
import type { SiblingsOf } from '../diagnosis/siblings.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { harOf } from './har-report.ts';
import { lazyList } from './lazy.ts';
import type { CapturedBy, Report } from './report.ts';
import { reportedExchange } from './reported-exchange.ts';
import { answersAmong, cleaned } from './without-secrets.ts';

export interface ReportInput {
  readonly exchanges: readonly CorsExchange[];
  /** One for each of the exchanges, in the same order. */
  readonly diagnoses: readonly Diagnosis[];
  readonly capturedBy: CapturedBy;
  /** How many requests went to the page's own origin; they are counted and not listed. */
  readonly sameOrigin: number;
  /** The version of Whycors. */
  readonly version: string;
  /** Whether secrets are taken out; they are unless this is false. */
  readonly redact?: boolean;
  /** What else the servers answered: some causes are found by that. That of the report alone where it is not given. */
  readonly siblingsOf?: SiblingsOf;
}

/**
 * Writes diagnoses down as the JSON report, the contract in schema/report.schema.json.
 *
 * @throws Error where an exchange has no diagnosis at its place in the list
 */
export function jsonReport(input: ReportInput): Report {
  const { exchanges, diagnoses, capturedBy, sameOrigin, version, redact = true } = input;
  const given = exchanges.map((exchange, index) => {
    const diagnosis = diagnoses[index];
    if (diagnosis?.id !== exchange.id) {
      throw new Error(`The diagnosis of exchange ${exchange.id} is not at its place`);
    }
    return { exchange, diagnosis };
  });
  const clean = redact ? cleaned(exchanges, input.siblingsOf ?? answersAmong(given)) : null;
  return {
    schema: 'whycors/report@1',
    generator: { name: 'whycors', version },
    capturedBy,
    redacted: redact,
    exchanges: lazyList(function* () {
      for (const each of clean?.diagnosed() ?? given) yield reportedExchange(each);
    }),
    redactions: { toJSON: () => clean?.counts() ?? null },
    summary: {
      allowed: count(diagnoses, 'allowed'),
      blocked: count(diagnoses, 'blocked'),
      inconclusive: count(diagnoses, 'inconclusive'),
      notCors: count(diagnoses, 'not-cors'),
      sameOrigin,
    },
    recording: harOf({
      exchanges: clean?.exchanges ?? exchanges,
      capturedBy,
      version,
      isRedacted: redact,
    }),
  };
}

function count(diagnoses: readonly Diagnosis[], verdict: Verdict): number {
  return diagnoses.filter((diagnosis) => diagnosis.verdict === verdict).length;
}
