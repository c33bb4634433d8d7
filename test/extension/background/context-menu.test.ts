import { describe, expect, it } from 'vitest';
import {
  type ClickedTab,
  createItems,
  followClicks,
  type MenuClick,
} from '../../../src/extension/background/context-menu.ts';
import { selectedIn } from '../../../src/extension/background/selected-text.ts';

/** The browser's context menu, with the items in it. */
function createMenus() {
  const items = new Map<string, readonly [title: string, contexts: readonly string[]]>();
  const listeners: ((click: MenuClick, tab?: ClickedTab) => void)[] = [];
  return {
    items,
    click: (click: MenuClick, tab?: ClickedTab) => {
      for (const listener of listeners) listener(click, tab);
    },
    menus: {
      create(
        { id, title, contexts }: { id: string; title: string; contexts: readonly string[] },
        callback: () => void,
      ) {
        if (items.has(id)) throw new Error(`${id} is there already`);
        items.set(id, [title, contexts]);
        callback();
      },
      removeAll(callback: () => void) {
        items.clear();
        callback();
      },
      onClicked: {
        addListener: (listener: (click: MenuClick, tab?: ClickedTab) => void) =>
          void listeners.push(listener),
      },
    },
  };
}

const titles = ['Explain this error', 'Explain CORS errors on this page'];

describe('the context menu', () => {
  it.each([
    ['Chromium', false, ['page', 'image', 'video', 'audio']],
    ['Firefox', true, ['page', 'image', 'video', 'audio', 'frame']],
  ])('has two items in %s, of which a selection has one', (_, isFirefox, onPage) => {
    const { items, menus } = createMenus();
    createItems(menus, isFirefox, () => {});
    expect([...items.values()]).toEqual([
      [titles[0], ['selection']],
      [titles[1], onPage],
    ]);
  });

  it('takes the place of that of an earlier version', () => {
    const { items, menus } = createMenus();
    menus.create({ id: 'old', title: 'Old', contexts: ['all'] }, () => {});
    createItems(menus, false, () => {});
    createItems(menus, false, () => {});
    expect([...items.values()].map(([title]) => title)).toEqual(titles);
  });

  it('asks for the text or for the page', () => {
    const { menus, click } = createMenus();
    const asked: unknown[] = [];
    followClicks(menus, (tab, selected) => asked.push([tab, selected]));
    click({ menuItemId: 'explain selection', selectionText: 'some text' }, { id: 7, windowId: 1 });
    click({ menuItemId: 'explain page' }, { id: 7 });
    click({ menuItemId: 'explain selection' });
    click({ menuItemId: 'of somebody else', selectionText: 'some text' }, { id: 7 });
    expect(asked).toEqual([
      [{ id: 7, windowId: 1 }, 'some text'],
      [{ id: 7 }, null],
      [{}, ''],
    ]);
  });
});

describe('a selected text', () => {
  it.each([
    ['Chromium', false, 16384, false],
    ['Chromium', false, 1_000_000, false],
    ['Firefox', true, 16383, false],
    ['Firefox', true, 16384, true],
  ])('in %s (%s) of %i characters', (_, isFirefox, length, isCut) => {
    const text = 'x'.repeat(length);
    expect(selectedIn(text, isFirefox)).toEqual({ text, isCut });
  });
});
