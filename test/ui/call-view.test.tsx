// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/exchange/exchange.ts';
import { click, find, mountPanel } from './mounted-panel.tsx';
import { loadDetails, openDetails, sectionOf } from './open-details.tsx';
import { allowed } from './recorded.ts';

beforeAll(loadDetails);

function shown(call: Call | null): string[] | null {
  const section = sectionOf(openDetails({ ...allowed, call }).details, 'The call');
  return (
    section && [...section.querySelectorAll('p, dt, dd')].map((each) => each.textContent ?? '')
  );
}

describe('the section "The call"', () => {
  it('is not there where nobody watched', () => {
    expect(shown(null)).toBeNull();
  });

  it('says how and where the call was made', () => {
    const madeAt = { url: 'http://localhost:3000/app.js', line: 3, column: 7 };
    expect(shown({ kind: 'xhr', mode: 'cors', credentials: 'include', madeAt })).toEqual([
      'Made with',
      'XMLHttpRequest',
      'Credentials',
      'include',
      'Mode',
      'cors',
      'Made at',
      'http://localhost:3000/app.js:3:7',
    ]);
  });

  it('says what cannot be told', () => {
    const parts = shown({ mode: 'cors', credentials: 'unobserved', isAmbiguous: true }) ?? [];
    expect(parts[0]).toContain('Which of them this is cannot be told.');
    expect(parts.slice(1)).toEqual(['Credentials', 'not known', 'Mode', 'cors']);
  });

  it('shows a URL as text, and not without end', () => {
    const url = `http://localhost:3000/<b>${'a'.repeat(9000)}`;
    const call = {
      mode: 'cors',
      credentials: 'omit',
      madeAt: { url, line: 1, column: 1 },
    } as const;
    const { details } = openDetails({ ...allowed, call });
    expect(details.querySelector('b')).toBeNull();
    expect(find(details, '[data-call=place]').textContent?.length).toBeLessThan(600);
  });
});

describe('the place of a call', () => {
  const madeAt = { url: 'http://localhost:3000/app.js', line: 3, column: 7 };
  const call = { mode: 'cors', credentials: 'omit', madeAt } as const;

  it('opens in DevTools where the browser can', async () => {
    const { root, store, asked } = mountPanel([{ ...allowed, call }], true, (opened) => ({
      openSource: ({ url, line, column }) => void opened.push(`open ${url}:${line}:${column}`),
    }));
    act(() => store.select(allowed.id));
    await click(find(root, '.source-link'));
    expect(asked).toEqual(['open http://localhost:3000/app.js:3:7']);
  });

  it('is text alone where it cannot', () => {
    const panel = mountPanel([{ ...allowed, call }]);
    act(() => panel.store.select(allowed.id));
    expect(panel.root.querySelector('.source-link')).toBeNull();
    expect(find(panel.root, '[data-call=place]').textContent).toBe(
      'http://localhost:3000/app.js:3:7',
    );
  });
});

it('asks to watch the calls', async () => {
  const { root, asked } = mountPanel();
  await click(find(root, '.watch'));
  expect(asked).toEqual(['reload and watch']);
});

it('says how many calls of the live page were missed', () => {
  const { root, store, imports, show } = mountPanel();
  const said = () => find(root, '.status-bar').textContent;
  expect(said()).toBe('');
  store.miss(3);
  show([]);
  expect(said()).toBe('3 calls came too fast to be watched');
  const file = { name: 'a.har', recorder: null, isFromBrowser: true, entries: 0, leftOut: null };
  act(() => imports.change({ file }));
  expect(said()).toBe('');
});
