import type { Grade } from '../diagnosis/advice/advice.ts';
import type { Confidence } from '../diagnosis/causes/cause.ts';
import type { Credentials, Missing, Verdict } from '../diagnosis/diagnosis.ts';
import type { EngineVerdicts } from '../diagnosis/engines/engine-verdict.ts';
import type { HeaderChange } from '../diagnosis/fix/change.ts';
import type { Fix } from '../diagnosis/fix/fix.ts';
import type { During } from '../diagnosis/step.ts';
import type { Initiator } from '../exchange/entry.ts';
import type { PageOrigin } from '../exchange/exchange.ts';
import type { Redacted } from '../exchange/secrets/stand-ins.ts';
import type { HarReport } from './har-report.ts';
import type { LazyList, LazyValue } from './lazy.ts';

/*
 * The report as JSON: a public contract, described for its readers in schema/report.schema.json.
 * What is here may be added to; it may not change.
 */

/** Who recorded the traffic; null where the recording does not say. */
export interface CapturedBy {
  readonly name: string | null;
  readonly version: string | null;
  readonly engine: 'chromium' | 'firefox' | 'webkit' | null;
  /** What tells the engine: the recorder is a browser, the requests' `User-Agent`, or whoever asked for the report. */
  readonly engineBasis: 'recorder' | 'user-agent' | 'given' | null;
}

export interface ReportedHop {
  readonly url: string;
  readonly method: string;
  readonly preflight: {
    readonly state: 'sent' | 'cached' | 'not-needed' | 'unobserved';
    /** What made the preflight necessary: `method PUT`, `header content-type`. */
    readonly because: readonly string[];
    readonly status: number | null;
  };
  /** Null where no response was recorded. */
  readonly status: number | null;
}

export interface ReportedFinding {
  readonly reason: string;
  readonly during: During;
  readonly hop: number;
  readonly header: string | null;
  readonly got: string | null;
  readonly expected: string | null;
  readonly spec: string;
}

/** With them made to the recorded answers and to the call, the browser lets the exchange pass. */
export interface ReportedChanges {
  readonly changes: readonly {
    readonly hop: number;
    readonly on: 'preflight' | 'response';
    readonly status?: number;
    readonly headers: readonly HeaderChange[];
  }[];
  readonly call: Fix['call'];
  readonly incomplete: boolean;
}

export interface ReportedFix extends ReportedChanges {
  readonly side: Fix['side'];
  /** What to do that no header line says, a step each. */
  readonly remedy: readonly string[];
  /** What the page can do in place of all that; each is enough by itself. */
  readonly alternatives: readonly ReportedChanges[];
}

export interface ReportedExchange {
  readonly id: string;
  readonly page: PageOrigin;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly initiator: Initiator | null;
    readonly credentials: Credentials;
  };
  readonly hops: readonly ReportedHop[];
  readonly verdict: Verdict;
  readonly missing: Missing | null;
  readonly reason: string | null;
  readonly during: During | null;
  readonly findings: readonly ReportedFinding[];
  /** What fails and must change as well if the call was made with credentials; null where nothing, or where that is known. */
  readonly withCredentials: {
    readonly findings: readonly ReportedFinding[];
    readonly fix: ReportedFix | null;
  } | null;
  readonly engines: EngineVerdicts;
  readonly causes: readonly ReportedCause[];
  readonly fix: ReportedFix;
  readonly headline: string;
  readonly explanation: readonly string[];
  readonly advice: readonly ReportedAdvice[];
}

/** What may stand behind a failure, with the lines of the recording that say so. */
export interface ReportedCause {
  readonly id: string;
  readonly confidence: Confidence;
  readonly headline: string;
  readonly explanation: readonly string[];
  /** Such as `OPTIONS https://api.example/users: status 401`. */
  readonly evidence: readonly string[];
}

/** What is worth knowing of an exchange that passes. */
export interface ReportedAdvice {
  readonly id: string;
  readonly severity: Grade;
  /** The headline and the sentences in one. */
  readonly text: string;
  readonly headline: string;
  readonly explanation: readonly string[];
  readonly evidence: readonly string[];
  /** The header lines that help. */
  readonly changes: ReportedFix['changes'];
}

export interface Report {
  readonly schema: 'whycors/report@1';
  readonly generator: { readonly name: 'whycors'; readonly version: string };
  readonly capturedBy: CapturedBy;
  readonly redacted: boolean;
  readonly exchanges: LazyList<ReportedExchange>;
  /**
   * How many different secrets were taken out, by what they are; null where none was to be. That is known once the
   * exchanges are written.
   */
  readonly redactions: LazyValue<Redacted | null>;
  readonly summary: {
    readonly allowed: number;
    readonly blocked: number;
    readonly inconclusive: number;
    readonly notCors: number;
    readonly sameOrigin: number;
  };
  /** What the exchanges were made of, to diagnose them anew; without their secrets where the report is. */
  readonly recording: HarReport;
}
