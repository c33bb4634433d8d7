import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { group } from '../../src/exchange/group.ts';
import { allowanceFor } from './allowances.ts';
import { caseOf, type OracleCase } from './case.ts';
import { withCall } from './items.ts';
import { mixUp } from './mix-up.ts';
import type { Outcome } from './page/calls.ts';
import type { Seen } from './server/server.ts';
import type { Capture, EngineName, Observed, Truth } from './truth.ts';

/** A case with what everybody says of it. */
export interface Comparison {
  readonly case: OracleCase;
  readonly seen: readonly Seen[];
  readonly outcome: Outcome | null;
  readonly truth: Truth;
  readonly exchanges: readonly CorsExchange[];
  readonly diagnosis: Diagnosis | null;
  /** Where both do not say the same, and need not: why. */
  readonly allowance: string | null;
  /** Null where they agree; else what both say, in a line. */
  readonly disagreement: string | null;
}

/** What a comparison starts from. */
export type Facts = Omit<Comparison, 'allowance' | 'disagreement' | 'diagnosis'>;

/** A run that is over. */
interface Run {
  readonly name: EngineName;
  readonly capture: Capture;
  readonly cases: readonly OracleCase[];
  readonly observed: Observed;
  seen(id: number): readonly Seen[];
}

/** Holds what was observed of cases against our diagnoses of what was captured of them. */
export function compareAll({ name, capture, cases, observed, seen }: Run): Comparison[] {
  const byCase = group(observed.items, ({ exchange }) => caseOf(exchange.hops[0].url));
  return cases.map((each) => {
    const items = byCase.get(each.id) ?? [];
    const facts: Facts = {
      case: each,
      seen: seen(each.id),
      outcome: observed.outcome(each.id),
      truth: observed.truth(each),
      exchanges: items.map(({ exchange }) => exchange),
    };
    return compare(name, capture, facts, items);
  });
}

function compare(
  engine: EngineName,
  capture: Capture,
  facts: Facts,
  [item, ...more]: readonly Diagnosed[],
): Comparison {
  const diagnosis = item?.diagnosis ?? null;
  const judged = { ...facts, diagnosis, allowance: null, disagreement: null };
  const wrong = (said: string) => ({ ...judged, disagreement: `${engine}: ${said}` });
  // Of a beacon each hop stands alone.
  const others = more.filter((each) => each.diagnosis.reason !== 'no-cors');
  if (others.length > 0) return wrong(`${others.length + 1} exchanges`);
  const isWhole = item !== undefined && item.diagnosis.reason !== 'no-cors';
  const mixedUp = !isWhole ? null : mixUp(item.exchange, facts.case, facts.seen);
  if (mixedUp !== null) return wrong(`mixed up: ${mixedUp}`);
  const unwatched = capture === 'watched-panel' ? unwatchedIn(facts.case, diagnosis) : null;
  if (unwatched !== null) return wrong(unwatched);
  const theirs = inShort(facts.truth.verdict, facts.truth.code, facts.truth.parameter);
  const verdict = verdictOf(engine, facts, diagnosis);
  if (verdict.agrees) return { ...judged, allowance: verdict.allowance };
  if (capture === 'panel' && item !== undefined) {
    const allowance = whereUnwatched(engine, facts, item);
    if (allowance !== null) return { ...judged, allowance };
  }
  return wrong(`${theirs} | ours: ${verdict.said}`);
}

/** What is not known of a call that was watched; null where all is. */
function unwatchedIn({ call }: OracleCase, diagnosis: Diagnosis | null): string | null {
  if (diagnosis === null) return null;
  const { credentials, verdict, missing } = diagnosis;
  if (credentials.mode !== call.credentials) {
    return `the call's credentials are ${call.credentials} | ours: ${credentials.mode} (${credentials.basis})`;
  }
  return verdict === 'inconclusive' ? `watched, and inconclusive: ${missing}` : null;
}

/**
 * What we say of a call that nobody watched may be less than the engine says, but nothing else; and with its
 * credentials mode known it must be the same.
 *
 * @returns why ours may be another; null where it may not
 */
function whereUnwatched(engine: EngineName, facts: Facts, item: Diagnosed): string | null {
  const known = diagnose(withCall(item.exchange, facts.case));
  if (!verdictOf(engine, facts, known).agrees) return null;
  const own = item.diagnosis.engines[engine].verdict;
  if (own === 'inconclusive') return 'nobody watched the call, and its credentials mode decides';
  return own === known.engines[engine].verdict
    ? 'nobody watched the call, and the name of its refusal depends on its credentials mode'
    : null;
}

/** Whether a diagnosis says what the engine says, or need not. */
function verdictOf(engine: EngineName, facts: Facts, diagnosis: Diagnosis | null) {
  const theirs = inShort(facts.truth.verdict, facts.truth.code, facts.truth.parameter);
  const said = diagnosis === null ? 'no exchange' : ourWords(engine, facts.truth, diagnosis);
  const allowance = theirs === said ? null : allowanceFor(engine, facts, diagnosis);
  return { said, allowance, agrees: theirs === said || allowance !== null };
}

function inShort(verdict: string, code: string | null, parameter: string | null): string {
  if (verdict !== 'blocked') return verdict;
  return ['blocked', code ?? 'without a word', parameter].filter((part) => part !== null).join(' ');
}

/** What we say that this engine says. */
function ourWords(engine: EngineName, truth: Truth, { missing, engines }: Diagnosis): string {
  const own = engines[engine];
  if (own.verdict === 'inconclusive') return `${own.verdict} ${missing}`;
  const code = 'code' in own ? own.code : null;
  const parameter = 'parameter' in own ? own.parameter : null;
  return inShort(own.verdict, code, truth.parameter === null ? null : parameter);
}
