// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import { settingsFrom, usualSettings } from '../../src/ui/settings.ts';
import { api } from '../exchange/entries.ts';
import { loadFrame } from './load-frame.tsx';
import { click, find, mountPanel, press, pressWithCtrl, texts } from './mounted-panel.tsx';
import { oneOfEach, recorded } from './recorded.ts';

beforeAll(loadFrame);

const shownFile = {
  name: 'a.har',
  recorder: null,
  isFromBrowser: true,
  entries: 1,
  leftOut: null,
};

describe('Preserve log', () => {
  test('is set and unset', async () => {
    const { root, asked } = mountPanel();
    const box = find(root, '.check input') as HTMLInputElement;
    expect(box.checked).toBe(false);
    expect(find(root, '.check').textContent).toBe('Preserve log');
    await click(box);
    expect(box.checked).toBe(true);
    await click(box);
    expect(asked).toEqual(['set {"preservesLog":true}', 'set {"preservesLog":false}']);
  });
});

describe('the settings', () => {
  async function openSettings() {
    const panel = mountPanel();
    const button = find(panel.root, '[aria-label="Settings"]');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(panel.root.querySelector('.settings-bar')).toBeNull();
    await click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    return { ...panel, button };
  }

  test('are out of sight until they are asked for', async () => {
    const { root, button } = await openSettings();
    expect(find(root, '.settings-bar').textContent).toBe(
      'Keep at most  requests. The oldest allowed ones go first.',
    );
    await click(button);
    expect(root.querySelector('.settings-bar')).toBeNull();
  });

  test.each([
    ['300', 'set {"mostExchanges":300}', '300'],
    ['3', 'set {"mostExchanges":100}', '100'],
    ['1e9', 'set {"mostExchanges":100000}', '100000'],
    ['250.4', 'set {"mostExchanges":250}', '250'],
    ['', undefined, '5000'],
  ])('take a number of requests: %s', async (typed, set, shown) => {
    const { root, asked } = await openSettings();
    const field = find(root, '.settings-bar input') as HTMLInputElement;
    expect(field.value).toBe('5000');
    field.value = typed;
    act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
    expect(asked[0]).toBe(set);
    expect(field.value).toBe(shown);
  });

  test.each([
    [{}, usualSettings],
    [
      { preservesLog: true, mostExchanges: 200, stack: 'nginx', grouping: 'server' },
      {
        ...usualSettings,
        preservesLog: true,
        mostExchanges: 200,
        stack: 'nginx',
        grouping: 'server',
      },
    ],
    [{ columnWidths: { name: 40.5 } }, { ...usualSettings, columnWidths: { name: 40.5 } }],
    [{ columnWidths: 'wide' }, usualSettings],
    [{ preservesLog: 'yes', mostExchanges: '200', stack: 7, grouping: 'x' }, usualSettings],
    [{ mostExchanges: Number.NaN }, usualSettings],
    [{ mostExchanges: -1 }, { ...usualSettings, mostExchanges: 100 }],
    [
      { listWidth: 50.5, listHeight: 99 },
      { ...usualSettings, listWidth: 50.5, listHeight: 80 },
    ],
    [
      { listWidth: -1, listHeight: '40' },
      { ...usualSettings, listWidth: 10 },
    ],
  ])('are read from whatever was stored: %j', (stored, settings) => {
    expect(settingsFrom(stored)).toEqual(settings);
  });
});

