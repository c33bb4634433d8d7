import { group } from '../../../src/exchange/group.ts';
import type { OracleCase, Places } from '../case.ts';
import { type FixTrial, theFix } from './consult-on-fixes.ts';
import { byFix, byMessage, type Mender, roundsOf } from './rounds.ts';

/** What says why a fix was not enough; all else is a mistake of ours. */
const excused: readonly FixTrial['end'][] = [
  'accepted',
  'not refused',
  'broken off',
  'no answer came',
  'the call refuses redirects',
  'a redirect was not recorded',
  'a list that nothing asks for was not recorded',
  'a header may have been the browser’s own',
];

/** Those that should have been accepted and were not. */
export function failures(trials: readonly FixTrial[]): FixTrial[] {
  return trials.filter(({ end }) => !excused.includes(end));
}

/** `287 of 287 accepted after one round`, of those that a fix can mend which knows the recording alone. */
export function acceptance(trials: readonly FixTrial[]): string {
  const share = (some: readonly FixTrial[]) => {
    const accepted = some.filter(({ end }) => end === 'accepted').length;
    return `${accepted} of ${accepted + failures(some).length}`;
  };
  const [fixes, others] = [trials.filter(isFix), trials.filter((trial) => !isFix(trial))];
  return `${share(fixes)} accepted after one round; ${share(others)} with an alternative in its place`;
}

function isFix({ way }: FixTrial): boolean {
  return way === theFix;
}

/** How many fixes could not be accepted after one round, by the reason. */
export function reasons(trials: readonly FixTrial[]): string[] {
  const rest = trials.filter(
    (trial) => isFix(trial) && trial.end !== 'accepted' && excused.includes(trial.end),
  );
  return [...group(rest, ({ end }) => end)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(
      ([end, list]) =>
        `${String(list.length).padStart(5)}  not counted: ${end}  (case ${list[0]?.case.id})`,
    );
}

/** A line for each that should have been accepted, by which it can be run again. */
export function failureLines(trials: readonly FixTrial[], seed: number): string[] {
  return failures(trials).map(
    ({ case: { id, call }, way, end, before, after }) =>
      `--fix --seed ${seed} --case ${id}  ${call.api} ${call.method}  ${way}: ${end}: ${before.code} before, then ${after?.verdict ?? 'nothing'} ${after?.code ?? ''}`,
  );
}

/** How many rounds it takes on average until a page gets its answer, where it does in the end. */
export function averageRounds(trials: readonly FixTrial[], places: Places): string {
  const averageBy = (mend: Mender) => {
    const counts = trials.filter(isFix).flatMap((trial) => {
      const rounds = roundsOf(trial.case, places, 'chromium', mend);
      return rounds.at(-1)?.verdict === 'allowed' ? [rounds.length - 1] : [];
    });
    return (counts.reduce((sum, count) => sum + count, 0) / counts.length).toFixed(2);
  };
  return `Rounds on average, by our diagnosis without a browser: ${averageBy(byFix)} by the whole fix, ${averageBy(byMessage)} by Chromium's message alone`;
}

/** Everything about one case. */
export function everythingOfFix(trial: FixTrial): string {
  const { case: each, way, fixed, item, before, after, end } = trial;
  const { fix, findings } = item?.diagnosis ?? { fix: null, findings: [] };
  const lines = (title: string, { call, hops }: OracleCase) => [
    `${title}: ${JSON.stringify(call)}`,
    ...hops.flatMap(({ place, preflight, actual }, index) => [
      `  hop ${index}, ${place}, preflight: ${JSON.stringify(preflight)}`,
      `  hop ${index}, ${place}, actual: ${JSON.stringify(actual)}`,
    ]),
  ];
  return [
    ...lines('Before', each),
    ...before.said.map((line) => `  ${line}`),
    ...findings.map(
      ({ reason, during, hop }) => `  ours: ${reason} in the ${during} of hop ${hop}`,
    ),
    `The fix: ${JSON.stringify(fix, null, 2)}`,
    ...(fixed === null ? [] : lines(`With ${way}`, fixed)),
    ...(after?.said ?? []).map((line) => `  ${line}`),
    `In the end: ${end}`,
  ].join('\n');
}
