// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { page, request, response } from '../exchange/entries.ts';
import { loadFrame } from './load-frame.tsx';
import { click, find, mountPanel, press, texts } from './mounted-panel.tsx';
import { loadDetails } from './open-details.tsx';
import { delivered, oneOfEach, recorded } from './recorded.ts';

beforeAll(loadFrame);

beforeAll(loadDetails);

/** Passes, and nothing is to be said of it; the one of `oneOfEach` names no `Vary`. */
const quiet = request({
  url: 'http://localhost:4000/quiet',
  response: response(200, { 'Access-Control-Allow-Origin': page, Vary: 'Origin' }),
  entry: delivered,
});

function panel() {
  const mounted = mountPanel(recorded(...oneOfEach, quiet));
  const { root } = mounted;
  const chip = (kind: string) => find(root, `.chip[data-kind="${kind}"]`);
  const names = () => [...root.querySelectorAll('.row')].map((row) => row.getAttribute('data-url'));
  const paths = () => names().map((url) => new URL(url ?? '').pathname);
  const field = find(root, '.search') as HTMLInputElement;
  const search = (text: string) =>
    act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { ...mounted, chip, paths, field, search };
}

describe('the chips', () => {
  test('say how many there are of each kind', () => {
    const { root, show } = panel();
    const shown = () => texts(root, '.chip').map((text) => text.replace(/\s+/g, ' '));
    expect(shown()).toEqual([
      'Blocked 1',
      'Not known 1',
      'Passed with advice 1',
      'Passed 1',
      'Not CORS 1',
    ]);
    show([]);
    expect(shown()[0]).toBe('Blocked 0');
  });

  test('list what is chosen, and all where none is', async () => {
    const { chip, paths } = panel();
    expect(paths()).toEqual(['/missing', '/allowed', '/quiet', '/down/', '/wildcard']);
    await click(chip('blocked'));
    expect(paths()).toEqual(['/missing']);
    expect(chip('blocked').getAttribute('aria-pressed')).toBe('true');
    await click(chip('inconclusive'));
    expect(paths()).toEqual(['/missing', '/wildcard']);
    await click(chip('blocked'));
    await click(chip('inconclusive'));
    expect(paths()).toHaveLength(5);
    await click(chip('not-cors'));
    expect(paths()).toEqual(['/down/']);
    await click(chip('not-cors'));
    await click(chip('passed'));
    expect(paths()).toEqual(['/quiet']);
    await click(chip('advised'));
    expect(paths()).toEqual(['/allowed', '/quiet']);
  });

  test('leave the details open of what they hide', async () => {
    const { root, chip } = panel();
    await click(root.querySelectorAll<HTMLElement>('.row')[1] as HTMLElement);
    await click(chip('blocked'));
    expect(root.querySelector('article h2')?.textContent).toBe('Allowed');
    expect(root.querySelector('[aria-selected=true]')).toBeNull();
  });

  test('say so where nothing is left, and lead back', async () => {
    const { root, chip, paths, search, field } = panel();
    search('nowhere');
    await click(chip('blocked'));
    expect(find(root, '.empty-title').textContent).toBe('No request matches');
    await click(find(root, '.nothing-found button'));
    expect(paths()).toHaveLength(5);
    expect(field.value).toBe('');
  });
});

describe('where nothing is blocked, and that was asked for', () => {
  const titleOf = async (entries: readonly (typeof quiet)[], query = '') => {
    const { root, store } = mountPanel(recorded(...entries));
    act(() => store.list.search(query));
    await click(find(root, '.chip[data-kind="blocked"]'));
    return texts(root, '.nothing-found p');
  };

  test('that is said', async () => {
    expect((await titleOf([quiet]))[0]).toBe('Nothing is blocked');
  });

  test('no more is said than the recording tells', async () => {
    expect(await titleOf([quiet, ...oneOfEach.slice(3)])).toEqual([
      'Nothing is known to be blocked',
      'Of 1 the recording does not tell.',
    ]);
  });

  test('it is not said of what a search leaves out', async () => {
    expect((await titleOf([quiet], 'quiet'))[0]).toBe('No request matches');
  });
});

describe('the search', () => {
  test('leaves what matches, and the chips count that', () => {
    const { root, search, paths, chip } = panel();
    search('MISSING');
    expect(paths()).toEqual(['/missing']);
    expect(find(chip('passed'), '.chip-count').textContent).toBe('0');
    expect(texts(root, '.status-bar span')[0]).toBe('1 of 5 shown');
  });

  test('gets the focus by "/", and gives it back at Escape, which empties it', async () => {
    const { root, field, search, paths } = panel();
    const row = root.querySelectorAll<HTMLElement>('.row')[2] as HTMLElement;
    await click(row);
    expect(press('/')).toBe(true);
    expect(document.activeElement).toBe(field);
    // There it is a character like any other.
    expect(press('/')).toBe(false);
    search('down');
    expect(press('Escape')).toBe(true);
    expect([field.value, paths().length]).toEqual(['', 5]);
    expect(document.activeElement?.getAttribute('data-url')).toBe(row.getAttribute('data-url'));
  });

  test('gives the focus to the list where it came from nowhere, or from what is gone', () => {
    const { root, field } = panel();
    field.focus();
    press('Escape');
    expect(document.activeElement).toBe(root.querySelector('.row'));
  });
});

describe('Group by', () => {
  test('is remembered', async () => {
    const { root, asked } = panel();
    const select = find(root, '.group-by select') as HTMLSelectElement;
    expect(select.value).toBe('cause');
    await act(async () => {
      select.value = 'server';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(asked).toEqual(['set {"grouping":"server"}']);
    expect(texts(root, '.group-server')).toEqual(['localhost:4000']);
  });
});
