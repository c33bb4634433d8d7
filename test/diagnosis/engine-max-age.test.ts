import { expect, it } from 'vitest';
import { keptBy } from '../../src/diagnosis/engines/max-age.ts';
import { headerList } from '../exchange/entries.ts';

it.each<[string, string | null, Readonly<Record<'chromium' | 'firefox' | 'webkit', number>>]>([
  ['nothing', null, { chromium: 5, firefox: 5, webkit: 5 }],
  ['0', '0', { chromium: 0, firefox: 0, webkit: 0 }],
  ['a minute', '60', { chromium: 60, firefox: 60, webkit: 60 }],
  ['an hour', '3600', { chromium: 3600, firefox: 3600, webkit: 600 }],
  ['a year', '31536000', { chromium: 7200, firefox: 86_400, webkit: 600 }],
  ['a negative number', '-1', { chromium: 0, firefox: 0, webkit: 0 }],
  ['a word', 'never', { chromium: 5, firefox: 0, webkit: 5 }],
])('%s', (_, value, expected) => {
  const headers = headerList(value === null ? {} : { 'Access-Control-Max-Age': value });
  const kept = (['chromium', 'firefox', 'webkit'] as const).map((engine) => [
    engine,
    keptBy(engine, headers),
  ]);
  expect(Object.fromEntries(kept)).toEqual(expected);
});
