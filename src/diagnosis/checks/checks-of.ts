import type { CorsExchange } from '../../exchange/exchange.ts';
import { wayAroundCors } from '../../exchange/outside-cors.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { hasPassed } from '../observed.ts';
import type { Finding } from '../reason.ts';
import { orderOf, type Step } from '../step.ts';
import { answersOf, type KnownAnswer } from './answers.ts';
import type { Check, CheckedAnswer, CheckState } from './check.ts';
import { type Asked, type CredentialsKnown, nameable, questions } from './questions.ts';
import { type CheckRule, rulesAt } from './rules-at.ts';

/** Whether the browser came so far: surely, perhaps, or not at all. */
type Reach = 'reached' | 'unsure' | 'stopped';

/**
 * Every check that the standard makes of an exchange, in its order, with what became of it. What fails is
 * exactly what the diagnosis found; what comes after the first of that is never said to pass.
 *
 * @returns nothing for a request that CORS does not cover
 */
export function checksOf(exchange: CorsExchange, diagnosis: Diagnosis): CheckedAnswer[] {
  if (wayAroundCors(exchange) !== null) return [];
  let reach: Reach = 'reached';
  return answersOf(exchange, diagnosis).map((answer) => {
    const { step, kind } = answer;
    const checks = rulesAt(step).flatMap((rule) =>
      checksFor(rule, diagnosis, answer).map(({ fails, ...check }) => {
        const state = fails ?? stateWithout(reach, check.isUntold, exchange, answer);
        if (state === 'failed') reach = 'stopped';
        // What the credentials mode decides says nothing of the checks after it.
        else if (state === 'unknown' && fails === null && reach === 'reached') reach = 'unsure';
        const { isUntold: _, ...said } = check;
        return { ...said, state };
      }),
    );
    if (kind === 'unrecorded' && step.during !== 'request' && reach === 'reached') reach = 'unsure';
    if (failsOtherwise(step, diagnosis.findings)) reach = 'stopped';
    const { hop, during, url } = step;
    const method = during === 'preflight' ? 'OPTIONS' : step.method;
    return { hop, during, method, url, kind, checks };
  });
}

/** A check before it is known whether the browser came to it. */
interface Draft extends Omit<Check, 'state'> {
  /** Null where nothing says that it fails. */
  readonly fails: CheckState | null;
  readonly isUntold: boolean;
}

function checksFor(
  { id, spec, isFoundBy = ({ reason }) => reason === id }: CheckRule,
  { credentials, findings, unchecked, withCredentials }: Diagnosis,
  { step, kind }: KnownAnswer,
): Draft[] {
  const { header, asks, got, isUntold } = questions[id];
  const mode: CredentialsKnown =
    credentials.mode === 'include' || credentials.mode === 'unobserved'
      ? credentials.mode
      : 'other';
  const among = (all: readonly Finding[]) =>
    all.find(
      (finding) => isFoundBy(finding) && finding.hop === step.hop && finding.during === step.during,
    );
  const kinds = [
    ['failed', among(findings)],
    ['let-pass', among(unchecked)],
    ['unknown', among(withCredentials)],
  ] as const;
  return asks(step, mode).map((asked) => {
    const [fails = null, finding] = kinds.find(([, each]) => isOf(asked, each)) ?? [];
    const value = got?.(step) ?? (header === null ? null : getHeader(step.headers, header));
    const isTold = asked.expected !== null && kind !== 'not-sent';
    return {
      reason: id,
      spec,
      words: asked.words,
      header,
      got: finding === undefined ? (isTold ? value : null) : finding.got,
      expected:
        finding === undefined || asked.name !== undefined
          ? asked.expected
          : nameable(finding.expected),
      fails,
      // What was sent has passed all that is asked before.
      isUntold: isUntold?.(step) === true && !(step.during === 'request' && kind === 'recorded'),
    };
  });
}

/** Whether a finding is about what was asked: of several names it may be about some. */
function isOf({ name }: Asked, finding: Finding | undefined): boolean {
  if (finding === undefined || name === undefined) return finding !== undefined;
  return finding.expected?.split(', ').includes(name) === true;
}

/** What became of a check of which nothing says that it fails. */
function stateWithout(
  reach: Reach,
  isUntold: boolean,
  exchange: CorsExchange,
  { step, kind }: KnownAnswer,
): CheckState {
  if (reach === 'stopped' || kind === 'not-checked') return 'not-reached';
  if (step.during === 'request') return isUntold ? 'unknown' : 'passed';
  if (kind === 'none' || kind === 'not-sent') return 'not-reached';
  if (kind === 'unrecorded' || reach === 'unsure') return 'unknown';
  return isUntold && hasPassed(exchange, step) !== true ? 'unknown' : 'passed';
}

/** Whether the request failed at an answer otherwise than by a check, such as below HTTP. */
function failsOtherwise(step: Step, findings: readonly Finding[]): boolean {
  const place = orderOf(step.hop, step.during === 'preflight');
  return findings.some(
    ({ reason, hop, during }) =>
      !(reason in questions) &&
      step.during !== 'request' &&
      orderOf(hop, during === 'preflight') === place,
  );
}