describe('the toolbar', () => {
  test('records, and stops that, by a click and by a key', async () => {
    const { root, asked, store } = mountPanel();
    const button = find(root, '[aria-label="Record"]');
    const state = () => [button.getAttribute('aria-pressed'), button.title];
    expect(state()).toEqual(['true', 'Stop recording (Ctrl+E)']);
    await click(button);
    expect(state()).toEqual(['false', 'Record (Ctrl+E)']);
    expect(pressWithCtrl('e')).toBe(true);
    expect(store.isRecording.value).toBe(true);
    expect(asked).toEqual(['record false', 'record true']);
  });

  test('clears by a key, the live page alone', () => {
    const { asked, imports } = mountPanel();
    expect(pressWithCtrl('l')).toBe(true);
    expect(asked).toEqual(['clear']);
    act(() => imports.change({ file: shownFile }));
    // Nor is it left to the browser, whose own key it is.
    expect(pressWithCtrl('l')).toBe(true);
    expect(asked).toEqual(['clear']);
  });

  test.each(['e', 'l'])('does nothing by Ctrl+%s behind a dialog', (key) => {
    const { root, asked } = mountPanel();
    const dialog = document.createElement('dialog');
    root.append(dialog);
    dialog.showModal();
    pressWithCtrl(key);
    expect(asked).toEqual([]);
    dialog.close();
    pressWithCtrl(key);
    expect(asked).toHaveLength(1);
  });

  test('leaves other keys alone', () => {
    const { asked } = mountPanel();
    expect([pressWithCtrl('k'), press('e'), press('l')]).toEqual([false, false, false]);
    expect(asked).toEqual([]);
  });

  test('has no part that is pressed by a word and not by what it does', () => {
    const { root } = mountPanel();
    const names = [...root.querySelectorAll('.toolbar button, .toolbar input')].map(
      (each) => each.getAttribute('aria-label') ?? each.closest('label, button')?.textContent,
    );
    expect(names).toEqual([
      'Record',
      'Clear',
      'Preserve log',
      'Reload and watch calls',
      'Import HAR',
      'Report or export',
      'Settings',
    ]);
  });
});

describe('a panel without requests', () => {
  test.each<[string, boolean, string, string[], string]>([
    [
      'at first',
      true,
      'No cross-origin requests recorded',
      ['Reload page', 'Explain an error text'],
      'reload',
    ],
    ['while nothing is recorded', false, 'Recording is off', ['Record'], 'record true'],
  ])('says %s what to do', async (_, isRecording, title, buttons, asks) => {
    const { root, store, asked } = mountPanel();
    act(() => store.tellRecording(isRecording));
    expect(texts(root, '.empty-title, .empty button')).toEqual([title, ...buttons]);
    await click(root.querySelector<HTMLElement>('.empty button') as HTMLElement);
    expect(asked).toEqual([asks]);
  });
});

describe('the list in figures', () => {
  const [, passed, down, unknown] = oneOfEach;
  const alsoPassed = [1, 2].map((at) => ({ ...passed, url: `${api}/${at}` }) as Entry);
  const figures = (entries: readonly Entry[]) =>
    texts(mountPanel(recorded(...entries)).root, '.status-bar span');

  test('is not there while there is nothing to tell', () => {
    expect(find(mountPanel().root, '.status-bar').hidden).toBe(true);
  });

  test.each([
    ['of each kind', oneOfEach, ['1 blocked', '1 failed, not by CORS', '1 not known', '1 allowed']],
    ['that all is well', [passed, ...alsoPassed], ['All 3 requests passed']],
    ['of one', [passed], ['Nothing is blocked', '1 allowed']],
    [
      'that CORS is not at fault',
      [passed, down],
      ['Nothing is blocked', '1 failed, not by CORS', '1 allowed'],
    ],
    ['no more than is known', [passed, unknown], ['1 not known', '1 allowed']],
  ])('tells %s', (_, entries, told) => {
    expect(figures(entries.flatMap((entry) => entry ?? []))).toEqual(told);
  });

  test('tells how many are no longer kept, and leads to where that is set', async () => {
    const { root, store } = mountPanel(recorded(...oneOfEach));
    act(() => store.tellDropped(1234));
    expect(texts(root, '.status-bar > span').at(-1)).toBe(
      '1,234 older ones dropped, at most 5,000 are kept Change',
    );
    await click(find(root, '.status-bar button'));
    expect(root.querySelector('.settings-bar')).not.toBeNull();
  });

  test('says so while nothing is recorded, but not of a file', () => {
    const { root, store, imports } = mountPanel(recorded(...oneOfEach));
    act(() => store.tellRecording(false));
    expect(texts(root, '.status-bar span')[0]).toBe('Recording is off');
    act(() => imports.change({ file: shownFile }));
    expect(texts(root, '.status-bar span')[0]).toBe('1 blocked');
  });
});
