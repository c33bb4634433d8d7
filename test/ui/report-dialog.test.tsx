// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, request, response } from '../exchange/entries.ts';
import { click, find, type MoreActions, mountPanel, texts } from './mounted-panel.tsx';
import { delivered, recorded, refused } from './recorded.ts';

// Its code is in a file of its own.
beforeAll(() => import('../../src/ui/report-dialog/report-dialog.tsx'));

const a = 'https://a.example';
const allowing = { 'Access-Control-Allow-Origin': page };
/** Two that no answer names the page to, one that another origin is named to, and one that passes. */
const entries = [
  request({ url: `${a}/1`, response: response(200), entry: refused }),
  request({ at: 50, url: `${a}/2`, response: response(200), entry: refused }),
  request({
    at: 100,
    url: `${a}/3`,
    response: response(200, { 'Access-Control-Allow-Origin': 'https://else.example' }),
    entry: refused,
  }),
  request({ at: 150, url: `${a}/4`, response: response(200, allowing), entry: delivered }),
];

/** A panel with its dialog open, asked for these exchanges. */
async function opened(ids: readonly string[] | null, more?: MoreActions) {
  const panel = mountPanel(recorded(...entries), true, more);
  const { root, store, asked } = panel;
  if (ids === null) {
    await click(find(root, '[aria-label="Report or export"]'));
  } else {
    act(() => store.select(ids[0] ?? null));
    await click(find(root, '[aria-label="Report or export"]'));
  }
  await vi.waitFor(() => find(root, '.report[open]'));
  return {
    ...panel,
    written: (what: string) => vi.waitFor(() => expect(asked.at(-1)).toBe(what)),
    choices: () => texts(root, '.report-about option'),
    async choose(value: string) {
      const select = find(root, '.report-about select') as HTMLSelectElement;
      await act(async () => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
  };
}

describe('the dialog of a report', () => {
  test('is about all where nothing is selected', async () => {
    const { choices, written } = await opened(null);
    expect(choices()).toEqual(['All 4 requests']);
    await written('markdown of 1, 2, 3, 4');
  });

  test('is about all with the same cause where one of them is selected', async () => {
    const { choices, written, choose } = await opened(['2']);
    expect(choices()).toEqual(['This request', 'All 2 with this cause', 'All 4 requests']);
    await written('markdown of 1, 2');
    await choose('asked');
    await written('markdown of 2');
    await choose('all');
    await written('markdown of 1, 2, 3, 4');
  });

  test('tells a request that shares its cause with none from the others', async () => {
    const { choices, written } = await opened(['3']);
    expect(choices()).toEqual(['This request', 'All 4 requests']);
    await written('markdown of 3');
  });

  test('offers what the filters leave', async () => {
    const panel = mountPanel(recorded(...entries));
    act(() => panel.store.list.toggleKind('blocked'));
    await click(find(panel.root, '[aria-label="Report or export"]'));
    await vi.waitFor(() =>
      expect(texts(panel.root, '.report-about option')).toEqual([
        'The 3 that are listed',
        'All 4 requests',
      ]),
    );
    await vi.waitFor(() => expect(panel.asked).toEqual(['markdown of 1, 2, 3']));
  });

  test('writes in each format, with secrets where somebody wants that', async () => {
    const { root, written } = await opened(['3']);
    await written('markdown of 3');
    for (const format of ['html', 'json', 'har', 'markdown']) {
      await click(find(root, `.report [value=${format}]`));
      await written(`${format} of 3`);
    }
    expect(root.querySelector('.report-warning')).toBeNull();
    await click(find(root, '.report [type=checkbox]'));
    await written('markdown of 3, with secrets');
    expect(find(root, '.report-warning').textContent).toMatch(/stay in it/);
  });

  test('shows what goes out, copies that, and saves it', async () => {
    const { root, asked, written } = await opened(['3']);
    await written('markdown of 3');
    await vi.waitFor(() => find(root, '.report-foot'));
    expect(find(root, '.report-preview').textContent).toBe('markdown of 3');
    expect(find(root, '.report-foot .note').textContent).toBe('none');
    await click(find(root, '.report-foot .copy'));
    await click(find(root, '.report-save'));
    expect(asked.slice(1)).toEqual(['markdown of 3', 'save markdown of 3 as whycors.markdown']);
  });

  test('says so where it cannot be written', async () => {
    const { root } = await opened(['3'], () => ({
      writeReport: () => Promise.reject(new Error('its code is gone')),
    }));
    await vi.waitFor(() =>
      expect(find(root, '.report [role=status]').textContent).toBe('It could not be written.'),
    );
  });

  test('shows a page without its scripts, and of a long text the start', async () => {
    const long = 'x'.repeat(60_000);
    const { root } = await opened(['3'], () => ({
      writeReport: async ({ format }) => ({
        name: 'r',
        type: format === 'html' ? 'text/html' : 'text/plain',
        text: format === 'html' ? '<p>report</p>' : long,
        secrets: [],
      }),
    }));
    await vi.waitFor(() => find(root, '.report-foot'));
    expect(find(root, '.report-preview pre').textContent).toHaveLength(50_000);
    expect(find(root, '.report-preview .note').textContent).toBe('… and 10,000 more characters');
    await click(find(root, '.report [value=html]'));
    await vi.waitFor(() => find(root, 'iframe.report-preview'));
    const frame = find(root, 'iframe.report-preview');
    expect([frame.getAttribute('sandbox'), frame.getAttribute('srcdoc')]).toEqual([
      '',
      '<p>report</p>',
    ]);
  });
});
