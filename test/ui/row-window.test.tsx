// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { api, request } from '../exchange/entries.ts';
import { click, find, mountPanel, press } from './mounted-panel.tsx';
import { recorded } from './recorded.ts';

/** A list of so many exchanges, in a panel that is 20 rows high. */
function listOf(count: number) {
  const panel = mountPanel(
    recorded(...Array.from({ length: count }, (_, index) => request({ url: `${api}/${index}` }))),
  );
  act(() => panel.store.list.groupBy('none'));
  const list = find(panel.root, '.list');
  Object.defineProperty(list, 'clientHeight', { value: 500 });
  const rows = () =>
    [...panel.root.querySelectorAll<HTMLElement>('.row')].map((row) =>
      Number(row.getAttribute('aria-rowindex')),
    );
  /** Pixels above and below the rows. */
  const rooms = () =>
    [...panel.root.querySelectorAll<HTMLElement>('.room')].map((room) =>
      Number.parseInt(room.style.height, 10),
    );
  function scrollTo(top: number) {
    act(() => {
      list.scrollTop = top;
      list.dispatchEvent(new Event('scroll'));
    });
  }
  return { ...panel, rows, rooms, scrollTo };
}

test('a short list is drawn as a whole, after what the window has room for', async () => {
  const { rows, rooms } = listOf(100);
  const first = Math.ceil(innerHeight / 22);
  expect([rows().length, rows()[0], rooms()]).toEqual([first, 2, [(100 - first) * 22]]);
  await vi.waitFor(() => expect(rows().length).toBe(100));
  expect([rows()[0], rooms()]).toEqual([2, []]);
});

test('of a long list, what is in sight is drawn, and the room of the rest is kept', () => {
  const { root, rows, rooms, scrollTo } = listOf(5000);
  scrollTo(0);
  expect(rows()[0]).toBe(2);
  expect(rows().length).toBeLessThan(100);
  expect(find(root, 'table').getAttribute('aria-rowcount')).toBe('5001');
  scrollTo(2500 * 22);
  expect(rows()[0]).toBeLessThanOrEqual(2502);
  expect(rows().at(-1)).toBeGreaterThanOrEqual(2522);
  expect(rows().length).toBeLessThan(100);
  const [above = 0, below = 0] = rooms();
  expect(above + below + rows().length * 22).toBe(5000 * 22);
  scrollTo(5000 * 22);
  expect(rows().at(-1)).toBe(5001);
});

test('the room of the rest is that of rows of another height, once they have it', () => {
  const { rooms, rows, scrollTo } = listOf(5000);
  scrollTo(2500 * 22);
  const drawn = rows().length;
  // As where somebody zooms a little: the same rows are in sight, and to draw.
  const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  box.mockReturnValue({ ...document.body.getBoundingClientRect(), height: 21.99 } as DOMRect);
  onTestFinished(() => box.mockRestore());
  scrollTo(2500 * 22);
  expect(rows().length).toBe(drawn);
  const [above = 0, below = 0] = rooms();
  expect(above + below).toBe(
    Math.floor(((rows()[0] ?? 0) - 2) * 21.99) + Math.floor((5001 - (rows().at(-1) ?? 0)) * 21.99),
  );
});

test('the keys go to rows that are not drawn yet', async () => {
  const { root, rows } = listOf(5000);
  const first = root.querySelector<HTMLElement>('.row');
  if (first === null) throw new Error('there is no row');
  await click(first);
  for (const [key, index] of [
    ['End', 5001],
    ['ArrowUp', 5000],
    ['Home', 2],
  ] as const) {
    press(key);
    expect(rows()).toContain(index);
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe(String(index));
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
  }
});

/** Scrolls far away from the third row once it was clicked, or has the focus alone. */
async function farFromThird(isClicked: boolean) {
  const panel = listOf(1000);
  panel.scrollTo(0);
  const third = find(panel.root, '.row[aria-rowindex="4"]');
  if (isClicked) await click(third);
  else third.focus();
  const removed: Node[] = [];
  const observer = new MutationObserver((all) => {
    for (const { removedNodes } of all) removed.push(...removedNodes);
  });
  observer.observe(find(panel.root, 'tbody'), { childList: true });
  panel.scrollTo(500 * 22);
  return { ...panel, third, removed };
}

const indexOfFocus = () => document.activeElement?.getAttribute('aria-rowindex');

describe('the row that has the focus', () => {
  test.each([true, false])('keeps it wherever the list is scrolled, clicked: %s', async (is) => {
    const { rows, rooms, third, removed, scrollTo } = await farFromThird(is);
    const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
    for (const top of [500, 990, 4, 0, 30, 300]) {
      scrollTo(top * 22);
      expect(document.activeElement).toBe(third);
      expect(rows()).toContain(4);
      expect(rows().length).toBeLessThan(100);
      expect(rows()).toEqual([...rows()].sort((one, other) => one - other));
      expect(sumOf(rooms()) + rows().length * 22).toBe(1000 * 22);
    }
    // An element that is moved loses the focus in a browser.
    await Promise.resolve();
    expect(removed.length).toBeGreaterThan(0);
    expect(removed).not.toContain(third);
  });

  test('keeps it where it is below what is in sight', async () => {
    const { root, rows, scrollTo } = listOf(1000);
    scrollTo(500 * 22);
    await click(find(root, '.row[aria-rowindex="510"]'));
    scrollTo(0);
    expect([rows()[0], rows().at(-1), indexOfFocus()]).toEqual([2, 510, '510']);
  });

  test('is the one from which the keys go on, into sight', async () => {
    const { rows } = await farFromThird(true);
    press('ArrowDown');
    expect(indexOfFocus()).toBe('5');
    expect(rows()).toContain(6);
  });

  test('is the one that Enter opens', async () => {
    const { root, store } = await farFromThird(true);
    const other = find(root, '.row[aria-rowindex="506"]');
    other.focus();
    press('Enter');
    expect(store.selected.value?.exchange.hops[0].url).toBe(`${api}/504`);
    expect(document.activeElement).toBe(other);
  });

  test('is the one of which Shift+F10 opens the menu', async () => {
    const { root } = await farFromThird(true);
    const other = find(root, '.row[aria-rowindex="506"]');
    other.focus();
    press('F10', true);
    await vi.waitFor(() => find(root, '.menu'));
    expect(find(root, '.has-menu')).toBe(other);
  });
});
