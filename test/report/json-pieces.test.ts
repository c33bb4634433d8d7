import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/report/json-pieces.ts';
import { lazyList } from '../../src/report/lazy.ts';

const joined = (value: unknown) => [...jsonPieces(value)].join('');

test('are what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(joined(value)).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test.each([
  [{ log: { entries: [{ request: { url: 'a\nb', headers: [] } }, { cache: {} }] } }],
  [{ a: undefined, b: 1, c: [undefined, { d: undefined }] }],
  [{ exchanges: [] }],
  [{ a: { toJSON: () => ({ b: [1] }) }, c: { toJSON: () => null } }],
  [{ a: { entries: lazyList(() => []), next: lazyList(() => [{ a: [1] }, 2]) } }],
])('%j is written whole', (value) => {
  expect(joined(value)).toBe(JSON.stringify(value, null, 2));
});

test('hold no more than one entry at a time, and it is made then', () => {
  let made = 0;
  const entries = lazyList(function* () {
    for (made = 1; made <= 1000; made += 1) yield { url: 'x'.repeat(100) };
  });
  const lengths: number[] = [];
  const seen: number[] = [];
  for (const { length } of jsonPieces({ recording: { log: { version: '1.2', entries } } })) {
    lengths.push(length);
    seen.push(made);
  }
  expect(Math.max(...lengths)).toBeLessThan(200);
  expect(new Set(seen).size).toBeGreaterThan(1000);
});
