import { describe, expect, it } from 'vitest';
import { diagnoseAll } from '../../src/diagnosis/diagnose.ts';
import { exchangesOf } from '../../src/exchange/exchanges-of.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import type { CapturedBy } from '../../src/report/report.ts';
import { request, response } from '../exchange/entries.ts';

const browser: CapturedBy = {
  name: 'WebInspector',
  version: '537.36',
  engine: 'chromium',
  engineBasis: 'recorder',
};

/** The report on requests that were refused at these times. */
function reportOn(times: readonly number[], capturedBy = browser): string {
  const exchanges = exchangesOf(
    times.map((startedAt) => request({ response: response(200), entry: { startedAt } })),
  );
  const diagnoses = diagnoseAll(exchanges);
  const diagnosed = exchanges.flatMap((exchange, at) => {
    const diagnosis = diagnoses[at];
    return diagnosis === undefined ? [] : [{ exchange, diagnosis }];
  });
  return markdownReport({ diagnosed, capturedBy, version: '1.2.3' });
}

const one = Date.UTC(2026, 10, 27, 10, 0, 0);
const two = one + 3_600_000;

it.each([
  ['all have one', [one, two], 'from 2026-11-27 10:00:00 UTC to 2026-11-27 11:00:00 UTC'],
  ['some have none', [0, one, two], 'from 2026-11-27 10:00:00 UTC to 2026-11-27 11:00:00 UTC'],
  ['none has one', [0, 0], null],
])('when it happened is told from the times that were recorded: %s', (_, times, expected) => {
  const report = reportOn(times);
  if (expected === null) expect(report).not.toMatch(/UTC|1970/);
  else expect(report).toContain(expected);
});

describe('who recorded it', () => {
  const proxy: CapturedBy = { name: 'mitmproxy', version: '11', engine: null, engineBasis: null };
  it.each<[string, CapturedBy, string]>([
    ['a browser', browser, '. Recorded in Chromium. '],
    ['a proxy', proxy, '. Recorded by `mitmproxy`. '],
    [
      'a proxy, with the calls of one browser',
      { ...proxy, engine: 'firefox', engineBasis: 'user-agent' },
      '. Recorded by `mitmproxy`; Firefox made the requests. ',
    ],
    [
      'whatever was said to',
      { ...proxy, engine: 'webkit', engineBasis: 'given' },
      '. Recorded in WebKit. ',
    ],
    [
      'nobody knows who, with the calls of one browser',
      { ...proxy, name: null, engine: 'firefox', engineBasis: 'user-agent' },
      '. Recorded in Firefox. ',
    ],
    ['nobody knows', { ...proxy, name: null }, 'Written by Whycors 1.2.3. No secret'],
  ])('%s', (_, capturedBy, expected) => {
    expect(reportOn([one], capturedBy)).toContain(expected);
  });

  it('whose name has no end', () => {
    const report = reportOn([one], { ...proxy, name: 'x'.repeat(5000) });
    expect(report).toContain(` Recorded by \`${'x'.repeat(60)}… (4940 more characters)\`. `);
  });
});
