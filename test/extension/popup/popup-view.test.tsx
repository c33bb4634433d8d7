// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Tally } from '../../../src/extension/badge/tally.ts';
import { PopupView } from '../../../src/extension/popup/popup-view.tsx';

function shown(tally: Tally | null): HTMLElement {
  const root = document.createElement('main');
  render(<PopupView tally={tally} />, root);
  return root;
}

const textsOf = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

it('says how to see more where DevTools is not open', () => {
  expect(textsOf(shown(null), 'h1')).toEqual(['DevTools is not open on this tab']);
});

it('says that nothing was recorded, and not that nothing happened', () => {
  expect(textsOf(shown({ blocked: 0, reasons: [] }), 'h1')).toEqual([
    'No blocked request was recorded',
  ]);
});

it('says how many were blocked, and why', () => {
  const reasons = [
    { headline: 'No leave', count: 2 },
    { headline: '<b>Other</b>', count: 1 },
  ];
  const root = shown({ blocked: 1003, reasons });
  expect(textsOf(root, 'h1')).toEqual(['1,003 requests blocked by CORS']);
  expect(textsOf(root, 'li')).toEqual([
    'No leave 2 requests',
    '<b>Other</b>',
    'and 1,000 more requests',
  ]);
  expect(textsOf(shown({ blocked: 4, reasons }), 'li').at(-1)).toBe('and 1 more request');
  expect(textsOf(shown({ blocked: 3, reasons }), 'li')).toHaveLength(2);
});
