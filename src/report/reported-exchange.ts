import type { Advice } from '../diagnosis/advice/advice.ts';
import type { Cause } from '../diagnosis/causes/cause.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { EngineVerdicts } from '../diagnosis/engines/engine-verdict.ts';
import type { EvidenceLine } from '../diagnosis/evidence.ts';
import type { AnswerChange } from '../diagnosis/fix/answer-change.ts';
import type { Fix } from '../diagnosis/fix/fix.ts';
import type { PreflightNeed } from '../diagnosis/preflight-need.ts';
import type { Finding } from '../diagnosis/reason.ts';
import { plainText, type Words } from '../diagnosis/words.ts';
import { type Entry, unrecordedStatus } from '../exchange/entry.ts';
import type { CorsExchange, Hop } from '../exchange/exchange.ts';
import type {
  ReportedAdvice,
  ReportedCause,
  ReportedChanges,
  ReportedExchange,
  ReportedFinding,
  ReportedFix,
  ReportedHop,
} from './report.ts';

/** Takes out of a text what the report may not hold. */
type Clean = (text: string) => string;

/** What the report says of one exchange. */
export function reportedExchange(
  { id, pageOrigin, hops }: CorsExchange,
  diagnosis: Diagnosis,
  clean: Clean,
): ReportedExchange {
  const { verdict, missing, reason, during, credentials, engines } = diagnosis;
  const [first] = hops;
  return {
    id,
    page: pageOrigin,
    request: {
      method: first.method,
      url: clean(first.url),
      initiator: first.request?.initiator ?? null,
      credentials,
    },
    hops: hops.map((hop, index) => reportedHop(hop, diagnosis.preflights[index], clean)),
    verdict,
    missing,
    reason,
    during,
    findings: diagnosis.findings.map((finding) => reportedFinding(finding, clean)),
    withCredentials: withCredentials(diagnosis, clean),
    engines: reportedEngines(engines, clean),
    causes: diagnosis.causes.map((cause) => reportedCause(cause, clean)),
    fix: reportedFix(diagnosis.fix, clean),
    headline: text(diagnosis.headline, clean),
    explanation: diagnosis.explanation.map((words) => text(words, clean)),
    advice: diagnosis.advice.map((advice) => reportedAdvice(advice, clean)),
  };
}

function reportedCause(cause: Cause, clean: Clean): ReportedCause {
  return {
    id: cause.id,
    confidence: cause.confidence,
    headline: text(cause.headline, clean),
    explanation: cause.sentences.map((words) => text(words, clean)),
    evidence: evidence(cause.evidence, clean),
  };
}

function reportedAdvice(advice: Advice, clean: Clean): ReportedAdvice {
  const headline = text(advice.headline, clean);
  const explanation = advice.sentences.map((words) => text(words, clean));
  return {
    id: advice.id,
    severity: advice.grade,
    text: [`${headline}.`, ...explanation].join(' '),
    headline,
    explanation,
    evidence: evidence(advice.evidence, clean),
    changes: advice.change === null ? [] : [reportedChange(advice.change, clean)],
  };
}

function evidence(lines: readonly EvidenceLine[], clean: Clean): string[] {
  return lines.map(({ request, line }) => clean(`${request}: ${line}`));
}

/** The value that an engine names may be the server's own, or a URL. */
function reportedEngines(
  { chromium, firefox, webkit }: EngineVerdicts,
  clean: Clean,
): EngineVerdicts {
  const { message } = webkit;
  return {
    chromium: { ...chromium, parameter: clean(chromium.parameter) },
    firefox,
    webkit: { ...webkit, message: message === null ? null : clean(message) },
  };
}

function reportedHop(hop: Hop, need: PreflightNeed | undefined, clean: Clean): ReportedHop {
  return {
    url: clean(hop.url),
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

function withCredentials(
  { withCredentials: findings, fixWithCredentials: fix }: Diagnosis,
  clean: Clean,
): ReportedExchange['withCredentials'] {
  if (findings.length === 0 && fix === null) return null;
  return {
    findings: findings.map((finding) => reportedFinding(finding, clean)),
    fix: fix === null ? null : reportedFix(fix, clean),
  };
}

function reportedFinding(finding: Finding, clean: Clean): ReportedFinding {
  const { reason, during, hop, header, got, expected, spec } = finding;
  return {
    reason,
    during,
    hop,
    header,
    got: got === null ? null : clean(got),
    expected: expected === null ? null : clean(expected),
    spec,
  };
}

function reportedFix({ side, alternatives, ...changes }: Fix, clean: Clean): ReportedFix {
  return {
    side,
    ...reportedChanges(changes, clean),
    alternatives: alternatives.map((alternative) => reportedChanges(alternative, clean)),
  };
}

function reportedChanges(
  { changes, call, incomplete }: Pick<Fix, keyof ReportedChanges>,
  clean: Clean,
): ReportedChanges {
  return {
    changes: changes.map((change) => reportedChange(change, clean)),
    call: call.map((each) =>
      each.change === 'mode' ? each : { ...each, value: clean(each.value) },
    ),
    incomplete,
  };
}

function reportedChange({ hop, on, status, headers }: AnswerChange, clean: Clean) {
  return {
    hop,
    on,
    ...(status === null ? {} : { status: status.after }),
    headers: headers.map((header) =>
      header.op === 'remove' ? header : { ...header, value: clean(header.value) },
    ),
  };
}

/** Cleaned a part at a time: in the finished sentence nobody can tell where a URL ends. */
function text(words: Words, clean: Clean): string {
  return plainText(
    words.map((part) =>
      typeof part === 'object' && 'code' in part ? { code: clean(part.code) } : part,
    ),
  );
}
