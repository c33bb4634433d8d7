// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { columns, columnWidthsFrom } from '../../src/ui/list/columns.ts';
import { find, mountPanel, press } from './mounted-panel.tsx';
import { oneOfEach, recorded } from './recorded.ts';

// Its code is a file of its own.
beforeAll(() => import('../../src/ui/column-handle.tsx'));

test.each([
  [
    { name: 40.5, server: 10 },
    { name: 40.5, server: 10 },
  ],
  [{}, {}],
  [{ name: 1 }, { name: 1 }],
  // No column is out of sight, and what was found always has room.
  [{ name: 0, server: 20 }, { server: 20 }],
  [{ name: -5 }, {}],
  [{ name: 60, server: 40 }, {}],
  [{ name: 1e300 }, {}],
  [{ name: Number.NaN, server: Number.POSITIVE_INFINITY }, {}],
  [{ name: '40', server: null, started: [20] }, {}],
  // What is not a column's, or is nobody's own.
  [{ finding: 50, other: 20, started: 8 }, { started: 8 }],
  [Object.create({ name: 40 }), {}],
  ['name', {}],
  [null, {}],
  [[40, 20], {}],
])('widths that were stored: %j', (stored, widths) => {
  expect(columnWidthsFrom(stored)).toEqual(widths);
});

/** Pixels, in the order of the columns; a list of 1000 with all columns at first. */
const usual = [300, 150, 390, 84, 76];

/** The list with heads of such widths, and the lines between them there. */
async function resizable(hidden: readonly number[] = []) {
  const panel = mountPanel(recorded(...oneOfEach));
  const heads = [...panel.root.querySelectorAll<HTMLElement>('th')];
  const row = find(panel.root, 'thead tr');
  const widths = usual.map((width, index) => (hidden.includes(index) ? 0 : width));
  row.getBoundingClientRect = () => ({ width: 1000 }) as DOMRect;
  heads.forEach((head, index) => {
    head.getBoundingClientRect = () => ({ width: widths[index] }) as DOMRect;
    if (hidden.includes(index)) head.style.display = 'none';
  });
  act(() => void row.dispatchEvent(new Event('pointerenter')));
  await vi.waitFor(() => expect(panel.root.querySelectorAll('.column-line')).toHaveLength(5));
  const lines = [...panel.root.querySelectorAll<HTMLElement>('.column-line')];
  const line = (index: number) => {
    const found = lines[index];
    if (found === undefined) throw new Error(`there is no line ${index}`);
    found.setPointerCapture = () => {};
    return found;
  };
  const pointer = (index: number, type: string, clientX: number, button = 0) =>
    act(() => {
      const event = new MouseEvent(type, { clientX, button, bubbles: true, cancelable: true });
      line(index).dispatchEvent(event);
    });
  const shown = () =>
    heads.map((head) => head.style.getPropertyValue('--width')).map((width) => width || '-');
  return { ...panel, heads, line, pointer, shown };
}

const saved = (asked: readonly string[]) => asked.at(-1);

test('a line is dragged: one column gets what the other loses, and it is remembered once', async () => {
  const { pointer, shown, asked } = await resizable();
  pointer(0, 'pointerdown', 300);
  pointer(0, 'pointermove', 320);
  expect(shown()).toEqual(['32%', '13%', '-', '-', '-']);
  expect(asked).toEqual([]);
  pointer(0, 'pointermove', 350);
  pointer(0, 'pointerup', 350);
  expect(shown()).toEqual(['35%', '10%', '-', '-', '-']);
  expect(asked).toEqual(['set {"columnWidths":{"name":35,"server":10}}']);
  // The drag has ended.
  pointer(0, 'pointermove', 400);
  expect(shown()).toEqual(['35%', '10%', '-', '-', '-']);
});

