import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryFromHar } from '../../src/capture/har-entry.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Call } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';

/**
 * Random cross-origin requests that were run in a real engine: what a DevTools extension received, and
 * what the engine itself said. Recorded with Chromium 156, Firefox 153 and WebKitGTK 2.50.6; the same
 * 300 cases in each. Headers that have nothing to do with CORS are left out.
 */
interface Case {
  readonly id: number;
  readonly call: { readonly api: string; readonly credentials: Call['credentials'] };
  readonly truth: {
    /** `failed`: below CORS. `unusable`: it came through, and the page could not use it. */
    readonly outcome: 'read' | 'refused' | 'failed' | 'unusable';
    readonly code?: string | null;
    readonly parameter?: string;
    /** What the page saw of the same case in WebKit. */
    readonly webkit?: 'read' | 'error';
  };
  readonly entries: readonly unknown[];
}

const verdicts = { read: 'allowed', refused: 'blocked', failed: 'not-cors', unusable: 'allowed' };

/** Cases of which Chromium recorded too little. A verdict on them would be a guess. */
const unrecorded: ReadonlyMap<number, string> = new Map([
  ...[57, 182, 209, 218, 248].map((id) => [id, 'the actual request never came'] as const),
  [73, 'nothing came at all'],
  [190, 'the refused answer was not recorded'],
]);

/**
 * Refused for the user name in a redirect that the call would not have followed (`redirect: "error"`),
 * so that Firefox says nothing. No recording says whether a call follows redirects.
 */
const unsaid = 160;

function casesOf(engine: 'chromium' | 'firefox'): Case[] {
  const text = readFileSync(new URL(`${engine}.jsonl`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
}

/** The diagnoses of each case, from one log of all of them; the calls' own modes where they are told. */
function diagnosesOf(cases: readonly Case[], areCallsWatched: boolean): Map<number, Diagnosis[]> {
  const calls = new Map(cases.map(({ id, call }) => [id, call.credentials]));
  const log = createExchangeLog();
  for (const recorded of cases.flatMap(({ entries }) => entries)) {
    const entry = entryFromHar(recorded);
    if (entry !== null) log.add(entry);
  }
  const diagnoses = new Map<number, Diagnosis[]>();
  for (const exchange of log.exchanges()) {
    const id = Number(new URL(exchange.hops[0].url).searchParams.get('case'));
    const credentials = calls.get(id) ?? 'omit';
    const call = areCallsWatched ? ({ mode: 'cors', credentials } as const) : null;
    diagnoses.set(id, [...(diagnoses.get(id) ?? []), diagnose({ ...exchange, call })]);
  }
  return diagnoses;
}

describe.each(['chromium', 'firefox'] as const)('300 requests in %s', (engine) => {
  const cases = casesOf(engine);
  const recorded = cases.filter(({ id }) => engine === 'firefox' || !unrecorded.has(id));
  const watched = diagnosesOf(cases, true);
  const unwatched = diagnosesOf(cases, false);

  it('are 300, each one exchange', () => {
    expect(cases).toHaveLength(300);
    const wrong = recorded.filter(({ id }) => watched.get(id)?.length !== 1).map(({ id }) => id);
    expect(wrong).toEqual([]);
  });

  it.each(recorded)('case $id: the verdict, and the engine’s own name for it', ({ id, truth }) => {
    const [diagnosis] = watched.get(id) ?? [];
    expect(diagnosis?.verdict).toBe(verdicts[truth.outcome]);
    if (truth.outcome !== 'refused') return;
    if (engine === 'firefox' && id === unsaid) return;
    expect(diagnosis?.engines[engine].code).toBe(truth.code);
    if (engine === 'chromium') expect(diagnosis?.engines.chromium.parameter).toBe(truth.parameter);
  });

  it.each(recorded)(
    'case $id: never a wrong verdict where the call was not watched',
    ({ id, truth }) => {
      const [diagnosis] = unwatched.get(id) ?? [];
      expect([verdicts[truth.outcome], 'inconclusive']).toContain(diagnosis?.verdict);
    },
  );
});

describe('what Chromium did not record', () => {
  const diagnoses = diagnosesOf(casesOf('chromium'), true);

  it.each([...unrecorded])('case %i stays unknown: %s', (id) => {
    expect(diagnoses.get(id)?.map(({ verdict }) => verdict) ?? []).not.toContain('blocked');
    expect(diagnoses.get(id)?.map(({ verdict }) => verdict) ?? []).not.toContain('allowed');
  });
});

describe('the same requests in WebKit', () => {
  const cases = casesOf('chromium').filter(({ id }) => !unrecorded.has(id));
  const diagnoses = diagnosesOf(cases, true);

  it.each(cases)('case $id: the page was given it or not', ({ id, truth }) => {
    const { verdict } = diagnoses.get(id)?.[0]?.engines.webkit ?? {};
    const isUsable = truth.outcome === 'unusable' ? 'error' : 'read';
    expect(truth.webkit).toBe(verdict === 'allowed' ? isUsable : 'error');
  });
});
