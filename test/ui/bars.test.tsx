// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { settingsFrom, usualSettings } from '../../src/ui/settings.ts';
import { click, find, mountPanel, texts } from './mounted-panel.tsx';
import { oneOfEach, recorded } from './recorded.ts';

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

describe('the list in figures', () => {
  test('is not there while there is nothing to tell', () => {
    expect(find(mountPanel().root, '.status-bar').hidden).toBe(true);
  });

  test('tells how many there are of each kind, and how many are no longer kept', () => {
    const panel = mountPanel(recorded(...oneOfEach));
    expect(texts(panel.root, '.status-bar span')).toEqual([
      '1 blocked ·',
      '1 failed, not by CORS ·',
      '1 not known ·',
      '1 allowed',
    ]);
    act(() => panel.store.tellDropped(1234));
    expect(texts(panel.root, '.status-bar span').at(-1)).toBe('1,234 older ones dropped');
    expect(find(panel.root, '.status-bar').hidden).toBe(false);
  });
});