test.each([
  ['between two that are as wide as they are', 3, 10, { preflight: 9.4, started: 6.6 }],
  ['before what takes the room that is left', 1, 10, { server: 16 }],
  ['after it', 2, 10, { preflight: 7.4 }],
  ['no further than the narrowest, to the left', 0, -900, { name: 4, server: 41 }],
  ['no further than the narrowest, to the right', 0, 900, { name: 41, server: 4 }],
])('the line %s', async (_, index, by, columnWidths) => {
  const { pointer, asked } = await resizable();
  pointer(index, 'pointerdown', 500);
  pointer(index, 'pointerup', 500 + by);
  expect(saved(asked)).toBe(`set ${JSON.stringify({ columnWidths })}`);
});

test('a column that there is no room for is passed over', async () => {
  const { pointer, asked } = await resizable([1, 3, 4]);
  pointer(0, 'pointerdown', 300);
  pointer(0, 'pointerup', 310);
  expect(saved(asked)).toBe('set {"columnWidths":{"name":31}}');
  pointer(2, 'pointerdown', 300);
  pointer(2, 'pointerup', 310);
  expect(asked).toHaveLength(1);
});

test('a click, another button, and a drag that is given up change nothing', async () => {
  const { pointer, asked, shown } = await resizable();
  pointer(0, 'pointerdown', 300);
  pointer(0, 'pointerup', 300);
  pointer(0, 'pointerdown', 300, 2);
  pointer(0, 'pointerup', 350, 2);
  pointer(0, 'pointerdown', 300);
  pointer(0, 'pointermove', 350);
  pointer(0, 'pointercancel', 350);
  expect(asked).toEqual([]);
  expect(shown()).toEqual(columns.map(() => '-'));
});

test('a double click, and the key Home, give both columns their usual widths', async () => {
  const { pointer, line, asked, shown } = await resizable();
  pointer(0, 'pointerdown', 300);
  pointer(0, 'pointerup', 350);
  pointer(3, 'pointerdown', 300);
  pointer(3, 'pointerup', 310);
  act(() => void line(0).dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
  expect(shown()).toEqual(['-', '-', '-', '9.4%', '6.6%']);
  act(() => line(3).focus());
  line(3).tabIndex = 0;
  line(3).focus();
  expect(press('Home')).toBe(true);
  expect(saved(asked)).toBe('set {"columnWidths":{}}');
});

test('by keys: the line beside the head that has the focus is gone to, and moved', async () => {
  const { root, line, asked } = await resizable();
  const stops = () => [...root.querySelectorAll('.column-line[tabindex="0"]')];
  expect(stops()).toEqual([]);
  act(() => find(root, 'th.cell-server .sort').focus());
  expect(stops()).toEqual([line(1)]);
  const told = ['role', 'aria-label', 'aria-orientation', 'aria-valuenow', 'aria-valuemax'];
  expect([line(1).tagName, ...told.map((name) => line(1).getAttribute(name))]).toEqual([
    'HR',
    null,
    'Width of Server',
    'vertical',
    '15',
    '100',
  ]);
  act(() => line(1).focus());
  expect(stops()).toEqual([line(1)]);
  expect(press('ArrowRight')).toBe(true);
  expect(saved(asked)).toBe('set {"columnWidths":{"server":16}}');
  expect(press('ArrowLeft')).toBe(true);
  expect(saved(asked)).toBe('set {"columnWidths":{"server":14}}');
  expect(press('ArrowDown')).toBe(false);
  // The focus goes to the list: no line is in the way of the Tab key.
  act(() => find(root, '.row[tabindex="0"]').focus());
  expect(stops()).toEqual([]);
});

test('each cell says which column it is of, whichever are shown', () => {
  const { root } = mountPanel(recorded(...oneOfEach));
  expect(find(root, 'table').getAttribute('aria-colcount')).toBe('5');
  for (const row of root.querySelectorAll('tr.row, thead tr')) {
    expect([...row.children].map((cell) => cell.getAttribute('aria-colindex'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  }
});
