import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inPortions } from '../../src/capture/in-portions.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Each takes a millisecond. */
function begin(
  count: number,
  isWanted: () => boolean = () => true,
  afterFirst?: (goOn: () => void) => void,
) {
  const seen: number[] = [];
  const done = vi.fn();
  inPortions(
    numbers(count),
    isWanted,
    (each) => {
      seen.push(each);
      vi.setSystemTime(Date.now() + 1);
    },
    done,
    afterFirst,
  );
  return { seen, done };
}

it('does a few at once', () => {
  const { seen, done } = begin(64);
  expect(seen).toEqual(numbers(64));
  expect(done).toHaveBeenCalledOnce();
});

it('does the rest of many later, in their order', () => {
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  const { seen, done } = begin(1000);
  expect(seen).toHaveLength(64);
  vi.advanceTimersToNextTimer();
  // Two looks at the clock.
  expect(seen).toEqual(numbers(96));
  expect(done).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(seen).toEqual(numbers(1000));
  expect(done).toHaveBeenCalledOnce();
});

it('leaves what is no longer wanted, and says that it is done', () => {
  let isWanted = true;
  const { seen, done } = begin(1000, () => isWanted);
  isWanted = false;
  vi.runAllTimers();
  expect(seen).toHaveLength(64);
  expect(done).toHaveBeenCalledOnce();
});

it('is done at once with nothing', () => {
  expect(begin(0).done).toHaveBeenCalledOnce();
});

it('waits for somebody who draws the first of many, and for nobody after that', () => {
  const waiting: (() => void)[] = [];
  const { seen } = begin(1000, undefined, (goOn) => waiting.push(goOn));
  vi.runAllTimers();
  expect(seen).toHaveLength(64);
  for (const goOn of waiting) goOn();
  vi.runAllTimers();
  expect(seen).toHaveLength(1000);
  expect(waiting).toHaveLength(1);
});
