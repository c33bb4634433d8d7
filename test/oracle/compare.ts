import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { allowanceFor } from './allowances.ts';
import { caseOf, type OracleCase } from './case.ts';
import { group } from './group.ts';
import type { Outcome } from './page/calls.ts';
import type { Seen } from './server/server.ts';
import type { EngineName, Observed, Truth } from './truth.ts';

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

/** Holds what was observed of cases against our diagnoses of what was captured of them. */
export function compareAll(
  engine: EngineName,
  cases: readonly OracleCase[],
  observed: Observed,
  seen: (id: number) => readonly Seen[],
): Comparison[] {
  const log = createExchangeLog();
  for (const entry of observed.entries) log.add(entry);
  const byCase = group(log.exchanges(), ({ hops }) => caseOf(hops[0].url));
  return cases.map((each) =>
    compare(engine, {
      case: each,
      seen: seen(each.id),
      outcome: observed.outcome(each.id),
      truth: observed.truth(each),
      exchanges: (byCase.get(each.id) ?? []).map((exchange) => withCall(exchange, each)),
    }),
  );
}

/** The page is ours, so the credentials mode is known. */
function withCall(exchange: CorsExchange, { call }: OracleCase): CorsExchange {
  return { ...exchange, call: { mode: 'cors', credentials: call.credentials } };
}

function compare(engine: EngineName, facts: Facts): Comparison {
  const [exchange, ...more] = facts.exchanges;
  // Of a beacon each hop stands alone.
  const others = more.filter((each) => diagnose(each).reason !== 'no-cors');
  const diagnosis = exchange === undefined ? null : diagnose(exchange);
  const theirs = inShort(facts.truth.verdict, facts.truth.code, facts.truth.parameter);
  const ours = diagnosis === null ? 'no exchange' : ourWords(engine, facts.truth, diagnosis);
  const isSame = others.length === 0 && theirs === ours;
  const allowance = isSame || others.length > 0 ? null : allowanceFor(engine, facts, diagnosis);
  const said = others.length > 0 ? `${facts.exchanges.length} exchanges` : ours;
  return {
    ...facts,
    diagnosis,
    allowance,
    disagreement: isSame || allowance !== null ? null : `${engine}: ${theirs} | ours: ${said}`,
  };
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
