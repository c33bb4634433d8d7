// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { api, request, response } from '../exchange/entries.ts';
import { loadFrame } from './load-frame.tsx';
import { click, find, mountPanel } from './mounted-panel.tsx';
import { oneOfEach, recorded, refused } from './recorded.ts';

beforeAll(loadFrame);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const blocked = (count: number) =>
  recorded(
    ...Array.from({ length: count }, (_, index) =>
      request({ url: `${api}/${index}`, response: response(200), entry: refused }),
    ),
  );

function panel() {
  const mounted = mountPanel();
  const region = find(mounted.root, '[role="status"]');
  return {
    ...mounted,
    said: () => region.textContent,
    wait: (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds)),
  };
}

test('nothing is said at the start', () => {
  const { said, wait } = panel();
  wait(5000);
  expect(said()).toBe('');
});

test('how many are blocked is said once for all that come within two seconds', () => {
  const { said, show, wait } = panel();
  for (let count = 1; count <= 3; count += 1) {
    show(blocked(count));
    wait(100);
    expect(said()).toBe('');
  }
  wait(2000);
  expect(said()).toBe('3 blocked');
  show(blocked(4));
  wait(1900);
  expect(said()).toBe('3 blocked');
  wait(200);
  expect(said()).toBe('4 blocked');
  show([]);
  wait(2000);
  expect(said()).toBe('Nothing is blocked');
});

test('it is not said again where the number is the same', () => {
  const { said, show, wait, imports } = panel();
  show(blocked(2));
  wait(2000);
  act(() => imports.change({ file: { ...file, name: 'b.har' } }));
  show([...blocked(2), ...recorded(...oneOfEach.slice(1))]);
  wait(5000);
  expect(said()).toBe('b.har imported: 7 requests');
});

test('what a filter leaves is said once typing has come to rest', () => {
  const { said, show, store, wait } = panel();
  show(recorded(...oneOfEach));
  wait(2000);
  for (const query of ['d', 'do', 'dow', 'down']) act(() => store.list.search(query));
  wait(2000);
  expect(said()).toBe('1 of 4 requests shown');
  act(() => store.list.showAll());
  wait(2000);
  expect(said()).toBe('All 4 requests shown');
});

test.each([
  [true, 'Copied'],
  [false, 'Could not copy'],
])('that something was copied is said at once: %s', async (canCopy, text) => {
  vi.useRealTimers();
  const { root, show, store } = mountPanel([], canCopy);
  show(blocked(1));
  await store.loadExplain();
  act(() => store.select(store.items.value[0]?.exchange.id ?? null));
  await vi.waitFor(() => expect(root.querySelector('.copy')).not.toBeNull());
  await click(root.querySelector<HTMLElement>('.copy') as HTMLElement);
  const said = () => find(root, '[role="status"]').textContent;
  expect(said()).toBe(text);
  await click(root.querySelector<HTMLElement>('.copy') as HTMLElement);
  // Said again, which needs another text.
  expect(said()).toBe(`${text}\u00a0`);
});

test('that a report could not be written is said as well', async () => {
  vi.useRealTimers();
  const { root, show } = mountPanel([], true, () => ({
    writeReport: () => Promise.reject(new Error('its code is gone')),
  }));
  show(blocked(1));
  const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
  act(() => void find(root, '.row').dispatchEvent(menu));
  const item = await vi.waitFor(() => {
    const items = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const found = items.find(({ textContent }) => textContent === 'Copy as Markdown');
    if (found === undefined) throw new Error('there is no such item yet');
    return found;
  });
  await click(item);
  await vi.waitFor(() => expect(find(root, '[role="status"]').textContent).toBe('Could not copy'));
});

const file = { name: 'a.har', recorder: null, isFromBrowser: true, entries: 7, leftOut: null };

test('a file that was imported is said at once, and that the live page is shown again', () => {
  const { said, imports } = panel();
  act(() => imports.change({ file }));
  expect(said()).toBe('a.har imported: 7 requests');
  act(() => imports.change({ file: { ...file } }));
  expect(said()).toBe('a.har imported: 7 requests\u00a0');
  act(() => imports.change({ file: null }));
  expect(said()).toBe('The live page is shown');
});

test('a file that is shown is not said again while another is read, or cannot be', () => {
  const { root, imports } = panel();
  act(() => imports.change({ file }));
  const texts: (string | null)[] = [];
  const region = find(root, '[role="status"]');
  const reading = { name: 'b.har', step: 'bytes', total: 9 } as const;
  for (const change of [
    { reading: { ...reading, done: 0 } },
    { reading: { ...reading, done: 5 } },
    { reading: null, failure: 'b.har: not JSON' },
    { failure: null },
  ]) {
    act(() => imports.change(change));
    texts.push(region.textContent);
  }
  expect(texts).toEqual(texts.map(() => 'a.har imported: 7 requests'));
});
