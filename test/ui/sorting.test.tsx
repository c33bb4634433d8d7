// @vitest-environment happy-dom
import fc from 'fast-check';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { type Column, columns } from '../../src/ui/list/columns.ts';
import type { Grouping } from '../../src/ui/list/grouping.ts';
import { nextSorting, type Sorting, sortedBy } from '../../src/ui/list/sorting.ts';
import { createPanelStore } from '../../src/ui/store.ts';
import { page, preflight, request, response } from '../exchange/entries.ts';
import { click, find, type MountedPanel, mountPanel, press } from './mounted-panel.tsx';
import { delivered, recorded, refused } from './recorded.ts';

const a = 'https://a.example';
const b = 'https://b.example';
const allowing = { 'Access-Control-Allow-Origin': page, Vary: 'Origin' };
const bare = (url: string, at = 0) => request({ url, at, response: response(200), entry: refused });
const passed = (url: string, at = 0) =>
  request({ url, at, response: response(200, allowing), entry: delivered });
const down = (url: string, at = 0) =>
  request({ url, at, response: null, entry: { networkError: 'net::ERR_CONNECTION_REFUSED' } });
const asked = (url: string, at = 0) => preflight({ url, at, response: response(404) });

const mixed = [
  passed(`${b}/Two`, 30),
  bare(`${a}/three?x=1`, 20),
  asked(`${a}/one`, 50),
  down(`${b}/four`, 10),
  passed(`${a}/One`, 40),
];

function itemsOf(...entries: readonly ReturnType<typeof request>[]) {
  const store = createPanelStore();
  store.show(recorded(...entries));
  return store.items.value;
}

const pathOf = (url: string) => new URL(url).pathname;

test.each([
  ['name', ['/four', '/One', '/one', '/three', '/Two']],
  ['server', ['/three', '/one', '/One', '/Two', '/four']],
  ['finding', ['/three', '/one', '/four', '/Two', '/One']],
  ['preflight', ['/one', '/Two', '/three', '/four', '/One']],
  ['started', ['/four', '/three', '/Two', '/One', '/one']],
] as const)('items are sorted by %s', (column, paths) => {
  const sorted = sortedBy({ column, isDescending: false })(itemsOf(...mixed));
  expect(sorted.map(({ exchange }) => pathOf(exchange.hops[0].url))).toEqual(paths);
});

test('a column sorts up, then down, then no longer; another begins anew', () => {
  const up = { column: 'name', isDescending: false } as const;
  const down = { column: 'name', isDescending: true } as const;
  expect(nextSorting(null, 'name')).toEqual(up);
  expect(nextSorting(up, 'name')).toEqual(down);
  expect(nextSorting(down, 'name')).toBeNull();
  expect(nextSorting(down, 'server')).toEqual({ column: 'server', isDescending: false });
});

test('whatever is sorted, nothing is lost, and what is alike stays as it came', () => {
  const pool = itemsOf(
    ...[0, 1, 2].flatMap((at) => mixed.map((entry) => ({ ...entry, startedAt: at * 7 }))),
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...pool]),
      fc.constantFrom(...columns),
      fc.boolean(),
      (items, column, isDescending) => {
        const sorted = sortedBy({ column, isDescending })(items);
        expect(new Set(sorted)).toEqual(new Set(items));
        expect(sorted).toHaveLength(items.length);
        // Sorted once more in the same way it stays as it is, and down is up from behind but for equals.
        expect(sortedBy({ column, isDescending })(sorted)).toEqual(sorted);
        const one = sortedBy({ column, isDescending: false });
        for (const [index, item] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next === undefined) continue;
          const [first] = one([next, item]);
          const areAlike = first === next && one([item, next])[0] === item;
          if (areAlike) expect(items.indexOf(item)).toBeLessThan(items.indexOf(next));
          else expect(first).toBe(isDescending ? next : item);
        }
      },
    ),
    { numRuns: 200 },
  );
});

/** The lines from the top: of a group its server, of a request its path, deeper ones further in. */
function linesOf({ root }: Pick<MountedPanel, 'root'>): string[] {
  return [...root.querySelectorAll('tbody tr')].map((row) => {
    const indent = '  '.repeat(Number(row.getAttribute('aria-level') ?? 1) - 1);
    const text = row.querySelector('.group-server, .navigation-text')?.textContent;
    return `${indent}${text ?? pathOf(row.getAttribute('data-url') ?? '')}`;
  });
}

function head({ root }: Pick<MountedPanel, 'root'>, column: Column): HTMLElement {
  return find(root, `th.cell-${column} .sort`);
}

function listed(grouping: Grouping, ...entries: readonly ReturnType<typeof request>[]) {
  const panel = mountPanel(recorded(...entries));
  act(() => panel.store.list.groupBy(grouping));
  return panel;
}

/** The columns that say how they are sorted. */
function told({ root }: MountedPanel): string[] {
  return [...root.querySelectorAll('th[aria-sort]')].map(
    (each) => `${each.textContent} ${each.getAttribute('aria-sort')}`,
  );
}

