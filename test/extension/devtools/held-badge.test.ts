import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdBadge } from '../../../src/extension/devtools/held-badge.ts';
import { createLine, type Line } from '../badge/ports.ts';

/** What the background is told, on which of the lines. */
function createHeld() {
  const told: string[] = [];
  const lines: Line[] = [];
  const badge = holdBadge(() => {
    const line = createLine('badge of tab 1');
    const number = lines.push(line);
    line.other.onMessage.addListener((blocked) => told.push(`${number}: ${blocked}`));
    line.other.onDisconnect.addListener(() => told.push(`${number}: end`));
    return line.own;
  });
  return { told, badge, endBackground: () => lines.at(-1)?.other.disconnect() };
}

describe('the hold on a badge', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lasts as long as there is a badge', () => {
    const { told, badge } = createHeld();
    badge.show(0);
    expect(told).toEqual([]);
    badge.show(1);
    badge.show(1);
    badge.show(2);
    badge.show(0);
    badge.show(3);
    expect(told).toEqual(['1: 1', '1: 2', '1: end', '2: 3']);
  });

  it('is renewed after a navigation', () => {
    const { told, badge } = createHeld();
    badge.renew();
    badge.show(1);
    badge.renew();
    expect(told).toEqual(['1: 1', '1: 1']);
  });

  it('is taken again when the background has ended', () => {
    const { told, badge, endBackground } = createHeld();
    badge.show(1);
    endBackground();
    expect(told).toEqual(['1: 1']);
    vi.runAllTimers();
    expect(told).toEqual(['1: 1', '2: 1']);
    endBackground();
    badge.show(2);
    vi.runAllTimers();
    expect(told).toEqual(['1: 1', '2: 1', '3: 2', '3: 2']);
  });

  it('is not taken again where nothing is shown any more', () => {
    const { told, badge, endBackground } = createHeld();
    badge.show(1);
    endBackground();
    badge.show(0);
    vi.runAllTimers();
    expect(told).toEqual(['1: 1']);
  });
});
