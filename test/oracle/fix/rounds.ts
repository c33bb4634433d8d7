import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import type { OracleCase, Places } from '../case.ts';
import { itemsOf } from '../items.ts';
import { runInModel } from '../model/case-in-model.ts';
import type { ModelOutcome, ModelRecorder } from '../model/model-browser.ts';
import { type Changes, withChanges } from './fixed-case.ts';

/** One run of a case in the model. */
export interface Round extends ModelOutcome {
  readonly case: OracleCase;
  /** Null where there was no exchange that CORS has to do with. */
  readonly diagnosed: Diagnosed | null;
}

/** Runs a case in the model, and diagnoses what is recorded of it. */
export function roundOf(each: OracleCase, places: Places, recorder: ModelRecorder): Round {
  const outcome = runInModel(each, places, recorder);
  const [item, ...others] = itemsOf(outcome.entries, [each]);
  if (others.length > 0) throw new Error(`Case ${each.id} makes ${others.length + 1} exchanges.`);
  return { ...outcome, case: each, diagnosed: item ?? null };
}

/** Whoever mends what a round shows. Null where nothing is to be done. */
export type Mender = (diagnosed: Diagnosed) => Changes | null;

/** More of them no case needs: some URLs, and a few things to be wrong at each. */
const mostRounds = 40;

/**
 * Runs a case, mends what is told of it, and runs it again, until it is blocked no more or nothing is told.
 *
 * @returns the first run, and one for each round of mending
 */
export function roundsOf(
  each: OracleCase,
  places: Places,
  recorder: ModelRecorder,
  mend: Mender,
): readonly [Round, ...Round[]] {
  const first = roundOf(each, places, recorder);
  const rounds: [Round, ...Round[]] = [first];
  let last = first;
  while (last.verdict === 'blocked' && last.diagnosed !== null) {
    const changes = mend(last.diagnosed);
    if (changes === null || rounds.length > mostRounds) return rounds;
    last = roundOf(withChanges(last.case, changes, places), places, recorder);
    rounds.push(last);
  }
  return rounds;
}

/** All that the fix asks for, at once. */
export const byFix: Mender = ({ diagnosis: { fix } }) =>
  fix.changes.length + fix.call.length === 0 ? null : fix;

/**
 * What the engine's own message names, and nothing else: one header, or the status, or one name in a list. Where
 * the page has to change its call, all of that.
 */
export const byMessage: Mender = (diagnosed) => {
  const { engines, findings, fix } = diagnosed.diagnosis;
  const { code, parameter } = engines.chromium;
  const named = findings.find(({ codes }) => codes.chromium === code) ?? findings[0];
  if (named === undefined || fix.call.length > 0) return byFix(diagnosed);
  const on = named.during === 'preflight' ? 'preflight' : 'response';
  const changes = fix.changes
    .filter((change) => change.hop === named.hop && change.on === on)
    .map((change) => ({
      ...change,
      status: named.header === null ? change.status : null,
      headers: change.headers.filter(
        (header) =>
          header.name === named.header &&
          (header.op !== 'add' || parameter === '' || header.value === parameter),
      ),
    }));
  return { call: [], changes };
};
