import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeaderSharing } from '../../src/capture/shared-headers.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { request, response } from '../exchange/entries.ts';

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'a'.repeat(500), 'a', 'a b', 'b', 'b a', 'a b a'),
);
const headers = fc.array(fc.record({ name: text, value: text }));

const entry = fc.tuple(headers, headers, fc.boolean()).map(
  ([sent, answered, isAnswered]): Entry => ({
    ...request(),
    requestHeaders: sent,
    response: isAnswered ? { ...response(200), headers: answered } : null,
  }),
);

test('whatever came before, an entry says what it said', () => {
  const share = createHeaderSharing();
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(entries.map(share)).toEqual(entries);
    }),
  );
});
