import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { coalesce } from '../../src/extension/coalesce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When an action that takes so long was run, if it was asked for in each millisecond of two seconds. */
function runs(took: number): number[] {
  const times: number[] = [];
  const start = performance.now();
  const run = coalesce(() => {
    times.push(performance.now() - start);
    vi.setSystemTime(Date.now() + took);
  }, 50);
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  for (let time = 0; time < 2000; time += 1) {
    run();
    vi.advanceTimersByTime(1);
  }
  return times;
}

it('a burst is one run, soon after its first call', () => {
  const action = vi.fn();
  const run = coalesce(action, 50);
  run();
  run();
  vi.advanceTimersByTime(49);
  run();
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(action).toHaveBeenCalledTimes(1);
});

it('one that comes after a while runs sooner than what follows on it', () => {
  const action = vi.fn();
  const run = coalesce(action, 50, 5);
  for (let times = 1; times <= 3; times += 2) {
    run();
    vi.advanceTimersByTime(4);
    expect(action).toHaveBeenCalledTimes(times - 1);
    vi.advanceTimersByTime(1);
    expect(action).toHaveBeenCalledTimes(times);
    run();
    vi.advanceTimersByTime(49);
    expect(action).toHaveBeenCalledTimes(times);
    vi.advanceTimersByTime(1);
    expect(action).toHaveBeenCalledTimes(times + 1);
    vi.advanceTimersByTime(1000);
  }
});

it.each([
  [0, 40],
  [5, 20],
  [1000, 4],
])('one that takes %i ms runs at most %i times in two seconds', (took, most) => {
  const count = runs(took).length;
  expect(count).toBeLessThanOrEqual(most);
  expect(count).toBeGreaterThanOrEqual(most - 2);
});
