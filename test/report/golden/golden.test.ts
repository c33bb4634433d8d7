import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { golden, goldenFile, recordings } from './golden.ts';

it.each(Object.keys(recordings))(
  'the report on %s is as it was read; `npm run reports` writes it anew',
  (name) => {
    expect(readFileSync(goldenFile(name), 'utf8')).toBe(golden(name));
  },
);

test('no report is kept that nobody writes', () => {
  const kept = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.md'));
  expect(kept.toSorted()).toEqual(
    Object.keys(recordings)
      .map((name) => `${name}.md`)
      .toSorted(),
  );
});

test('what two pages are refused is told together, and shows no secret', () => {
  const report = golden('several-pages');
  expect(report).not.toMatch(/s3cret|s3cond|eyJ/);
  expect(report.match(/^## /gm)).toHaveLength(1);
});
