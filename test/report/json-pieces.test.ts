import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/report/json-pieces.ts';

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
])('%j is written whole', (value) => {
  expect(joined(value)).toBe(JSON.stringify(value, null, 2));
});

test('hold no more than one entry at a time', () => {
  const entry = { url: 'x'.repeat(100) };
  const entries = Array.from({ length: 1000 }, () => entry);
  const longest = Math.max(...[...jsonPieces({ log: { entries } })].map(({ length }) => length));
  expect(longest).toBeLessThan(200);
});
