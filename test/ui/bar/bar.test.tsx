// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { click, find, mountPanel, texts } from '../mounted-panel.tsx';
import { oneOfEach, recorded } from '../recorded.ts';

// Its code is a file of its own.
beforeAll(() => import('../../../src/ui/menu/menu.tsx'));

let resized: (() => void)[] = [];
let room = 0;

beforeEach(() => {
  resized = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resized.push(tell);
      }
      observe() {}
      disconnect() {}
    },
  );
  const widths = [
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => room),
    // Each letter is 6 pixels wide; a button without any is 28.
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (
      this: HTMLElement,
    ) {
      return Math.max((this.textContent?.length ?? 0) * 6, 28);
    }),
  ];
  onTestFinished(() => {
    vi.unstubAllGlobals();
    for (const width of widths) width.mockRestore();
  });
});

function panel() {
  room = 2000;
  const mounted = mountPanel(recorded(...oneOfEach));
  const { root } = mounted;
  return {
    ...mounted,
    narrow(to: number) {
      room = to;
      act(() => {
        for (const tell of resized) tell();
      });
    },
    leftOut: (bar: string) =>
      [...root.querySelectorAll<HTMLElement>(`.${bar} .bar-part.bar-left-out`)].map(
        ({ dataset }) => dataset['key'],
      ),
    async open(bar: string) {
      await click(find(root, `.${bar} .more`));
      await vi.waitFor(() => find(root, '.menu'));
    },
  };
}

test('a bar with room has no menu', () => {
  const { root, leftOut } = panel();
  expect([leftOut('toolbar'), leftOut('filter-bar')]).toEqual([[], []]);
  expect(root.querySelector('.more')).toBeNull();
});

test('what a narrow toolbar has no room for is done from its menu', async () => {
  const { root, narrow, leftOut, open, asked } = panel();
  narrow(320);
  expect(leftOut('toolbar')).toEqual(['watch']);
  narrow(200);
  expect(leftOut('toolbar')).toEqual(['watch', 'import', 'export']);
  await open('toolbar');
  expect(texts(root, '.menu-item')).toEqual([
    'Reload and watch calls',
    'Import HAR…',
    'Report or export…',
  ]);
  await click(root.querySelectorAll<HTMLElement>('.menu-item')[0] as HTMLElement);
  expect(asked).toEqual(['reload and watch']);
  narrow(2000);
  expect(root.querySelector('.toolbar .more')).toBeNull();
});

test('chips without room are items that are on or off, and one that is on shows', async () => {
  const { root, narrow, open, leftOut } = panel();
  narrow(450);
  expect(leftOut('filter-bar')).toEqual(['advised', 'passed', 'not-cors', 'group-by']);
  const more = () => find(root, '.filter-bar .more').classList.contains('is-on');
  expect(more()).toBe(false);
  await open('filter-bar');
  expect(
    [...root.querySelectorAll('.menu-item')].map((each) => [
      each.getAttribute('role'),
      each.textContent,
      each.getAttribute('aria-checked'),
    ]),
  ).toEqual([
    ['menuitemcheckbox', 'Passed with advice (1)', 'false'],
    ['menuitemcheckbox', 'Passed (0)', 'false'],
    ['menuitemcheckbox', 'Not CORS (1)', 'false'],
    ['menuitemradio', 'Cause', 'true'],
    ['menuitemradio', 'Server', 'false'],
    ['menuitemradio', 'None', 'false'],
  ]);
  await click(root.querySelectorAll<HTMLElement>('.menu-item')[2] as HTMLElement);
  expect(texts(root, '.row .cell-name').length).toBe(1);
  expect(more()).toBe(true);
});

test('a bar that is not laid out stays as it is', () => {
  const { narrow, leftOut } = panel();
  narrow(200);
  const before = leftOut('toolbar');
  narrow(0);
  expect(leftOut('toolbar')).toEqual(before);
});
