// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { decide } from '../../src/diagnosis/decide.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import * as rows from '../../src/ui/exchange-row.tsx';
import { failureReport } from '../../src/ui/failure-report.ts';
import { api } from '../exchange/entries.ts';
import { loadFrame } from './load-frame.tsx';
import { click, find, mountPanel, texts } from './mounted-panel.tsx';
import { oneOfEach, recorded } from './recorded.ts';

beforeAll(loadFrame);

const secret = 'https://shop.example/?token=hunter2';

vi.mock(import('../../src/diagnosis/decide.ts'), { spy: true });
vi.mock(import('../../src/ui/exchange-row.tsx'), { spy: true });

const inConsole = vi.spyOn(console, 'error');

beforeEach(() => {
  vi.resetAllMocks();
  inConsole.mockImplementation(() => {});
});

/** Lets the diagnosis of a path fail. */
async function failAt(path: string) {
  const real = await vi.importActual<typeof import('../../src/diagnosis/decide.ts')>(
    '../../src/diagnosis/decide.ts',
  );
  vi.mocked(decide).mockImplementation((exchange: CorsExchange) => {
    if (exchange.hops[0].url.startsWith(`${api}${path}`)) {
      throw new TypeError(`cannot read "Cookie: sid=1" of ${secret}`);
    }
    return real.decide(exchange);
  });
}

describe('a request that cannot be explained', () => {
  test('is listed as not known, beside all others, and a report can be copied', async () => {
    await failAt('/missing');
    const { root, store, show, asked } = mountPanel();
    store.list.groupBy('none');
    show(recorded(...oneOfEach));
    expect(texts(root, '.row .cell-finding')[0]).toBe('Whycors could not explain this request');
    expect(root.querySelectorAll('.row')).toHaveLength(4);
    await vi.waitFor(() => find(root, '.import-failure'));
    expect(find(root, '.import-failure [role="alert"]').textContent).toBe(
      'Whycors failed to explain 1 request. It is listed as not known; all others are explained.',
    );
    await click(find(root, '.import-failure .copy'));
    const report = asked[0] ?? '';
    expect(report.split('\n').slice(0, 4)).toEqual([
      'Whycors 1, Chrome 156',
      '',
      'While explaining a request:',
      'TypeError: cannot read "…" of …',
    ]);
    expect(report).not.toMatch(/hunter2|sid=1|shop\.example/);
    expect(inConsole).toHaveBeenCalledOnce();
    const [, dismiss] = root.querySelectorAll<HTMLElement>('.import-failure button');
    await click(dismiss as HTMLElement);
    expect(root.querySelector('.import-failure')).toBeNull();
  });

  test('is counted once, however often the list is shown', async () => {
    await failAt('/');
    const { root, show } = mountPanel();
    const exchanges = recorded(...oneOfEach);
    show(exchanges);
    show(exchanges);
    await vi.waitFor(() => find(root, '.import-failure'));
    expect(find(root, '[role="alert"]').textContent).toBe(
      'Whycors failed to explain 4 requests. They are listed as not known; all others are explained.',
    );
  });
});

describe('a part that cannot be drawn', () => {
  test('leaves the rest of the panel as it is, and can be tried again', async () => {
    vi.mocked(rows.ExchangeRow).mockImplementation(() => {
      throw new Error('no row');
    });
    const { root, store, show } = mountPanel();
    store.list.groupBy('none');
    show(recorded(...oneOfEach));
    expect(texts(root, '.empty-title')).toEqual(['The list cannot be shown']);
    expect(texts(root, '.status-bar span')[0]).toBe('1 blocked');
    expect(root.querySelectorAll('.toolbar button').length).toBeGreaterThan(4);
    vi.mocked(rows.ExchangeRow).mockRestore();
    await click(find(root, '.empty button'));
    expect(root.querySelectorAll('.row')).toHaveLength(4);
  });

  test('of the details leaves the list', async () => {
    const { root, store, show } = mountPanel();
    show(recorded(...oneOfEach));
    await store.loadExplain();
    await failAt('/missing');
    const ids = store.items.value.map(({ exchange }) => exchange.id);
    act(() => store.select(ids[0] ?? null));
    await vi.waitFor(() => find(root, '.empty-title'));
    expect(texts(root, '.empty-title')).toEqual(['The details of this request cannot be shown']);
    expect(root.querySelectorAll('.row')).toHaveLength(4);
    act(() => store.select(ids[1] ?? null));
    await vi.waitFor(() => find(root, '.details'));
  });
});

describe('a report', () => {
  const errorWith = (message: string, stack: string) =>
    Object.assign(new Error(message), { stack });
  const reportOf = (error: unknown, count = 1) =>
    failureReport('Whycors 1', new Map([['other', { count, error }]]))
      .split('\n')
      .slice(2);

  test.each([
    ['no value in quotes', `"a b" is bad, 'c' and \`d`, 'Error: "…" is bad, "…" and "…"'],
    ['no URL', 'at wss://x.example/?k=v now', 'Error: at … now'],
    ['no other scheme', 'data:text/html,hi failed', 'Error: … failed'],
    ['nothing long', `${'x'.repeat(50)} failed`, 'Error: … failed'],
  ])('holds %s of a message', (_, message, line) => {
    expect(reportOf(errorWith(message, ''))).toEqual(['While something else:', line]);
  });

  test('holds the extension’s own lines of a stack, and no others', () => {
    const stack = [
      'Error: hunter2',
      '    at decide (chrome-extension://abcdef/assets/core-X1.js:10:20)',
      '    at async chrome-extension://abcdef/assets/panel-X1.js:1:2',
      '    at https://shop.example/app.js:1:2',
      'diagnose@moz-extension://0-1/assets/core-X1.js:3:4',
      '@moz-extension://0-1/assets/core-X1.js:5:6',
      'evil@https://shop.example/app.js:1:2',
    ].join('\n');
    expect(reportOf(errorWith('no', stack), 3)).toEqual([
      'While something else (3 times):',
      'Error: no',
      '  at decide (assets/core-X1.js:10:20)',
      '  at assets/panel-X1.js:1:2',
      '  at diagnose (assets/core-X1.js:3:4)',
      '  at assets/core-X1.js:5:6',
    ]);
  });

  test('says so where what was thrown is no error', () => {
    expect(reportOf(secret)).toEqual(['While something else:', 'no error object']);
  });
});
