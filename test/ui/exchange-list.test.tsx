// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../src/diagnosis/words.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { click, find, mountPanel, press, texts } from './mounted-panel.tsx';
import { loadDetails } from './open-details.tsx';
import { oneOfEach, recorded, refused } from './recorded.ts';

beforeAll(loadDetails);

function rowsOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('tbody tr.row')];
}

function rowAt(root: ParentNode, index: number): HTMLElement {
  const row = rowsOf(root)[index];
  if (row === undefined) throw new Error(`there is no row ${index}`);
  return row;
}

/** The numbers of the rows of which that is true. */
function rowsWhere(root: ParentNode, isSo: (row: HTMLElement) => boolean): number[] {
  return rowsOf(root).flatMap((row, index) => (isSo(row) ? [index] : []));
}

/** Where the selection is, and that all else agrees with it. */
function selection(root: ParentNode): number | null {
  const [selected = null, ...others] = rowsWhere(
    root,
    (row) => row.getAttribute('aria-selected') === 'true',
  );
  const open = root.querySelector('article h2')?.textContent ?? null;
  expect(others).toEqual([]);
  expect(open).toBe(
    selected === null ? null : find(rowAt(root, selected), '.cell-finding').textContent,
  );
  return selected;
}

describe('without exchanges', () => {
  test('the panel says what to do, and does it', async () => {
    const { root, asked } = mountPanel();
    expect(root.textContent).toContain('No cross-origin requests recorded');
    expect(root.querySelector('table')).toBeNull();
    expect(find(root, '[role="status"]').textContent).toBe('');
    await click(root.querySelector<HTMLElement>('.empty button') as HTMLElement);
    expect(asked).toEqual(['reload']);
  });

  test('it gives way to the list when the first comes, and comes back when all are cleared', async () => {
    const { root, show, asked } = mountPanel();
    show(recorded(...oneOfEach));
    expect(root.textContent).not.toContain('No cross-origin requests recorded');
    await click(find(root, '[aria-label="Clear"]'));
    expect(asked).toEqual(['clear']);
    show([]);
    expect(root.textContent).toContain('No cross-origin requests recorded');
  });
});

describe('the list', () => {
  test('counts the verdicts', () => {
    const { root, show } = mountPanel(recorded(...oneOfEach));
    const figures = () => texts(root, '.status-bar span');
    expect(figures()).toEqual(['1 blocked', '1 failed, not by CORS', '1 not known', '1 allowed']);
    const entry = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
    const again = request({ at: 30, url: `${api}/more`, response: response(500), entry });
    show(recorded(...oneOfEach.slice(0, 2), again));
    expect(figures()).toEqual(['2 blocked', '1 allowed']);
  });

  test('has a row for each exchange, in order', () => {
    const { root, store } = mountPanel(recorded(...oneOfEach));
    const rows = rowsOf(root).map((row) => [
      find(row, '[role="img"]').getAttribute('aria-label'),
      ...texts(row, '.cell-name .method'),
      ...texts(row, '.cell-name .name'),
      ...texts(row, '.cell-server'),
    ]);
    expect(rows).toEqual([
      ['Blocked', 'POST', 'missing?q=1', 'localhost:4000'],
      ['Allowed', 'GET', 'allowed', 'localhost:4000'],
      ['Failed, not by CORS', 'GET', 'down', 'localhost:4000'],
      ['Not known', 'GET', 'wildcard', 'localhost:4000'],
    ]);
    const headlines = store.items.value.map(({ decision }) => plainText(decision.headline));
    expect(texts(root, 'tbody .cell-finding')).toEqual(headlines);
  });

  test('opens nothing by itself, and the Tab key stops at its first row', () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    expect(selection(root)).toBeNull();
    expect(rowsWhere(root, (row) => row.tabIndex === 0)).toEqual([0]);
  });
});

