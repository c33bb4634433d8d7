// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { page, preflight, request, response } from '../../exchange/entries.ts';
import { click, find, type MoreActions, mountPanel, press, texts } from '../mounted-panel.tsx';
import { delivered, put, recorded, refused } from '../recorded.ts';

// Their code is in files of their own.
beforeAll(() => import('../../../src/ui/menu/row-menu.tsx'));

const a = 'https://a.example:8080';
const allowing = { 'Access-Control-Allow-Origin': page, Vary: 'Origin' };
const blocked = request({ url: `${a}/blocked?x=1`, response: response(200), entry: refused });
const passed = (url: string) =>
  request({ url, response: response(200, allowing), entry: delivered });

/** All that a shell may be able to do. */
const able: MoreActions = (asked) => ({
  openInNetworkPanel: (url) => asked.push(`network ${url}`),
});

function listed(entries: readonly Entry[], more?: MoreActions, canCopy = true) {
  const panel = mountPanel(recorded(...entries), canCopy, more);
  const { root } = panel;
  const row = (index = 0) => {
    const found = root.querySelectorAll<HTMLElement>('.row, .group')[index];
    if (found === undefined) throw new Error(`there is no row ${index}`);
    return found;
  };
  const isOpen = () => root.querySelector('[role=menu]') !== null;
  const opened = () => vi.waitFor(() => expect(isOpen()).toBe(true));
  /** Tells whether the browser was kept from opening its own menu. */
  async function rightClick(element: HTMLElement): Promise<boolean> {
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    act(() => void element.dispatchEvent(event));
    if (event.defaultPrevented) await opened();
    return event.defaultPrevented;
  }
  async function choose(label: string): Promise<void> {
    const items = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const item = items.find(({ textContent }) => textContent === label);
    if (item === undefined) throw new Error(`there is no item ${label}`);
    await click(item);
    expect(isOpen()).toBe(false);
  }
  return {
    ...panel,
    row,
    isOpen,
    opened,
    rightClick,
    choose,
    items: () => texts(root, '.menu-label'),
  };
}

describe('the menu of a request', () => {
  test('has what can be done with it', async () => {
    const { row, rightClick, items } = listed([blocked], able);
    await rightClick(row());
    expect(items()).toEqual([
      'Explain',
      'Explain an error text…',
      'Copy URL',
      'Copy fix',
      'Copy curl command',
      'Copy as Markdown',
      'Report…',
      'Open in Network panel',
      'Show only this server',
    ]);
  });

  test('has nothing of what the shell cannot do, and nothing that is empty', async () => {
    const { row, rightClick, items } = listed([passed(`${a}/passed`)]);
    await rightClick(row());
    expect(items()).toEqual([
      'Explain',
      'Explain an error text…',
      'Copy URL',
      'Copy as Markdown',
      'Report…',
      'Show only this server',
    ]);
  });

  test('leaves out the Network panel while a file is shown', async () => {
    const { row, rightClick, items, imports } = listed([blocked], able);
    act(() =>
      imports.change({
        file: { name: 'a.har', recorder: null, isFromBrowser: true, entries: 1, leftOut: null },
      }),
    );
    await rightClick(row());
    expect(items()).not.toContain('Open in Network panel');
  });

  test('does it', async () => {
    const { root, row, rightClick, choose, asked, store } = listed([blocked], able);
    for (const label of ['Copy URL', 'Copy fix', 'Copy as Markdown', 'Open in Network panel']) {
      await rightClick(row());
      await choose(label);
    }
    expect(asked).toEqual([
      `${a}/blocked?x=1`,
      `Access-Control-Allow-Origin: ${page}\nVary: Origin`,
      'markdown of 1',
      'markdown of 1',
      `network ${a}/blocked?x=1`,
    ]);
    await rightClick(row());
    await choose('Copy curl command');
    expect(asked.at(-1)).toMatch(/^curl .*https:\/\/a\.example:8080\/blocked/s);
    await rightClick(row());
    await choose('Explain an error text…');
    await vi.waitFor(() => expect(root.querySelector('dialog')).not.toBeNull());
    await rightClick(row());
    await choose('Explain');
    expect(store.selected.value?.exchange.id).toBe('1');
  });

  test('shows only its server', async () => {
    const { row, rightClick, choose, store, root } = listed([
      blocked,
      passed('https://b.example/x'),
    ]);
    await rightClick(row());
    await choose('Show only this server');
    expect(store.list.query.value).toBe('server:a.example:8080');
    expect((find(root, '.search') as HTMLInputElement).value).toBe('server:a.example:8080');
    expect(texts(root, 'td.cell-server')).toEqual(['a.example:8080']);
    expect(document.activeElement).toBe(row());
  });

  test('copies the lines for several answers under what they answer', async () => {
    const { row, rightClick, choose, asked } = listed([
      preflight({ ...put, url: a, response: response(404) }),
      request({ ...put, url: a, response: null }),
    ]);
    await rightClick(row());
    await choose('Copy fix');
    expect(asked).toEqual([
      [
        '# Answer to the preflight (OPTIONS)',
        '# Status: 204',
        `Access-Control-Allow-Origin: ${page}`,
        'Vary: Origin',
        'Access-Control-Allow-Methods: PUT',
        '',
        '# Answer to the PUT request, once it is sent',
        `Access-Control-Allow-Origin: ${page}`,
        'Vary: Origin',
      ].join('\n'),
    ]);
  });

  test.each([
    [true, 'Copied'],
    [false, 'Could not copy'],
  ])('says whether something was copied: %s', async (canCopy, said) => {
    const { root, row, rightClick, choose } = listed([blocked], undefined, canCopy);
    await rightClick(row());
    expect(find(root, '.said').textContent).toBe('');
    await choose('Copy URL');
    await vi.waitFor(() => expect(find(root, '.said').textContent).toBe(said));
    // It is said once, by the panel's own announcements.
    expect(find(root, '.said').getAttribute('aria-hidden')).toBe('true');
  });

  test('says so where the report cannot be written', async () => {
    const { root, row, rightClick, choose } = listed([blocked], () => ({
      writeReport: () => Promise.reject(new Error('its code is gone')),
    }));
    await rightClick(row());
    await choose('Copy as Markdown');
    await vi.waitFor(() => expect(find(root, '.said').textContent).toBe('Could not copy'));
  });

  test('copies what is marked in the list', async () => {
    const { row, rightClick, choose, asked, items } = listed([blocked]);
    getSelection()?.selectAllChildren(find(row(), '.name'));
    await rightClick(row());
    expect(items()[0]).toBe('Copy selected text');
    await choose('Copy selected text');
    expect(asked).toEqual(['blocked?x=1']);
    getSelection()?.removeAllRanges();
  });
});

