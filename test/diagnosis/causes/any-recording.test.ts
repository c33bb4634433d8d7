import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose, diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { preflight, request, response } from '../../exchange/entries.ts';
import { anyEntry, anyHeader } from '../any-entry.ts';
import { exchangeOf } from '../exchanges.ts';

/** All lines of the recording that a cause may show, each with its request. */
function linesOf(entries: readonly Entry[]): Set<string> {
  const lines = new Set<string>();
  for (const { method, url, response, networkError, requestHeaders, duration } of entries) {
    const outcome = response === null ? (networkError ?? 'no answer') : `status ${response.status}`;
    const headers = [...requestHeaders, ...(response?.headers ?? [])];
    const told = headers.map(({ name, value: text }) => `${name}: ${text}`);
    for (const line of [outcome, `took ${(duration / 1000).toFixed(1)} s`, ...told]) {
      lines.add(`${method} ${url}\n${line}`);
    }
  }
  return lines;
}

const unfit =
  /\b(?:simply|just|obviously|no-cors|reflect|(?:add|allow|list|put) (?:null|\*)|web security)\b/i;

it('what stands behind any recording is short, plain and borne out by it', () => {
  const recordings = fc.array(anyEntry, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(recordings, (entries) => {
      const log = createExchangeLog();
      for (const each of entries) log.add(each);
      const lines = linesOf(entries);
      for (const { causes, verdict } of diagnoseAll(log.exchanges())) {
        expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
        if (verdict === 'allowed') expect(causes).toEqual([]);
        for (const { id, headline, sentences: told, remedy, evidence } of causes) {
          const sentences = [...told, ...(remedy?.steps ?? [])];
          expect(plainText(headline).length, id).toBeLessThanOrEqual(90);
          expect(sentences.length, id).toBeGreaterThanOrEqual(2);
          expect(sentences.length, id).toBeLessThanOrEqual(5);
          expect(evidence.length, id).toBeGreaterThan(0);
          for (const { request, line } of evidence) expect(lines).toContain(`${request}\n${line}`);
          const ours = [headline, ...sentences].flat().filter((part) => typeof part === 'string');
          for (const text of ours) expect(text).not.toMatch(unfit);
        }
      }
    }),
    { numRuns: 3000 },
  );
});

/** The checks leave these statuses to the causes: they have to say what each means. */
it('every error answer without the header has a cause that is more than possible', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 999 }), fc.array(anyHeader), (code, headers) => {
      const others = headers.filter(({ name }) => name !== 'Access-Control-Allow-Origin');
      const entry = request({ response: { status: code, headers: others, redirectUrl: null } });
      const [cause] = diagnose(exchangeOf(entry)).causes;
      expect(cause?.confidence).toMatch(/^(?:certain|likely)$/);
    }),
  );
});

it.each([401, 403, 404, 405, 407, 429, 500, 501, 502, 503, 504])(
  'a preflight that is answered %d has a cause',
  (code) => {
    const entry = preflight({ response: response(code) });
    expect(diagnose(exchangeOf(entry)).causes).not.toEqual([]);
  },
);
