import fc from 'fast-check';
import { expect, it } from 'vitest';
import { opaqueByNoCors } from '../../../src/diagnosis/advice/opaque.ts';
import { rules } from '../../../src/diagnosis/advice/rules.ts';
import { diagnose, diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import { isAtRest } from '../../../src/diagnosis/diagnosis.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import type { Call } from '../../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import type { HeaderList } from '../../../src/fetch-standard/header-list.ts';
import { type Headers, headerList, page, preflight, request } from '../../exchange/entries.ts';
import { anyEntry, anyHeader } from '../any-entry.ts';

/** One call, and its preflight. */
function exchanged(given: {
  readonly origin: string;
  readonly url: string;
  readonly names: readonly string[];
  readonly isPreflighted: boolean;
  readonly isForEverybody: boolean;
  readonly headers: HeaderList;
  readonly sent: Headers;
  readonly at: number;
}): Entry[] {
  const { origin, url, names, isPreflighted, isForEverybody, headers, sent, at } = given;
  const allow = { 'Access-Control-Allow-Origin': isForEverybody ? '*' : origin };
  const others = headers.filter(({ name }) => name !== 'Access-Control-Allow-Origin');
  const answer = (status: number) => ({
    status,
    headers: [...headerList(allow), ...others],
    redirectUrl: null,
  });
  const call = { url, headers: { Origin: origin, ...sent } };
  const own = Object.fromEntries(names.map((name) => [name, '1']));
  const entry = { delivery: 'delivered', networkError: null } as const;
  const response = answer(200);
  const asks = names.join(',');
  if (!isPreflighted) return [request({ ...call, at, entry, response })];
  return [
    preflight({ ...call, method: 'POST', asks, at: at + 1, response: answer(204) }),
    request({ url, headers: { ...call.headers, ...own }, method: 'POST', at, entry, response }),
  ];
}

/** Calls that mostly pass, so that there is something to advise on. */
const mostlyPassing = fc
  .record({
    origin: fc.constantFrom(page, 'http://app.example', 'https://b.example', 'null'),
    url: fc.constantFrom('https://api.example/users', 'http://10.0.0.7/users'),
    names: fc.subarray(['x-a', 'authorization']),
    isPreflighted: fc.boolean(),
    isForEverybody: fc.boolean(),
    headers: fc.array(anyHeader, { maxLength: 5 }),
    sent: fc.constantFrom<Headers>({}, {}, { Cookie: 'a=b' }, { 'Sec-Fetch-Site': 'cross-site' }),
    at: fc.integer({ min: 0, max: 8 }).map((step) => step * 6000),
    times: fc.constantFrom(1, 1, 1, 3),
  })
  .map(({ times, at: first, ...given }) =>
    Array.from({ length: times }, (_, index) => exchanged({ ...given, at: first + index * 7000 })),
  )
  .map((each) => each.flat());

const call = fc.record({
  mode: fc.constant('cors' as const),
  credentials: fc.constantFrom<Call['credentials'][]>('include', 'same-origin', 'unobserved'),
});
const some = fc.oneof(
  { weight: 5, arbitrary: mostlyPassing },
  { weight: 1, arbitrary: anyEntry.map((entry) => [entry]) },
);
const recordings = fc.record({
  entries: fc.array(some, { minLength: 1, maxLength: 8 }).map((each) => each.flat()),
  calls: fc.array(fc.option(call), { minLength: 8, maxLength: 8 }),
});

/** The exchanges of a recording, with their diagnoses. */
function diagnosed(entries: readonly Entry[], calls: readonly (Call | null)[]) {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const exchanges = log
    .exchanges()
    .map((exchange, at) => ({ ...exchange, call: calls[at] ?? null }));
  return { exchanges, diagnoses: diagnoseAll(exchanges) };
}

it('advice on any recording is short, calm and safe, and only for what passes', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(recordings, ({ entries, calls }) => {
      const { exchanges, diagnoses } = diagnosed(entries, calls);
      for (const [index, diagnosis] of diagnoses.entries()) {
        const { advice, credentials } = diagnosis;
        const origin = exchanges[index]?.pageOrigin.origin;
        if (!isAtRest(diagnosis)) expect(advice).toEqual([]);
        for (const { id, headline, sentences, evidence, change } of advice) {
          seen.add(id);
          expect(plainText(headline).length, id).toBeLessThanOrEqual(90);
          expect(sentences.length, id).toBeGreaterThanOrEqual(2);
          expect(sentences.length, id).toBeLessThanOrEqual(4);
          expect(evidence.length, id).toBeGreaterThan(0);
          for (const line of change?.headers ?? []) {
            if (line.op === 'remove') throw new Error('Advice takes nothing away');
            expect(line.value, id).not.toMatch(/^null$|\*/);
            if (line.name === 'Access-Control-Allow-Origin') expect(line.value).toBe(origin);
          }
          const after = change?.lines.map((line) => line.after ?? '') ?? [];
          if (credentials.mode === 'include') expect(after.join('\n'), id).not.toContain('*');
        }
      }
    }),
    { numRuns: 3000 },
  );
  // What never comes up is not held to any of it.
  const ids = [opaqueByNoCors, ...rules.map(({ id }) => id)];
  expect([...seen].toSorted()).toEqual(ids.toSorted());
});

it('advice changes nothing of what else is said, and the others of a recording change advice alone', () => {
  fc.assert(
    fc.property(recordings, ({ entries, calls }) => {
      const { exchanges, diagnoses } = diagnosed(entries, calls);
      for (const [index, exchange] of exchanges.entries()) {
        const { advice: _, causes: __, headline: ___, ...alone } = diagnose(exchange);
        expect(diagnoses[index]).toMatchObject(alone);
      }
    }),
    { numRuns: 500 },
  );
});