describe('the menu of a group', () => {
  test('has what can be done with all of it', async () => {
    const { row, rightClick, choose, asked, items } = listed(
      [passed(`${a}/1`), passed(`${a}/2`), blocked],
      able,
    );
    expect(row().className).toBe('group');
    await rightClick(row());
    expect(items()).toEqual(['Copy as Markdown', 'Report…', 'Show only this server']);
    await choose('Copy as Markdown');
    await vi.waitFor(() => expect(asked).toEqual(['markdown of 1, 2', 'markdown of 1, 2']));
  });
});

describe('the menu opens', () => {
  test.each([
    ['ContextMenu', false],
    ['F10', true],
  ])(
    'by the key %s on the row that has the focus, and gives the focus back',
    async (key, shift) => {
      const { root, row, opened, isOpen } = listed([blocked, passed(`${a}/2`)]);
      row(1).focus();
      press('ArrowUp');
      press('ArrowDown');
      expect(press(key, shift)).toBe(true);
      await opened();
      expect(row(1).classList.contains('has-menu')).toBe(true);
      expect(document.activeElement?.textContent).toBe('Explain');
      press('ArrowDown');
      expect(document.activeElement?.textContent).toBe('Explain an error text…');
      // The browser's own menu does not come in its place.
      const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
      press('Escape');
      expect(isOpen()).toBe(false);
      expect(document.activeElement).toBe(row(1));
      expect(root.querySelector('.has-menu')).toBeNull();
    },
  );

  test('by the button of a row, without selecting it', async () => {
    const { row, opened, store } = listed([blocked, passed(`${a}/2`)]);
    const button = find(row(1), '.row-menu-button');
    expect(['aria-label', 'aria-haspopup'].map((name) => button.getAttribute(name))).toEqual([
      'More actions',
      'menu',
    ]);
    await click(button);
    await opened();
    expect(store.selected.value).toBeNull();
    press('Escape');
    expect(document.activeElement).toBe(row(1));
    press('ArrowUp');
    expect(document.activeElement).toBe(row(0));
  });

  test('by a right click, without selecting the row; on a navigation the browser has its own', async () => {
    const { root, row, rightClick, store, show } = listed([blocked]);
    expect(await rightClick(find(row(), '.name'))).toBe(true);
    expect(store.selected.value).toBeNull();
    show(recorded(blocked), [{ url: 'https://to.example/', at: 0, before: 0 }]);
    expect(await rightClick(find(root, '.navigation-text'))).toBe(false);
  });

  test('on another row once it is open', async () => {
    const { root, row, rightClick, choose, asked } = listed([blocked, passed(`${a}/2`)]);
    await rightClick(row(0));
    act(() => void row(1).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true })));
    expect(root.querySelector('[role=menu]')).toBeNull();
    await rightClick(row(1));
    await choose('Copy URL');
    expect(asked).toEqual([`${a}/2`]);
  });
});
