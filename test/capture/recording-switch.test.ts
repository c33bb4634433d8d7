import { expect, test } from 'vitest';
import { createRecordingSwitch } from '../../src/capture/recording-switch.ts';
import { request } from '../exchange/entries.ts';

const begun = (at: number) => request({ at });

function recorder() {
  const told: string[] = [];
  const { recording, turn, isOn } = createRecordingSwitch({
    add: ({ startedAt }) => told.push(`add ${startedAt}`),
    amend: (earlier, { startedAt }) => told.push(`amend ${earlier.startedAt} ${startedAt}`),
    restart: () => told.push('restart'),
    navigated: (url) => told.push(`to ${url}`),
  });
  return { recording, turn, isOn, told };
}

const base = begun(0).startedAt;

test('what began while it was on is recorded, whenever it ends', () => {
  const { recording, turn, isOn, told } = recorder();
  recording.add(begun(10));
  turn(false, base + 20);
  expect(isOn()).toBe(false);
  // It was under way.
  recording.add(begun(19));
  recording.add(begun(20));
  recording.add(begun(25));
  turn(true, base + 30);
  expect(isOn()).toBe(true);
  // It ends when it is on again.
  recording.add(begun(29));
  recording.add(begun(30));
  turn(false, base + 40);
  turn(true, base + 50);
  for (const at of [28, 35, 45, 55]) recording.add(begun(at));
  expect(told).toEqual([10, 19, 30, 35, 55].map((at) => `add ${base + at}`));
});

test('of what was not recorded nothing more is told', () => {
  const { recording, turn, told } = recorder();
  turn(false, base + 20);
  recording.amend(begun(10), begun(10));
  recording.amend(begun(25), begun(25));
  expect(told).toEqual([`amend ${base + 10} ${base + 10}`]);
});

test('turned off twice it is off since the first time', () => {
  const { recording, turn, told } = recorder();
  turn(false, base + 20);
  turn(false, base + 40);
  turn(true, base + 50);
  turn(true, base + 60);
  for (const at of [30, 55]) recording.add(begun(at));
  expect(told).toEqual([`add ${base + 55}`]);
});

test('where the tab goes is told all the same', () => {
  const { recording, turn, told } = recorder();
  turn(false, base);
  recording.navigated('http://localhost:3000/next', base + 5);
  recording.restart();
  expect(told).toEqual(['to http://localhost:3000/next', 'restart']);
});
