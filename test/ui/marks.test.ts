import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preflightStates } from '../../src/ui/list/preflight-state.ts';
import { listTexts } from '../../src/ui/texts/list-texts.ts';

const sheet = readFileSync('src/ui/styles/marks.css', 'utf8');

/** What a mark of that class is cut out by. */
function shapeOf(name: string): string | undefined {
  const rule = new RegExp(`\\.${name}\\b[^{}]*\\{[^}]*clip-path: path\\(\\s*"([^"]+)"`);
  return rule.exec(sheet)?.[1];
}

test.each([
  ['verdict', Object.keys(listTexts.standings).map((each) => `mark-${each}`)],
  ['state of a preflight', preflightStates.map((each) => `preflight-${each}`)],
])('each %s has a shape of its own, so that the colour alone never tells', (_, names) => {
  const shapes = names.map(shapeOf);
  expect(shapes).not.toContain(undefined);
  expect(new Set(shapes).size).toBe(names.length);
});
