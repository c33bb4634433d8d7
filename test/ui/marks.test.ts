import { expect, test } from 'vitest';
import { preflightStates } from '../../src/ui/list/preflight-state.ts';
import { listTexts } from '../../src/ui/texts/list-texts.ts';
import { shapeOf } from './mark-shapes.ts';

test.each([
  ['verdict', Object.keys(listTexts.standings).map((each) => `mark-${each}`)],
  ['state of a preflight', preflightStates.map((each) => `preflight-${each}`)],
])('each %s has a shape of its own, so that the colour alone never tells', (_, names) => {
  const shapes = names.map(shapeOf);
  expect(shapes).not.toContain(undefined);
  expect(new Set(shapes).size).toBe(names.length);
});
