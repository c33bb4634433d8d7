import { describe, expect, it } from 'vitest';
import { betweenMarkers } from '../../../scripts/bench/between-markers.ts';
import { explain } from '../../../scripts/bench/product.ts';
import { recordingLike } from '../../../scripts/bench/recording.ts';
import { brokenBounds, tableOf } from '../../../scripts/bench/results.ts';
import { readSample } from '../../../scripts/bench/sample.ts';
import { readHar } from '../../../src/capture/har-file.ts';
import { labOrigins } from '../../lab/lab-origins.ts';

const recorders = ['chromium', 'firefox'] as const;
const size = 3000;

describe.each(recorders)('a recording like that of %s', (recorder) => {
  const sample = readSample(recorder);
  const text = recordingLike(sample, size, 1);
  const { entries, total, unreadable } = readHar(JSON.parse(text));
  const crossOrigin = entries.filter(
    ({ url }) => url.startsWith('http') && !url.startsWith(`${labOrigins.page}/`),
  );

  it('has as many entries as asked for, and each can be read', () => {
    expect([entries.length, total, unreadable]).toEqual([size, size, []]);
  });

  it('is the same each time, and another with another seed', () => {
    expect(recordingLike(sample, size, 1)).toBe(text);
    expect(recordingLike(sample, size, 2)).not.toBe(text);
  });

  it('goes to another origin with a third of its entries', () => {
    expect(crossOrigin.length / size).toBeCloseTo(1 / 3, 2);
  });

  it('has a preflight for half of its calls, and a tenth of them fails', () => {
    const { log, diagnoses } = explain(JSON.parse(text));
    const exchanges = log.exchanges();
    const asked = exchanges.filter(({ hops }) => hops[0].preflight.state === 'sent');
    expect(asked.length / exchanges.length).toBeCloseTo(1 / 2, 1);
    const failed = diagnoses.filter(({ verdict }) => ['blocked', 'not-cors'].includes(verdict));
    expect(failed.length / exchanges.length).toBeGreaterThan(0.05);
    expect(failed.length / exchanges.length).toBeLessThan(0.15);
  });

  it('asks for some URLs again and again, and for most of them once', () => {
    const urls = new Set(crossOrigin.map(({ url }) => url));
    expect(urls.size).toBeGreaterThan(crossOrigin.length / 3);
    expect(urls.size).toBeLessThan(crossOrigin.length * 0.9);
  });
});

describe('the figures', () => {
  const rounds = (ratio: number) => [{ parse: 10, explain: 10 * ratio }];
  const measured = (small: number, large: number) => ({
    recorder: 'chromium' as const,
    rounds: [[1000, rounds(small)] as const, [100_000, rounds(large)] as const],
    retained: null,
  });

  it('break a bound where one is broken', () => {
    expect(brokenBounds([measured(0.3, 0.35)])).toEqual([]);
    expect(brokenBounds([measured(0.3, 0.45)])).toEqual([
      'Chromium: an entry takes 1.50 times as long in the largest file; 1.3 is the most',
    ]);
    expect(brokenBounds([measured(0.6, 0.5)])).toEqual([
      'Chromium, 1000 entries: 0.60 times JSON.parse; 0.5 is the most',
    ]);
  });

  it('make a row for each file', () => {
    expect(tableOf([measured(0.3, 0.35)]).slice(2)).toEqual([
      '| Chromium, 1,000 entries | 10.0 µs | 3.0 µs | 0.30 |',
      '| Chromium, 100,000 entries | 10.0 µs | 3.5 µs | 0.35 |',
    ]);
  });

  it('take the place of those before them, and nothing else', () => {
    const [other, start] = ['other', 'run'].map((name) => `<!-- figures of ${name} -->`);
    const end = '<!-- end of figures -->';
    const text = (lines: string) => `${other}\n${end}\n\n${start}\n${lines}${end}\n\nafter`;
    expect(betweenMarkers(text(''), 'run', ['one'])).toBe(text('\none\n\n'));
    expect(betweenMarkers(text('\none\n\n'), 'run', ['two'])).toBe(text('\ntwo\n\n'));
    expect(() => betweenMarkers('no place', 'run', ['one'])).toThrow('There is no place');
  });
});
