import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import type { Display } from '../display/display.ts';
import { waitFor } from '../wait.ts';

/** A place in a page, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Opens the browser's own context menu in a page of a headed browser, and presses a key in it. */
export interface ContextMenu {
  /**
   * @param key the first letter of the item that is to be chosen, if no other begins so
   * @throws Error where the page did not see the click
   */
  choose(page: Page, at: Point, key: string): Promise<void>;
}

/** Notes where on the screen the page is, and when a context menu is asked for. */
const watch = `(() => {
  if (window.contextMenuWatch) return;
  window.contextMenuWatch = { corner: null, asked: 0 };
  addEventListener('mousemove', ({ screenX, screenY, clientX, clientY }) => {
    window.contextMenuWatch.corner = [screenX - clientX, screenY - clientY];
  }, true);
  addEventListener('contextmenu', () => { window.contextMenuWatch.asked += 1; }, true);
})()`;

export function contextMenuOn(display: Display): ContextMenu {
  const hand = (...args: readonly (string | number)[]) =>
    execFileSync('xdotool', args.map(String), {
      env: { ...process.env, DISPLAY: display.name },
      encoding: 'utf8',
    });
  const windows = () => hand('search', '--onlyvisible', '--name', '.*').split('\n').length;

  return {
    async choose(page, { x, y }, key) {
      await page.bringToFront();
      await page.evaluate(watch);
      const [left, top] = await page.evaluate<[number, number]>('[screenX, screenY]');
      let step = 0;
      const [atX, atY] = await waitFor('the page to see the mouse', async () => {
        step += 1;
        hand('mousemove', left + 60 + (step % 2), top + 500);
        return page.evaluate<[number, number] | null>('contextMenuWatch.corner');
      });
      hand('mousemove', Math.round(atX + x), Math.round(atY + y));
      // No window manager gives the window the keys.
      const [, under] = /WINDOW=(\d+)/.exec(hand('getmouselocation', '--shell')) ?? [];
      hand('windowfocus', '--sync', under ?? '');
      const [asked, before] = [await page.evaluate('contextMenuWatch.asked'), windows()];
      hand('click', 3);
      await waitFor('the page to be asked for its context menu', () =>
        page.evaluate<boolean>(`contextMenuWatch.asked > ${asked}`),
      );
      await waitFor('the context menu', () => windows() > before);
      hand('key', key);
    },
  };
}
