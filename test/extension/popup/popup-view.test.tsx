// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { type PopupContent, PopupView } from '../../../src/extension/popup/popup-view.tsx';
import type { RecorderState } from '../../../src/extension/recorder/recorder-control.ts';

function shown(content: PopupContent, state: RecorderState = 'off') {
  const root = document.createElement('main');
  const asked: string[] = [];
  const control = {
    state: signal(state),
    turnOn: () => void asked.push('on'),
    turnOff: () => void asked.push('off'),
  };
  const explain = () => void asked.push('explain');
  render(<PopupView content={content} control={control} onExplain={explain} />, root);
  return { root, asked };
}

const textsOf = ({ root }: { root: HTMLElement }, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

const none = { blocked: 0, reasons: [] };
const reasons = [
  { headline: 'No leave', count: 2 },
  { headline: '<b>Other</b>', count: 1 },
];

it('says how to see more where DevTools is not open and nothing is recorded', () => {
  const popup = shown({ tally: null });
  expect(textsOf(popup, 'h1')).toEqual(['DevTools is not open on this tab']);
  expect(textsOf(popup, 'button')).toEqual(['Record failures without DevTools']);
});

it.each(['devtools', 'recorder'] as const)(
  'says that nothing was recorded, and not that nothing happened (%s)',
  (by) => {
    expect(textsOf(shown({ tally: none, by }, 'on'), 'h1')).toEqual([
      'No blocked request was recorded',
    ]);
  },
);

it.each(['devtools', 'recorder'] as const)('says how many were blocked, and why (%s)', (by) => {
  const of = (blocked: number) => shown({ tally: { blocked, reasons }, by }, 'on');
  expect(textsOf(of(1003), 'h1')).toEqual(['1,003 requests blocked by CORS']);
  expect(textsOf(of(1003), 'li')).toEqual([
    'No leave 2 requests',
    '<b>Other</b>',
    'and 1,000 more requests',
  ]);
  expect(textsOf(of(4), 'li').at(-1)).toBe('and 1 more request');
  expect(textsOf(of(3), 'li')).toHaveLength(2);
});

it('opens what the recorder has of what was blocked', () => {
  const popup = shown({ tally: { blocked: 3, reasons }, by: 'recorder' }, 'on');
  popup.root.querySelector<HTMLElement>('button')?.click();
  expect(popup.asked).toEqual(['explain']);
});

it.each<[RecorderState, string[]]>([
  ['off', []],
  ['refused', []],
  ['on', ['Stop, and forget all']],
  ['needs-restart', ['Do not record']],
])('lets the recorder be stopped where DevTools tells, and not be begun (%s)', (state, buttons) => {
  expect(textsOf(shown({ tally: none, by: 'devtools' }, state), 'button')).toEqual(buttons);
});

describe('the switch of the recorder', () => {
  it.each<[RecorderState, string[], boolean, RegExp | null]>([
    ['off', ['Record failures without DevTools'], false, null],
    ['asking', ['Record failures without DevTools'], true, /^Waiting for your answer/],
    ['refused', ['Record failures without DevTools'], false, /did not allow it/],
    ['on', ['Stop, and forget all'], false, /are recorded on all tabs/],
    ['needs-restart', ['Do not record'], false, /start it again/],
    ['unknown', [], false, null],
  ])('%s', (state, buttons, isDisabled, says) => {
    const popup = shown({ tally: null }, state);
    expect(textsOf(popup, 'button')).toEqual(buttons);
    expect(popup.root.querySelector('button')?.disabled ?? false).toBe(isDisabled);
    const [status = null] = textsOf(popup, '[role=status]');
    if (says === null) expect(status).toBe(null);
    else expect(status).toMatch(says);
  });

  it('asks at the click itself, and stops with one click', () => {
    for (const [state, expected] of [
      ['off', 'on'],
      ['refused', 'on'],
      ['on', 'off'],
      ['needs-restart', 'off'],
    ] as const) {
      const { root, asked } = shown({ tally: null }, state);
      root.querySelector('button')?.click();
      expect(asked).toEqual([expected]);
    }
  });
});
