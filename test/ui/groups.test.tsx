// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { Grouping } from '../../src/ui/list/grouping.ts';
import { page, preflight, request, response } from '../exchange/entries.ts';
import { click, find, type MountedPanel, markOf, mountPanel, press } from './mounted-panel.tsx';
import { delivered, recorded, refused } from './recorded.ts';

const a = 'https://a.example';
const b = 'https://b.example';
const leave = { 'Access-Control-Allow-Origin': page };
const bare = (url: string) => request({ url, response: response(200), entry: refused });
const named = (url: string, origin: string) =>
  request({
    url,
    response: response(200, { 'Access-Control-Allow-Origin': origin }),
    entry: refused,
  });
const passed = (url: string) =>
  request({
    url,
    response: response(200, { 'Access-Control-Allow-Origin': page, Vary: 'Origin' }),
    entry: delivered,
  });

/** The lines from the top: of a group its text, of a request its path, deeper ones further in. */
function linesOf({ root }: Pick<MountedPanel, 'root'>): string[] {
  return [...root.querySelectorAll('tbody tr')].map((row) => {
    const indent = '  '.repeat(Number(row.getAttribute('aria-level') ?? 1) - 1);
    const group = row.querySelector('.group-text');
    if (group !== null)
      return [markOf(group), group.textContent?.trim()].filter(Boolean).join(' | ');
    const to = row.querySelector('.navigation-text')?.textContent;
    if (to !== undefined) return to ?? '';
    const { pathname, search } = new URL(row.getAttribute('data-url') ?? '');
    const times = row.querySelector('.repeats')?.textContent;
    return `${indent}${pathname}${search}${times === undefined ? '' : ` ${times}`}`;
  });
}

function grouped(grouping: Grouping, ...entries: readonly ReturnType<typeof request>[]) {
  const panel = mountPanel(recorded(...entries));
  act(() => panel.store.list.groupBy(grouping));
  return panel;
}

const mixed = [
  bare(`${a}/1`),
  passed(`${a}/2`),
  bare(`${b}/3`),
  bare(`${a}/4`),
  passed(`${a}/5`),
  bare(`${a}/1?again`),
];

describe('the list is grouped', () => {
  test('by cause, with what its requests have in common', () => {
    expect(linesOf(grouped('cause', ...mixed))).toEqual([
      'Blocked | a.example: The answer has no Access-Control-Allow-Origin header3 requests',
      '  /1 2×',
      '  /4',
      'Allowed | a.example: Allowed2 requests',
      '  /2',
      '  /5',
      '/3',
    ]);
  });

  test('by server', () => {
    expect(linesOf(grouped('server', ...mixed))).toEqual([
      'a.example5 requests',
      '  /1 2×',
      '  /2',
      '  /4',
      '  /5',
      '/3',
    ]);
  });

  test('by nothing: then each request has a row, in the order in which they came', () => {
    const panel = grouped('none', ...mixed);
    expect(linesOf(panel)).toEqual(['/1', '/2', '/3', '/4', '/5', '/1?again']);
    expect(find(panel.root, 'table').getAttribute('role')).toBe('grid');
    // Its rows may have no levels then.
    expect(panel.root.querySelector('[aria-level]')).toBeNull();
  });

  test('page by page', () => {
    const panel = mountPanel();
    const to = { url: 'https://next.example/', at: 5, before: 3 };
    panel.show(recorded(...mixed), [to]);
    expect(linesOf(panel)).toEqual([
      '/1',
      '/2',
      '/3',
      `Navigated to ${to.url}`,
      'Blocked | a.example: The answer has no Access-Control-Allow-Origin header2 requests',
      '  /4',
      '  /1?again',
      '/5',
    ]);
  });

  test('with the values that differ side by side', () => {
    const asks = (name: string) =>
      preflight({ url: `${a}/${name}`, method: 'GET', asks: name, response: response(204, leave) });
    const panel = grouped('cause', asks('x-one'), asks('x-two'));
    expect(linesOf(panel)[0]).toBe(
      'Blocked | a.example: The server does not allow the request header x-one and x-two2 requests',
    );
  });
});

