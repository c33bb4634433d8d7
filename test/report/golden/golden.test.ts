import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { golden, goldenFile, kept } from './golden.ts';

it.each(kept)(
  'the report on $name, as $form, is as it was read; `npm run reports` writes it anew',
  ({ name, form }) => {
    expect(readFileSync(goldenFile(name, form), 'utf8')).toBe(golden(name, form));
  },
);

test('no report is kept that nobody writes', () => {
  const there = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.ts'));
  expect(there.toSorted()).toEqual(kept.map(({ name, form }) => `${name}.${form}`).toSorted());
});

test('no JSON report shows a secret', () => {
  expect(golden('several-pages', 'json')).not.toMatch(/s3cret|s3cond|eyJ/);
});

test.each(['md', 'html'] as const)(
  'what two pages are refused is told together, and shows no secret: %s',
  (form) => {
    const report = golden('several-pages', form);
    expect(report).not.toMatch(/s3cret|s3cond|eyJ/);
    expect(report.match(/^(?:## |<h2>)/gm)).toHaveLength(1);
  },
);