describe('the head of a column', () => {
  test('sorts the list by clicks, and tells how', async () => {
    const panel = listed('none', ...mixed);
    const came = ['/Two', '/three', '/one', '/four', '/One'];
    const up = ['/four', '/three', '/Two', '/One', '/one'];
    expect([linesOf(panel), told(panel)]).toEqual([came, []]);
    await click(head(panel, 'started'));
    expect([linesOf(panel), told(panel)]).toEqual([up, ['Started ascending']]);
    expect(panel.root.querySelectorAll('.sort-arrow')).toHaveLength(1);
    await click(head(panel, 'started'));
    expect([linesOf(panel), told(panel)]).toEqual([up.toReversed(), ['Started descending']]);
    await click(head(panel, 'server'));
    expect(told(panel)).toEqual(['Server ascending']);
    await click(head(panel, 'server'));
    await click(head(panel, 'server'));
    expect([linesOf(panel), told(panel)]).toEqual([came, []]);
  });

  test('is gone to by keys: the Tab key stops at the first, the arrows go on', () => {
    const panel = listed('none', ...mixed);
    const stops = [...panel.root.querySelectorAll<HTMLElement>('.sort')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).toEqual([head(panel, 'name')]);
    head(panel, 'name').focus();
    for (const [key, column] of [
      ['ArrowRight', 'server'],
      ['ArrowRight', 'finding'],
      ['ArrowLeft', 'server'],
      ['ArrowLeft', 'name'],
      ['ArrowLeft', 'name'],
    ] as const) {
      expect(press(key)).toBe(true);
      expect(document.activeElement).toBe(head(panel, column));
    }
    // A button acts on Enter and on the space key by itself, as long as nobody keeps it from that.
    for (const key of ['Enter', ' ', 'ArrowDown']) expect(press(key)).toBe(false);
  });
});

describe('a sorted list', () => {
  const grouped = [
    passed(`${b}/1`, 10),
    passed(`${a}/2`, 20),
    passed(`${b}/3`, 30),
    passed(`${a}/4`, 40),
  ];

  test('keeps groups together, in the order of their first row', async () => {
    const panel = listed('server', ...grouped);
    expect(linesOf(panel)).toEqual(['b.example', '  /1', '  /3', 'a.example', '  /2', '  /4']);
    await click(head(panel, 'started'));
    await click(head(panel, 'started'));
    expect(linesOf(panel)).toEqual(['a.example', '  /4', '  /2', 'b.example', '  /3', '  /1']);
  });

  test('goes page by page', async () => {
    const panel = mountPanel();
    panel.show(recorded(...grouped), [{ url: 'https://next.example/', at: 5, before: 2 }]);
    act(() => panel.store.list.groupBy('none'));
    await click(head(panel, 'server'));
    expect(linesOf(panel)).toEqual(['/2', '/1', 'Navigated to https://next.example/', '/4', '/3']);
  });

  test('stays sorted while requests come and filters change', async () => {
    const panel = listed('none', ...grouped);
    await click(head(panel, 'started'));
    await click(head(panel, 'started'));
    panel.show(recorded(...grouped, passed(`${a}/5`, 25)));
    expect(linesOf(panel)).toEqual(['/4', '/3', '/5', '/2', '/1']);
    act(() => panel.store.list.search('server:a.example'));
    expect(linesOf(panel)).toEqual(['/4', '/5', '/2']);
  });

  test('shows of failures that repeat the first by that order, on the same row', async () => {
    const polls = [10, 20, 30].map((at) => bare(`${a}/p?${at}`, at));
    const panel = listed('cause', ...polls);
    const row = () => find(panel.root, '.row[aria-expanded]');
    const before = row();
    await click(head(panel, 'started'));
    await click(head(panel, 'started'));
    expect(row().dataset['url']).toBe(`${a}/p?30`);
    expect(row()).toBe(before);
    panel.show(recorded(...polls, bare(`${a}/p?40`, 40)));
    expect(row().dataset['url']).toBe(`${a}/p?40`);
    expect(row()).toBe(before);
    await click(find(panel.root, '.repeats'));
    const ids = [...panel.root.querySelectorAll('.row')].map((each) =>
      each.getAttribute('data-id'),
    );
    expect(ids).toEqual(['4', '3', '2', '1']);
    // Each is gone to on its own line.
    act(() => panel.store.select('1'));
    expect(find(panel.root, '[aria-selected=true]').getAttribute('data-id')).toBe('1');
    find(panel.root, '.row[tabindex="0"]').focus();
    press('ArrowUp');
    expect(document.activeElement?.getAttribute('data-id')).toBe('2');
    press('Home');
    expect(document.activeElement?.getAttribute('data-id')).toBe('4');
  });
});

describe('what is read in a sorted list', () => {
  const many = Array.from({ length: 1000 }, (_, at) => passed(`${a}/${at}`, at + 1));
  const newest: Sorting = { column: 'started', isDescending: true };

  function scrolledList() {
    const panel = listed('none', ...many);
    const list = find(panel.root, '.list');
    Object.defineProperty(list, 'clientHeight', { value: 220 });
    return { ...panel, list };
  }

  test('stays in its place while rows come above it', async () => {
    const { list, ...panel } = scrolledList();
    await click(head(panel, 'started'));
    await click(head(panel, 'started'));
    expect(panel.store.list.sorting.value).toEqual(newest);
    act(() => {
      list.scrollTop = 100 * 22;
      list.dispatchEvent(new Event('scroll'));
    });
    panel.show(recorded(...many, passed(`${a}/x`, 2000), passed(`${a}/y`, 2001)));
    expect(list.scrollTop).toBe(102 * 22);
  });

  test('is the first row, once it is sorted anew', async () => {
    const { list, ...panel } = scrolledList();
    act(() => {
      list.scrollTop = 100 * 22;
      list.dispatchEvent(new Event('scroll'));
    });
    await click(head(panel, 'started'));
    expect(list.scrollTop).toBe(0);
  });
});