describe('a row is selected', () => {
  test('by a click', async () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    for (const index of [2, 0, 0, 3]) {
      await click(rowAt(root, index));
      expect(selection(root)).toBe(index);
      expect(rowsWhere(root, (row) => row.tabIndex === 0)).toEqual([index]);
    }
  });

  test('by keys, and the focus goes with it', () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    rowAt(root, 0).focus();
    const presses = [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', 3],
      ['ArrowDown', 3],
      ['ArrowUp', 2],
      ['Home', 0],
      ['ArrowUp', 0],
    ] as const;
    for (const [key, index] of presses) {
      expect(press(key)).toBe(true);
      expect([key, selection(root)]).toEqual([key, index]);
      expect(document.activeElement).toBe(rowAt(root, index));
      expect(rowsWhere(root, (row) => row.tabIndex === 0)).toEqual([index]);
    }
  });

  test.each([
    ['ArrowUp', 0],
    ['Home', 0],
    ['End', 3],
    ['Enter', 0],
    [' ', 0],
  ])('by "%s" as the first key', (key, index) => {
    const { root } = mountPanel(recorded(...oneOfEach));
    rowAt(root, 0).focus();
    press(key);
    expect(selection(root)).toBe(index);
  });

  test('a page further, but for a row that stays in sight', () => {
    const { root, store } = mountPanel(
      recorded(...Array.from({ length: 40 }, (_, at) => request({ url: `${api}/${at}` }))),
    );
    act(() => store.list.groupBy('none'));
    Object.defineProperty(find(root, '.list'), 'clientHeight', { value: 22 * 12 });
    const rows = rowsOf(root);
    rows[0]?.focus();
    const at = () => rows.indexOf(document.activeElement as HTMLElement);
    press('ArrowDown');
    for (const [key, index] of [
      ['PageDown', 10],
      ['PageDown', 20],
      ['PageUp', 10],
      ['PageUp', 0],
      ['PageUp', 0],
    ] as const) {
      expect(press(key)).toBe(true);
      expect([key, at()]).toEqual([key, index]);
      expect(selection(root)).toBe(index);
    }
  });

  test('and other keys are left to the browser', () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    rowAt(root, 0).focus();
    for (const key of ['Tab', 'Escape', 'a', 'F10']) expect(press(key)).toBe(false);
    expect(selection(root)).toBeNull();
  });
});

describe('the text of a row', () => {
  test('can be marked without the row being opened', async () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    const mark = () => getSelection()?.selectAllChildren(find(rowAt(root, 1), '.name'));
    const clickOn = (index: number) => {
      const row = rowAt(root, index);
      act(() => void row.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
      return click(row);
    };
    act(() => void rowAt(root, 1).dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
    mark();
    await click(rowAt(root, 1));
    expect(selection(root)).toBeNull();
    // A click on what is marked already is a click: the browser unmarks it afterwards.
    await clickOn(1);
    expect(selection(root)).toBe(1);
    await clickOn(2);
    expect(selection(root)).toBe(2);
  });

  test('is turned around by nothing that a page puts into it', () => {
    const turning = '\u202Egnihton';
    const [exchange] = recorded(request());
    if (exchange === undefined) throw new Error('there is no exchange');
    const hop = { ...exchange.hops[0], url: turning, method: turning };
    const { root } = mountPanel([{ ...exchange, hops: [hop] }]);
    expect(texts(root, 'tbody bdi')).toEqual([turning, turning]);
    expect(find(root, 'td.cell-name').textContent).toContain(turning);
  });
});

describe('the details', () => {
  test('get the focus by Enter on their row, and give it back by Escape', async () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    await click(rowAt(root, 1));
    const details = find(root, 'article');
    expect(press('Enter')).toBe(true);
    expect(document.activeElement).toBe(details);
    expect(press('Escape')).toBe(true);
    expect(document.activeElement).toBe(rowAt(root, 1));
    expect(selection(root)).toBe(1);
    find(root, '[aria-label="Close details"]').focus();
    expect(press('Escape')).toBe(true);
    expect(document.activeElement).toBe(rowAt(root, 1));
  });

  test('are opened by Enter where they are not, and the focus stays on the row', () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    rowAt(root, 2).focus();
    press('ArrowUp');
    press('Enter');
    expect(document.activeElement).toBe(find(root, 'article'));
    // Escape in the list is left to DevTools.
    rowAt(root, 2).focus();
    expect(press('Escape')).toBe(false);
  });
});

