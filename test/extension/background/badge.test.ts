import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { badgeColor, createBadges } from '../../../src/extension/background/badge.ts';
import { badgePortName } from '../../../src/extension/badge/port.ts';
import { createLine } from '../badge/ports.ts';

/** The toolbar's button, with what is set of each tab. */
function createButton() {
  const texts = new Map<number, string>();
  const titles = new Map<number, string>();
  const counted = new Set<number>();
  const remembered = new Map<number, number>();
  const badges = createBadges(
    {
      setBadgeText: ({ tabId, text }) => texts.set(tabId, text),
      setBadgeBackgroundColor: () => {},
      setTitle: ({ tabId, title }) => titles.set(tabId, title),
    },
    () => {},
    async (tabId) => counted.has(tabId),
    async (tabId) => remembered.get(tabId) ?? 0,
  );
  return {
    /** Tabs on which DevTools knows of something. */
    devTools: counted,
    /** What the recorder kept of tabs. */
    remembered,
    of: (tabId: number) => [texts.get(tabId), titles.get(tabId)],
    open(tabId: number) {
      const { own, other } = createLine(badgePortName(tabId));
      badges.follow(other);
      return own;
    },
    badges,
  };
}

const none = ['', 'Whycors'];

describe('the badge of a tab', () => {
  it.each<[unknown, string, string]>([
    [0, '', 'Whycors'],
    [1, '1', 'Whycors: 1 request blocked by CORS'],
    [99, '99', 'Whycors: 99 requests blocked by CORS'],
    [100, '99+', 'Whycors: 100 requests blocked by CORS'],
    [12345, '99+', 'Whycors: 12,345 requests blocked by CORS'],
    ['what is no number', '', 'Whycors'],
  ])('for %s', (blocked, text, title) => {
    const button = createButton();
    button.open(7).postMessage(blocked);
    expect(button.of(7)).toEqual([text, title]);
    expect(button.of(8)).toEqual([undefined, undefined]);
  });

  it('goes with the port', () => {
    const button = createButton();
    const [seven, eight] = [button.open(7), button.open(8)];
    seven.postMessage(1);
    eight.postMessage(2);
    seven.disconnect();
    expect(button.of(7)).toEqual(none);
    expect(button.of(8)[0]).toBe('2');
  });

  it('is the recorder’s again, also where the background slept meanwhile', async () => {
    const button = createButton();
    button.remembered.set(7, 3);
    button.remembered.set(8, 3);
    const [seven, eight] = [button.open(7), button.open(8)];
    seven.postMessage(1);
    seven.disconnect();
    eight.disconnect();
    button.open(8).postMessage(5);
    await vi.waitFor(() => expect(button.of(7)[0]).toBe('3'));
    expect(button.of(8)[0]).toBe('5');
  });

  it('stays where an earlier port ends after the next has begun', () => {
    const button = createButton();
    const earlier = button.open(7);
    earlier.postMessage(1);
    button.open(7).postMessage(2);
    earlier.postMessage(3);
    earlier.disconnect();
    expect(button.of(7)[0]).toBe('2');
  });

  it('is no business of other ports', () => {
    const button = createButton();
    for (const name of ['', 'badge of tab', 'badge of tab x', 'another 7']) {
      const { own, other } = createLine(name);
      button.badges.follow(other);
      own.postMessage(5);
      own.disconnect();
    }
    expect(button.of(7)).toEqual([undefined, undefined]);
  });

  it('has the red of the light theme', () => {
    const [, red] =
      /--blocked: (#\w+);/.exec(readFileSync('src/ui/styles/theme.css', 'utf8')) ?? [];
    expect(badgeColor).toBe(red);
  });
});

describe('what the recorder counted', () => {
  it('is shown where DevTools is closed, or knows of nothing', async () => {
    const button = createButton();
    await button.badges.recorded(7, 2);
    expect(button.of(7)).toEqual(['2', 'Whycors: 2 requests blocked by CORS']);
    await button.badges.recorded(7, 0);
    expect(button.of(7)).toEqual(none);
  });

  it('gives way to DevTools, and is back when that is closed', async () => {
    const button = createButton();
    button.devTools.add(7);
    const port = button.open(7);
    port.postMessage(1);
    await button.badges.recorded(7, 3);
    expect(button.of(7)[0]).toBe('1');
    port.disconnect();
    expect(button.of(7)[0]).toBe('3');
  });
});
