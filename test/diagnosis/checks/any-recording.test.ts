import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksOf } from '../../../src/diagnosis/checks/checks-of.ts';
import { diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import type { Finding } from '../../../src/diagnosis/reason.ts';
import * as texts from '../../../src/diagnosis/texts/more-texts.ts';
import type { Call } from '../../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { anyEntry } from '../any-entry.ts';

const calls = fc.record({
  mode: fc.constantFrom<Call['mode'][]>('cors', 'cors', 'same-origin', 'unobserved'),
  credentials: fc.constantFrom<Call['credentials'][]>('include', 'omit', 'unobserved'),
  redirect: fc.constantFrom<NonNullable<Call['redirect']>[]>('follow', 'follow', 'error', 'manual'),
});

/** What has a check: the others failed otherwise than by one. */
function checked(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ reason }) => reason in texts.checks)
    .map(({ hop, during, reason }) => `${hop} ${during} ${reason}`);
}

it('the checks of any recording that fail are what was found, and none after the first is said to pass', () => {
  const seen = new Set<string>();
  const recordings = fc.record({
    entries: fc.array(anyEntry, { minLength: 1, maxLength: 6 }),
    call: fc.option(calls),
  });
  fc.assert(
    fc.property(recordings, ({ entries, call }) => {
      const log = createExchangeLog();
      for (const each of entries) log.add(each);
      const exchanges = log.exchanges().map((exchange) => ({ ...exchange, call }));
      for (const [index, diagnosis] of diagnoseAll(exchanges).entries()) {
        const exchange = exchanges[index];
        if (exchange === undefined) throw new Error('A diagnosis is of an exchange');
        const all = checksOf(exchange, diagnosis).flatMap(({ hop, during, checks }) =>
          checks.map(({ state, reason }) => ({ state, id: `${hop} ${during} ${reason}` })),
        );
        const idsOf = (state: string) => [
          ...new Set(all.filter((each) => each.state === state).map(({ id }) => id)),
        ];
        if (diagnosis.verdict === 'not-cors') {
          // Of these a redirect that nobody can follow is found, and nothing else.
          expect(idsOf('failed').filter((id) => !id.endsWith('unusable-location'))).toEqual([]);
        } else expect(idsOf('failed')).toEqual(checked(diagnosis.findings));
        expect(idsOf('let-pass').toSorted()).toEqual(checked(diagnosis.unchecked).toSorted());
        for (const id of checked(diagnosis.withCredentials)) expect(idsOf('unknown')).toContain(id);
        const stop = all.findIndex(({ state }) => state === 'failed');
        const after = stop === -1 ? [] : all.slice(stop);
        expect(after.filter(({ state }) => state === 'passed')).toEqual([]);
        for (const { state } of all) seen.add(state);
      }
    }),
    { numRuns: 1000 },
  );
  expect([...seen].toSorted()).toEqual(['failed', 'let-pass', 'not-reached', 'passed', 'unknown']);
});
