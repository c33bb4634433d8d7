// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportState, ShownFile } from '../../src/ui/import-store.ts';
import { api, request } from '../exchange/entries.ts';
import { loadFrame } from './load-frame.tsx';
import { click, find, type MountedPanel, mountPanel } from './mounted-panel.tsx';
import { recorded } from './recorded.ts';

beforeAll(loadFrame);

const file: ShownFile = {
  name: 'traffic.har',
  recorder: 'WebInspector 537.36',
  isFromBrowser: true,
  entries: 1234,
  leftOut: null,
};

function change({ imports }: MountedPanel, state: Partial<ImportState>): void {
  act(() => imports.change(state));
}

/** The text of the one bar, as it is read. */
function barOf(panel: MountedPanel, kind: string): string {
  return find(panel.root, `.import-${kind} .import-text`).textContent ?? '';
}

/** An event of dragging, with or without a file. */
function drag(element: Element, type: string, files: readonly File[] | null): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const types = files === null ? ['text/plain'] : ['Files'];
  Object.assign(event, { dataTransfer: { types, files: files ?? [] } });
  act(() => void element.dispatchEvent(event));
  return event.defaultPrevented;
}

const har = new File(['{}'], 'dropped.har');

describe('the toolbar', () => {
  test('imports the file that is chosen, and the same one again', async () => {
    const { root, asked } = mountPanel();
    const input = find(root, 'input[type="file"]') as HTMLInputElement;
    const chosen: boolean[] = [];
    input.addEventListener('click', () => chosen.push(true));
    await click(find(root, '[aria-label="Import HAR"]'));
    expect(chosen).toEqual([true]);
    for (const _ of [1, 2]) {
      Object.defineProperty(input, 'files', { value: [har], configurable: true });
      await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    }
    expect(asked).toEqual(['import dropped.har', 'import dropped.har']);
    expect(input.value).toBe('');
  });

  test('clears the live page alone', () => {
    const panel = mountPanel();
    const button = () => find(panel.root, '[aria-label="Clear"]') as HTMLButtonElement;
    expect(button().disabled).toBe(false);
    change(panel, { file });
    expect(button().disabled).toBe(true);
  });
});

describe('a file that is dragged over the panel', () => {
  test('is asked for until it leaves again, over whatever part it goes', () => {
    const { root, asked } = mountPanel();
    const isAsked = () => root.querySelector('.drop-here') !== null;
    drag(find(root, '.toolbar'), 'dragenter', [har]);
    drag(find(root, '.empty'), 'dragenter', [har]);
    drag(find(root, '.toolbar'), 'dragleave', [har]);
    expect(isAsked()).toBe(true);
    expect(drag(find(root, '.empty'), 'dragover', [har])).toBe(true);
    drag(find(root, '.empty'), 'dragleave', [har]);
    expect(isAsked()).toBe(false);
    expect(asked).toEqual([]);
  });

  test('is read when it is dropped, the first where there are several', () => {
    const { root, asked } = mountPanel();
    drag(find(root, '.empty'), 'dragenter', [har]);
    expect(drag(find(root, '.empty'), 'drop', [har, new File([], 'other.har')])).toBe(true);
    expect(asked).toEqual(['import dropped.har']);
    expect(root.querySelector('.drop-here')).toBeNull();
  });

  test('is no text', () => {
    const { root, asked } = mountPanel();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      expect(drag(find(root, '.empty'), type, null)).toBe(false);
    }
    expect(root.querySelector('.drop-here')).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('while a file is read', () => {
  test.each<[ImportState['reading'] & object, string, string | null]>([
    [{ name: 'a.har', step: 'bytes', done: 8e6, total: 2e8 }, '8.0 of 200 MB', '8000000'],
    [{ name: 'a.har', step: 'bytes', done: 2e8, total: 2e8 }, '200 of 200 MB', null],
    [{ name: 'a.har', step: 'bytes', done: 0, total: 0 }, '0.0 of 0.0 MB', null],
    [
      { name: 'a.har', step: 'exchanges', done: 1500, total: 20000 },
      '1,500 of 20,000 cross-origin requests',
      '1500',
    ],
  ])('the panel says how far it is: %j', async (reading, text, value) => {
    const panel = mountPanel();
    change(panel, { reading });
    expect(barOf(panel, 'reading')).toBe(`Reading a.har: ${text}`);
    expect(find(panel.root, 'progress').getAttribute('value')).toBe(value);
    await click(find(panel.root, '.import-reading button'));
    expect(panel.asked).toEqual(['cancel']);
  });
});

describe('the file that is shown', () => {
  test.each<[Partial<ShownFile>, string]>([
    [{}, 'traffic.har · recorded by WebInspector 537.36 · 1,234 requests'],
    [{ recorder: null, entries: 1 }, 'traffic.har · 1 request'],
    [
      { recorder: 'mitmproxy 12', isFromBrowser: false },
      'traffic.har · recorded by mitmproxy 12 · 1,234 requests · no browser recorded this, so it does not say what the page was given',
    ],
    [
      { leftOut: '1 of 3 entries left out; missing: log.entries[0].request.url' },
      'traffic.har · recorded by WebInspector 537.36 · 1,234 requests · 1 of 3 entries left out; missing: log.entries[0].request.url',
    ],
  ])('is named: %j', async (given, text) => {
    const panel = mountPanel();
    change(panel, { file: { ...file, ...given } });
    expect(barOf(panel, 'file')).toBe(text);
    await click(find(panel.root, '.import-file button'));
    expect(panel.asked).toEqual(['live']);
  });

  test('is listed from its top on, also where one of the same name was shown before', () => {
    const requests = (from: string) =>
      recorded(
        ...Array.from({ length: 400 }, (_, at) => request({ at, url: `${api}/${from}/${at}` })),
      );
    const panel = mountPanel(requests('first'));
    change(panel, { file });
    const before = find(panel.root, '.list');
    act(() => {
      before.scrollTop = 200 * 22;
      before.dispatchEvent(new Event('scroll'));
    });
    panel.show(requests('second'));
    change(panel, { file: { ...file } });
    expect(find(panel.root, '.list').scrollTop).toBe(0);
  });

  test('may hold nothing to show', () => {
    const panel = mountPanel();
    change(panel, { file });
    expect(find(panel.root, '.empty-title').textContent).toBe(
      'No cross-origin requests in this file',
    );
    expect(panel.root.querySelector('.empty button')).toBeNull();
  });
});

test('why a file cannot be read is one line, which can be dismissed', async () => {
  const panel = mountPanel();
  change(panel, { failure: 'a.har: not JSON: line 1, column 1: unexpected "<"' });
  expect(find(panel.root, '[role="alert"]').textContent).toBe(
    'a.har: not JSON: line 1, column 1: unexpected "<"',
  );
  await click(find(panel.root, '.import-failure button'));
  expect(panel.asked).toEqual(['dismiss']);
});

test('long names, and names that are markup, are text, and cut', () => {
  const text = '<img src=x onerror=alert(1)>'.repeat(1e4);
  const panel = mountPanel();
  change(panel, {
    reading: { name: text, step: 'bytes', done: 0, total: 1 },
    file: { ...file, name: text, recorder: text },
    failure: text,
  });
  expect(panel.root.querySelectorAll('img')).toHaveLength(0);
  expect(panel.root.textContent?.length).toBeLessThan(2000);
});
