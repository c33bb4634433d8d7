import { expect, it } from 'vitest';
import { diagnoseAll } from '../../src/diagnosis/diagnose.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { textReport } from '../../src/report/text-report.ts';
import { recorded } from '../diagnosis/lab-exchanges.ts';
import { scenarios } from '../lab/scenarios.ts';

const exchanges = scenarios.map(
  (scenario, index): CorsExchange => ({
    ...recorded(scenario),
    id: String(index),
  }),
);

function report(those: readonly CorsExchange[]): string {
  const diagnoses = diagnoseAll(those);
  const diagnosed = those.flatMap((exchange, index) => {
    const diagnosis = diagnoses[index];
    return diagnosis === undefined ? [] : [{ exchange, diagnosis }];
  });
  return textReport({ diagnosed, width: 100, colour: false });
}

it('is one screen for each cause', () => {
  for (const exchange of exchanges) {
    expect(report([exchange]).split('\n').length).toBeLessThanOrEqual(50);
  }
});

it('tells what does not pass, and counts the rest', () => {
  const text = report(exchanges);
  const last = text.trimEnd().split('\n\n').at(-1);
  expect(last).toMatch(/^ {2}\d+ requests to other origins: \d+ blocked, .*\d+ allowed\.$/);
  expect(text).not.toMatch(/^Allowed/m);
  expect(report([])).toBe('  No request to another origin.\n');
  expect(textReport({ diagnosed: [], notMeant: 8, width: 100, colour: false })).toBe(
    '  No request is one that --only or --origin asks for. The recording holds 8 requests to other\n  origins.\n',
  );
});