describe('a group', () => {
  test('folds and opens by a click, and says which it is', async () => {
    const panel = grouped('server', ...mixed);
    const group = () => find(panel.root, '.group');
    expect(group().getAttribute('aria-expanded')).toBe('true');
    await click(group());
    expect(group().getAttribute('aria-expanded')).toBe('false');
    expect(linesOf(panel)).toEqual(['a.example5 requests', '/3']);
    await click(group());
    expect(linesOf(panel)).toHaveLength(6);
  });

  test('stays folded while requests come', async () => {
    const panel = grouped('server', ...mixed);
    await click(find(panel.root, '.group'));
    panel.show(recorded(...mixed, bare(`${a}/6`)));
    expect(linesOf(panel)).toEqual(['a.example6 requests', '/3']);
  });

  test('is gone to, folded and opened by keys', () => {
    const panel = grouped('server', ...mixed);
    const focused = () => document.activeElement?.getAttribute('aria-rowindex');
    find(panel.root, '.group').focus();
    const presses = [
      ['ArrowDown', '3', 6],
      ['ArrowLeft', '2', 6],
      ['ArrowLeft', '2', 2],
      ['ArrowRight', '2', 6],
      ['ArrowRight', '3', 6],
      ['ArrowRight', '3', 7],
      ['ArrowRight', '4', 7],
      ['ArrowLeft', '3', 7],
      ['ArrowLeft', '3', 6],
      ['Home', '2', 6],
      ['Enter', '2', 2],
      [' ', '2', 6],
    ] as const;
    for (const [key, index, count] of presses) {
      expect(press(key)).toBe(true);
      expect([key, focused(), linesOf(panel).length]).toEqual([key, index, count]);
    }
  });
});

describe('failures that repeat', () => {
  const polls = ['/p?1', '/p?2', '/p?3'].map((path) => bare(`${a}${path}`));

  test('are one row, which stands for all of them', async () => {
    const panel = grouped('cause', ...polls, passed(`${a}/p?4`), passed(`${a}/p?5`));
    expect(linesOf(panel)[0]).toBe('/p?1 3×');
    expect(find(panel.root, '.repeats').getAttribute('aria-label')).toBe('Failed 3 times');
    act(() => panel.store.select('2'));
    expect(find(panel.root, '[aria-selected=true]').getAttribute('data-id')).toBe('1');
    await click(find(panel.root, '.repeats'));
    expect(linesOf(panel).slice(0, 3)).toEqual(['/p?1 3×', '  /p?2', '  /p?3']);
    expect(find(panel.root, '[aria-selected=true]').getAttribute('data-id')).toBe('2');
    // Folded again, the keys go on from the row that stands for it.
    await click(find(panel.root, '.repeats'));
    find(panel.root, '.row[tabindex="0"]').focus();
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('3');
  });

  test('are told apart by method and reason', () => {
    const panel = grouped(
      'server',
      bare(`${a}/p`),
      { ...bare(`${a}/p`), method: 'POST' },
      named(`${a}/p`, 'https://else.example'),
    );
    expect(linesOf(panel).slice(1)).toEqual(['  /p', '  /p', '  /p']);
  });

  test('keep their row, and the selection, while more come', async () => {
    const panel = grouped('cause', polls[0] as (typeof polls)[0]);
    const row = find(panel.root, '.row');
    await click(row);
    panel.show(recorded(...polls));
    expect(find(panel.root, '.row')).toBe(row);
    expect(row.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(row);
    expect(linesOf(panel)).toEqual(['/p?1 3×']);
  });
});

describe('what is read stays in its place', () => {
  const many = (server: string, count: number) =>
    Array.from({ length: count }, (_, index) => bare(`${server}/${index}`));

  test.each([40, 1000])('when rows come above it: %i rows', (count) => {
    const first = [...many(a, count), ...many(b, count)];
    const panel = grouped('cause', ...first);
    const list = find(panel.root, '.list');
    Object.defineProperty(list, 'clientHeight', { value: 250 });
    act(() => {
      list.scrollTop = (count + 10) * 22;
      list.dispatchEvent(new Event('scroll'));
    });
    const added = [bare(`${a}/x`), bare(`${a}/y`), bare(`${b}/z`)];
    panel.show(recorded(...first, ...added));
    expect(list.scrollTop).toBe((count + 12) * 22);
  });

  test('the row that is selected before the first in sight', async () => {
    const first = [...many(a, 4), ...many(b, 40)];
    const panel = grouped('cause', ...first);
    const list = find(panel.root, '.list');
    Object.defineProperty(list, 'clientHeight', { value: 250 });
    act(() => {
      list.dispatchEvent(new Event('scroll'));
    });
    await click(panel.root.querySelectorAll<HTMLElement>('.row')[6] as HTMLElement);
    panel.show(recorded(...first, bare(`${a}/x`)));
    expect(list.scrollTop).toBe(22);
  });

  test('from where the list is, though it could not go further before', async () => {
    const first = [...many(a, 4), ...many(b, 40)];
    const panel = grouped('cause', ...first);
    const list = find(panel.root, '.list');
    let [top, furthest] = [0, 0];
    Object.defineProperty(list, 'clientHeight', { value: 250 });
    Object.defineProperty(list, 'scrollTop', {
      get: () => top,
      set(to: number) {
        top = Math.min(to, furthest);
      },
    });
    act(() => {
      list.dispatchEvent(new Event('scroll'));
    });
    await click(panel.root.querySelectorAll<HTMLElement>('.row')[6] as HTMLElement);
    panel.show(recorded(...first, bare(`${a}/x`)));
    expect(top).toBe(0);
    furthest = 1000;
    panel.show(recorded(...first, bare(`${a}/x`), bare(`${a}/y`)));
    expect(top).toBe(22);
  });
});
