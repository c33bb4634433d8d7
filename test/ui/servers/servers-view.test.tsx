// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { api, page, preflight, request, response } from '../../exchange/entries.ts';
import { click, find, press, texts } from '../mounted-panel.tsx';
import { loadDetails } from '../open-details.tsx';
import { delivered, oneOfEach, recorded } from '../recorded.ts';
import { openServers } from './open-servers.tsx';

beforeAll(loadDetails);

const other = 'https://other.example';
const third = 'https://third.example';
const named = { 'Access-Control-Allow-Origin': page };
const three = recorded(
  request({ url: `${other}/users` }),
  request({ at: 50, url: `${other}/users/2` }),
  request({ at: 100, url: `${third}/`, response: response(200, named), entry: delivered }),
  ...oneOfEach,
);

describe('the switch', () => {
  test('lists servers in the place of requests, and requests again', async () => {
    const { root, servers } = await openServers(three);
    expect(servers()).toEqual([other, api, third]);
    expect(root.querySelector('.row[data-id]')).toBeNull();
    await click(find(root, '.views [value=requests]'));
    expect(root.querySelector('.servers')).toBeNull();
    expect(root.querySelector('.row[data-id]')).not.toBeNull();
  });

  test('is a choice of two, from which "/" leads to the search', async () => {
    const { root } = await openServers(three);
    const choices = [...root.querySelectorAll<HTMLInputElement>('.views input')];
    expect(texts(root, '.views label')).toEqual(['Requests', 'Servers']);
    expect(choices.map(({ checked }) => checked)).toEqual([false, true]);
    choices[1]?.focus();
    press('/');
    expect(document.activeElement).toBe(find(root, '.search'));
  });

  test('takes away what is of requests alone: the chips, and the groups', async () => {
    const { root } = await openServers(three);
    expect(root.querySelectorAll('.chip, .group-by')).toHaveLength(0);
    await click(find(root, '.views [value=requests]'));
    expect(root.querySelectorAll('.chip, .group-by')).toHaveLength(6);
  });

  test('keeps the server that was open', async () => {
    const { root, open, details } = await openServers(three);
    await open(third);
    await click(find(root, '.views [value=requests]'));
    await click(find(root, '.views [value=servers]'));
    expect(details().dataset['server']).toBe(third);
  });
});

describe('the list of servers', () => {
  test('counts requests, and those that are blocked', async () => {
    const { row } = await openServers(three);
    const cells = (server: string) => texts(row(server), 'td');
    expect(cells(other).slice(1)).toEqual(['2', '2']);
    expect(cells(api).slice(1)).toEqual(['4', '1']);
    expect(cells(third).slice(1)).toEqual(['1', '0']);
    expect(find(row(third), '.mark').getAttribute('aria-label')).toBe('Allowed');
  });

  test('opens a server by a click, and the next by the arrow keys', async () => {
    const { root, open, details } = await openServers(three);
    await open(other);
    expect(details().dataset['server']).toBe(other);
    expect(press('ArrowDown')).toBe(true);
    expect(details().dataset['server']).toBe(api);
    expect((document.activeElement as HTMLElement).dataset['server']).toBe(api);
    press('End');
    expect(details().dataset['server']).toBe(third);
    press('ArrowDown');
    expect(details().dataset['server']).toBe(third);
    press('Home');
    expect(details().dataset['server']).toBe(other);
    expect(root.querySelectorAll('.servers [tabindex="0"].row')).toHaveLength(1);
  });

  test('has the focus again, once the details are closed', async () => {
    const { root, open } = await openServers(three);
    await open(api);
    await click(find(root, '[aria-label="Close details"]'));
    expect(root.querySelector('.details')).toBeNull();
    expect((document.activeElement as HTMLElement).dataset['server']).toBe(api);
  });

  test('is searched by origin, and says when nothing matches', async () => {
    const { root, servers } = await openServers(three);
    const search = (text: string) =>
      act(() => {
        const field = find(root, '.search') as HTMLInputElement;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await search('third');
    expect(servers()).toEqual([third]);
    await search('nowhere');
    expect(texts(root, '.empty-title')).toEqual(['No server matches']);
    await click(find(root, '.nothing-found button'));
    expect(servers()).toHaveLength(3);
  });

  test('draws of thousands what is in sight', async () => {
    const entries = Array.from({ length: 400 }, (_, at) =>
      request({ at: at * 20, url: `https://s${at}.example/` }),
    );
    const { root, rows } = await openServers(recorded(...entries));
    expect(rows().length).toBeLessThan(200);
    expect(find(root, '[role=grid]').getAttribute('aria-rowcount')).toBe('401');
  });

  test('keeps the focus where it is, however far the list is scrolled', async () => {
    const entries = Array.from({ length: 400 }, (_, at) =>
      request({ at: at * 20, url: `https://s${at}.example/` }),
    );
    const { root, rows } = await openServers(recorded(...entries));
    const list = find(root, '.servers .list');
    const scrollTo = (top: number) =>
      act(() => {
        list.scrollTop = top;
        list.dispatchEvent(new Event('scroll'));
      });
    for (const index of [0, 2]) {
      if (index > 0) await click(rows()[index] as HTMLElement);
      const row = rows()[index];
      row?.focus();
      scrollTo(300 * 22);
      expect(rows().length).toBeLessThan(200);
      expect(document.activeElement).toBe(row);
      scrollTo(0);
      expect(document.activeElement).toBe(row);
      expect(
        rows()
          .map((each) => each.getAttribute('aria-rowindex'))
          .slice(0, 3),
      ).toEqual(['2', '3', '4']);
    }
  });

  test('says what to do while there are none', async () => {
    const { root, show } = await openServers(three);
    show([]);
    expect(texts(root, '.empty-title')).toEqual(['No cross-origin requests recorded']);
  });
});

describe('a request of a server', () => {
  test('opens beside the list of requests, and takes the focus there', async () => {
    const { root, open, details, store } = await openServers(three);
    await open(other);
    const [, second] = details().querySelectorAll<HTMLElement>('.server-requests [data-id]');
    await click(second as HTMLElement);
    expect(root.querySelector('.servers')).toBeNull();
    expect(find(root, '.details').dataset['id']).toBe('2');
    expect(store.selected.value?.exchange.id).toBe('2');
    expect(document.activeElement).toBe(find(root, '.row[aria-selected="true"]'));
  });

  test('is listed, though a chip left it out', async () => {
    const { root, open, details, store } = await openServers(three);
    await act(() => store.list.toggleKind('passed'));
    await open(other);
    await click(details().querySelector('.server-requests [data-id]') as HTMLElement);
    expect(find(root, '.row[aria-selected="true"]').dataset['id']).toBe('1');
  });

  test('can be listed with all others of its server', async () => {
    const { root, open, details } = await openServers(three);
    await open(other);
    await click(find(details(), '.server-requests > button'));
    const urls = [...root.querySelectorAll<HTMLElement>('.row')].map((row) => row.dataset['url']);
    expect(urls).toEqual([`${other}/users`, `${other}/users/2`]);
  });
});

test('a server that grows is told anew', async () => {
  const first = request({ url: `${other}/users` });
  const { open, details, show } = await openServers(recorded(first));
  await open(other);
  const methods = () => texts(details(), '.facts dd')[1];
  expect(methods()).toBe('GET 1 request');
  const put = preflight({ at: 90, url: `${other}/users`, response: response(204, named) });
  show(recorded(first, put));
  expect(methods()).toBe('GET 1 requestPUT 1 request');
});