describe('details whose row is not listed give the focus', () => {
  const atGroup = () => document.activeElement?.getAttribute('aria-expanded');

  test.each<[string, (panel: ReturnType<typeof mountPanel>) => void, () => void]>([
    [
      'to the row of the group it is folded into',
      ({ root }) => root.querySelector<HTMLElement>('tr.group')?.click(),
      () => expect(atGroup()).toBe('false'),
    ],
    [
      'to the row at which the Tab key stops',
      ({ store }) => store.list.search('down'),
      () => expect(document.activeElement?.getAttribute('data-url')).toContain('down'),
    ],
    [
      'to the search where that leaves nothing',
      ({ store }) => store.list.search('nowhere'),
      () => expect(document.activeElement?.getAttribute('type')).toBe('search'),
    ],
  ])('%s', async (_, hide, expectFocus) => {
    const again = request({ at: 90, url: `${api}/other`, response: response(200), entry: refused });
    const panel = mountPanel(recorded(...oneOfEach, again));
    act(() => panel.store.list.groupBy('server'));
    await click(rowAt(panel.root, 0));
    act(() => hide(panel));
    find(panel.root, 'article').focus();
    expect(press('Escape')).toBe(true);
    expectFocus();
    await click(find(panel.root, '[aria-label="Close details"]'));
    expectFocus();
    expect(panel.root.querySelector('article')).toBeNull();
  });
});

describe('the selection stays', () => {
  const put = { method: 'PUT', url: `${api}/users/1` };
  const allowing = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Methods': 'PUT' };

  test('when its exchange grows, which is told at once', async () => {
    const log = createExchangeLog();
    log.add(preflight({ ...put, response: response(204, allowing) }));
    const { root, show } = mountPanel(log.exchanges());
    const row = rowAt(root, 0);
    await click(row);
    expect(find(root, 'article .verdict').textContent).toBe('Not known');

    log.add(request({ ...put, response: response(200, allowing) }));
    show(log.exchanges());
    expect(selection(root)).toBe(0);
    expect(find(root, 'article .verdict').textContent).toBe('Allowed');
    expect(rowAt(root, 0)).toBe(row);
    expect(document.activeElement).toBe(row);
  });

  test('when rows come, before it or after', async () => {
    const [first, second, third] = recorded(...oneOfEach);
    if (!first || !second || !third) throw new Error('three exchanges are needed');
    const { root, show } = mountPanel([second]);
    const row = rowAt(root, 0);
    await click(row);
    show([second, third]);
    expect(selection(root)).toBe(0);
    show([first, second, third]);
    expect(selection(root)).toBe(1);
    expect(rowAt(root, 1)).toBe(row);
    expect(document.activeElement).toBe(row);
  });
});

describe('closing the details', () => {
  test('gives the focus back to the row, from where the keys go on', async () => {
    const { root } = mountPanel(recorded(...oneOfEach));
    await click(rowAt(root, 1));
    await click(find(root, '[aria-label="Close details"]'));
    expect(selection(root)).toBeNull();
    expect(document.activeElement).toBe(rowAt(root, 1));
    expect(rowsWhere(root, (row) => row.tabIndex === 0)).toEqual([1]);
    press('Enter');
    expect(selection(root)).toBe(1);
    await click(find(root, '[aria-label="Close details"]'));
    press('ArrowDown');
    expect(selection(root)).toBe(2);
  });

  test('happens by itself when the list is cleared, and the list begins anew', async () => {
    const { root, show } = mountPanel(recorded(...oneOfEach));
    await click(rowAt(root, 3));
    show([]);
    expect(root.querySelector('article')).toBeNull();
    show(recorded(...oneOfEach).slice(0, 2));
    expect(selection(root)).toBeNull();
    expect(rowsWhere(root, (row) => row.tabIndex === 0)).toEqual([0]);
  });
});
