import type { Advice } from '../diagnosis/advice/advice.ts';
import type { Cause } from '../diagnosis/causes/cause.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { EvidenceLine } from '../diagnosis/evidence.ts';
import type { AnswerChange } from '../diagnosis/fix/answer-change.ts';
import type { Fix } from '../diagnosis/fix/fix.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { PreflightNeed } from '../diagnosis/preflight-need.ts';
import type { Finding } from '../diagnosis/reason.ts';
import { plainText } from '../diagnosis/words.ts';
import { type Entry, unrecordedStatus } from '../exchange/entry.ts';
import type { Hop } from '../exchange/exchange.ts';
import type {
  ReportedAdvice,
  ReportedCause,
  ReportedChanges,
  ReportedExchange,
  ReportedFinding,
  ReportedFix,
  ReportedHop,
} from './report.ts';

/** What the report says of one exchange. */
export function reportedExchange({ exchange, diagnosis }: Diagnosed): ReportedExchange {
  const { id, pageOrigin, hops } = exchange;
  const { verdict, missing, reason, during, credentials, engines } = diagnosis;
  const [first] = hops;
  return {
    id,
    page: pageOrigin,
    request: {
      method: first.method,
      url: first.url,
      initiator: first.request?.initiator ?? null,
      credentials,
    },
    hops: hops.map((hop, index) => reportedHop(hop, diagnosis.preflights[index])),
    verdict,
    missing,
    reason,
    during,
    findings: diagnosis.findings.map(reportedFinding),
    withCredentials: withCredentials(diagnosis),
    engines,
    causes: diagnosis.causes.map(reportedCause),
    fix: reportedFix(diagnosis.fix),
    headline: plainText(diagnosis.headline),
    explanation: diagnosis.explanation.map(plainText),
    advice: diagnosis.advice.map(reportedAdvice),
  };
}

function reportedCause(cause: Cause): ReportedCause {
  return {
    id: cause.id,
    confidence: cause.confidence,
    headline: plainText(cause.headline),
    explanation: [...cause.sentences, ...(cause.remedy?.steps ?? [])].map(plainText),
    evidence: evidence(cause.evidence),
  };
}

function reportedAdvice(advice: Advice): ReportedAdvice {
  const headline = plainText(advice.headline);
  const explanation = advice.sentences.map(plainText);
  return {
    id: advice.id,
    severity: advice.grade,
    text: [`${headline}.`, ...explanation].join(' '),
    headline,
    explanation,
    evidence: evidence(advice.evidence),
    changes: advice.change === null ? [] : [reportedChange(advice.change)],
  };
}

function evidence(lines: readonly EvidenceLine[]): string[] {
  return lines.map(({ request, line }) => `${request}: ${line}`);
}

function reportedHop(hop: Hop, need: PreflightNeed | undefined): ReportedHop {
  return {
    url: hop.url,
    method: hop.method,
    preflight: reportedPreflight(hop, need),
    status: recordedStatus(hop.request),
  };
}

function recordedStatus(entry: Entry | null): number | null {
  const status = entry?.response?.status ?? unrecordedStatus;
  return status === unrecordedStatus ? null : status;
}

function reportedPreflight(
  { preflight }: Hop,
  need: PreflightNeed | undefined,
): ReportedHop['preflight'] {
  return {
    state: need?.state ?? 'unobserved',
    because: need?.because.map(({ kind, name }) => `${kind} ${name}`) ?? [],
    status: preflight.state === 'sent' ? recordedStatus(preflight.entry) : null,
  };
}

function withCredentials({
  withCredentials: findings,
  fixWithCredentials: fix,
}: Diagnosis): ReportedExchange['withCredentials'] {
  if (findings.length === 0 && fix === null) return null;
  return {
    findings: findings.map(reportedFinding),
    fix: fix === null ? null : reportedFix(fix),
  };
}

function reportedFinding(finding: Finding): ReportedFinding {
  const { reason, during, hop, header, got, expected, spec } = finding;
  return {
    reason,
    during,
    hop,
    header,
    got,
    expected,
    spec,
  };
}

function reportedFix({ side, remedy, alternatives, ...changes }: Fix): ReportedFix {
  return {
    side,
    remedy: remedy.map(plainText),
    ...reportedChanges(changes),
    alternatives: alternatives.map(reportedChanges),
  };
}

function reportedChanges({
  changes,
  call,
  incomplete,
}: Pick<Fix, keyof ReportedChanges>): ReportedChanges {
  return {
    changes: changes.map(reportedChange),
    call,
    incomplete,
  };
}

function reportedChange({ hop, on, status, headers }: AnswerChange) {
  return {
    hop,
    on,
    ...(status === null ? {} : { status: status.after }),
    headers,
  };
}
