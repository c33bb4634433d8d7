import { describe, expect, it } from 'vitest';
import type { OracleCase } from '../../oracle/case.ts';
import { type Changes, withChanges } from '../../oracle/fix/fixed-case.ts';
import { byFix, roundsOf } from '../../oracle/fix/rounds.ts';
import { type Shortfall, shortfallOf } from '../../oracle/fix/shortfall.ts';
import { runInModel } from '../../oracle/model/case-in-model.ts';
import type { ModelOutcome, ModelRecorder } from '../../oracle/model/model-browser.ts';
import { allowing, asRecorded, type Blocked, blockedIn, places, withoutOne } from './blocked.ts';

/** Of each, how many fixes are not enough, and why none could be. */
const recorders: readonly { recorder: ModelRecorder; known: Readonly<Record<string, number>> }[] = [
  {
    recorder: 'chromium',
    known: {
      'a redirect was not recorded': 216,
      'no answer came': 170,
      'the call refuses redirects': 11,
      'a header may have been the browser’s own': 2,
    },
  },
  {
    recorder: 'firefox',
    known: {
      'a redirect was not recorded': 250,
      'no answer came': 164,
      'the call refuses redirects': 11,
      'a header may have been the browser’s own': 2,
    },
  },
];

/** What is in the way of a call as such, and of any fix that is made of its recording. */
const unrecorded: readonly (Shortfall | 'unknown')[] = [
  'the call refuses redirects',
  'a header may have been the browser’s own',
];

/** A line for each that is wrong, by which it is found again. */
function wrongOnes(blocked: readonly Blocked[], faultsOf: (each: Blocked) => readonly string[]) {
  return blocked.flatMap((each) => faultsOf(each).map((fault) => `case ${each.each.id}: ${fault}`));
}

describe.each(recorders)('2,000 random exchanges that $recorder refused', ({ recorder, known }) => {
  const blocked = blockedIn(recorder, 1, 2000);
  const runWith = (each: OracleCase, changes: Changes) =>
    runInModel(withChanges(each, changes, places), places, recorder);
  /** Why a fix was not enough; null where it was. */
  const shortfall = ({ each, round }: Blocked, { verdict, entries }: ModelOutcome) =>
    shortfallOf({
      ...{ verdict, before: round.entries, after: entries },
      ...{ call: each.call, page: places.page },
    });

  it('pass once the fix is made, unless something is in the way that no recording shows', () => {
    const shortfalls = new Map<string, number>();
    const wrong = wrongOnes(blocked, (one) => {
      const { fix } = one.diagnosed.diagnosis;
      const why = shortfall(one, runWith(one.each, fix));
      if (why === null) return [];
      shortfalls.set(why, (shortfalls.get(why) ?? 0) + 1);
      return why === 'unknown' || !fix.incomplete ? [why] : [];
    });
    expect(wrong).toEqual([]);
    expect(Object.fromEntries(shortfalls)).toEqual(known);
  });

  it('pass once the fix is made, in every case whose last answer was recorded', () => {
    const complete = blocked.filter(({ diagnosed }) => !diagnosed.diagnosis.fix.incomplete);
    expect(complete.length).toBeGreaterThan(300);
    const wrong = wrongOnes(complete, ({ each, diagnosed }) => {
      const { verdict } = runWith(each, diagnosed.diagnosis.fix);
      return verdict === 'allowed' ? [] : [verdict];
    });
    expect(wrong).toEqual([]);
  });

  it('are never refused for good, however many redirects come to light', () => {
    const wrong = wrongOnes(blocked, ({ each }) => {
      const last = roundsOf(each, places, recorder, byFix).at(-1);
      return last?.verdict === 'blocked' ? ['still blocked'] : [];
    });
    expect(wrong).toEqual([]);
  });

  /** What is wrong with changes that have to be enough for the answers as recorded, each of them needed. */
  function faultsOf(one: Blocked, changes: Changes): string[] {
    const each = asRecorded(one);
    const why = shortfall(one, runWith(each, changes));
    if (why !== null) return unrecorded.includes(why) ? [] : [`not enough: ${why}`];
    return withoutOne(changes)
      .filter((lacking) => runWith(each, lacking.changes).verdict !== 'blocked')
      .map(({ what }) => `not needed: ${what}`);
  }

  it('pass with the fix made to answers as recorded, and not with any one change left out', () => {
    const wrong = wrongOnes(blocked, (one) => faultsOf(one, one.diagnosed.diagnosis.fix));
    expect(wrong).toEqual([]);
  });

  it('pass with any of the alternatives in place of the fix, and not with any of it left out', () => {
    const offered = blocked.map(({ diagnosed }) => diagnosed.diagnosis.fix.alternatives.length);
    expect(offered.filter((count) => count > 0).length).toBeGreaterThan(300);
    const wrong = wrongOnes(blocked, (one) =>
      one.diagnosed.diagnosis.fix.alternatives.flatMap((each) => faultsOf(one, each)),
    );
    expect(wrong).toEqual([]);
  });

  it('pass with the call of an alternative alone, where answers that were not recorded allow the page', () => {
    const wrong = wrongOnes(blocked, (one) => {
      const each = asRecorded(one, allowing(one.each));
      return one.diagnosed.diagnosis.fix.alternatives.flatMap(({ call }) => {
        const why = shortfall(one, runWith(each, { call, changes: [] }));
        return why === null || unrecorded.includes(why) ? [] : [why];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('are allowed nothing but what their page asked for', () => {
    const wrong = wrongOnes(blocked, ({ each, diagnosed: { diagnosis } }) => {
      const { fix } = diagnosis;
      const asksCredentials = each.call.credentials === 'include';
      return [fix, ...fix.alternatives]
        .flatMap(({ changes }) => changes)
        .flatMap(({ headers }) => headers)
        .flatMap((header) => (header.op === 'remove' ? [] : [header]))
        .filter(({ name, value }) => !isSafe(name, value, asksCredentials))
        .map(({ name, value }) => `${name}: ${value}`);
    });
    expect(wrong).toEqual([]);
  });
});

function isSafe(name: string, value: string, asksCredentials: boolean): boolean {
  const elements = value.split(',').map((each) => each.trim());
  switch (name) {
    case 'Access-Control-Allow-Origin':
      return value === places.page;
    case 'Access-Control-Allow-Credentials':
      return value === 'true' && asksCredentials;
    case 'Access-Control-Allow-Methods':
    case 'Access-Control-Allow-Headers':
      return !elements.includes('*') && elements.every((each) => each !== '');
    case 'Vary':
      return value === 'Origin';
    default:
      return name === 'Location' && !value.includes('@');
  }
}
