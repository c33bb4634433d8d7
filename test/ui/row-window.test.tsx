// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
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
