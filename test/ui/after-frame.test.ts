import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterFrame } from '../../src/ui/after-frame.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('goes on in the task after the frame, once', () => {
  const goOn = vi.fn();
  afterFrame(goOn);
  vi.advanceTimersByTime(20);
  expect(goOn).not.toHaveBeenCalled();
  for (const draw of frames) draw();
  expect(goOn).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(goOn).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(goOn).toHaveBeenCalledOnce();
});

it('goes on without a frame as well', () => {
  const goOn = vi.fn();
  afterFrame(goOn);
  vi.advanceTimersByTime(100);
  expect(goOn).toHaveBeenCalledOnce();
});
