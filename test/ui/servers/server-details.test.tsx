// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, page, preflight, request, response } from '../../exchange/entries.ts';
import { click, find, texts } from '../mounted-panel.tsx';
import { sectionOf } from '../open-details.tsx';
import { recorded } from '../recorded.ts';
import { openServers } from './open-servers.tsx';

const other = 'https://admin.example';
const named = { 'Access-Control-Allow-Origin': page };

async function detailsOf(...entries: readonly Entry[]) {
  const panel = await openServers(recorded(...entries));
  await panel.open(api);
  const section = (title: string) =>
    sectionOf(panel.details(), title) ?? expect.fail(`no section ${title}`);
  /** Each name with the lines beside it. */
  const facts = (title: string) => {
    const list = find(section(title), '.facts');
    const names = texts(list, 'dt');
    const lines = [...list.querySelectorAll('dd')].map((each) => {
      const parts = texts(each, 'li, p');
      return parts.length > 0 ? parts : [each.textContent];
    });
    return Object.fromEntries(names.map((name, index) => [name, lines[index]]));
  };
  return { ...panel, section, facts };
}

test('what the page needs is told with how many requests need it', async () => {
  const { facts, root } = await detailsOf(
    request({
      headers: { Cookie: 'a=b' },
      response: response(200, { ...named, 'X-Total-Count': '1' }),
    }),
    preflight({ at: 90, method: 'PUT', asks: 'x-a,x-b', response: response(204, named) }),
  );
  expect(facts('What this page needs')).toEqual({
    Origin: [`${page} 2 requests`],
    Methods: ['GET 1 request', 'PUT 1 request'],
    'Request headers': ['x-a 1 request', 'x-b 1 request'],
    Credentials: ['needed 1 request', 'not known 1 request'],
    'Response headers': [
      'Not known: no recording says which of them a page reads.',
      'These came, pages often want them, and this server does not expose them:',
      'x-total-count 1 request',
    ],
  });
  expect(texts(root, '.verdict')).toEqual(['2 requests, 2 blocked']);
});

test('what is allowed is told with the answers that say so, side by side', async () => {
  const { facts, section } = await detailsOf(
    request({ response: response(200, named) }),
    request({ at: 50, response: response(200, named) }),
    request({ at: 100, response: response(500) }),
    preflight({ at: 200, method: 'PUT', response: response(404, named) }),
  );
  const seen = 'What it allows, as far as seen';
  expect(texts(section(seen), '.section > p')).toEqual([
    'In the answers to 1 preflight and 3 requests. What was not asked may be answered otherwise.',
  ]);
  expect(facts(seen)).toMatchObject({
    'Status of preflights': [
      '404 1 preflight',
      '1 answer allows nothing: the status has to be 200 to 299.',
    ],
    'Access-Control-Allow-Origin': [
      `${page} 1 preflight, 2 requests`,
      'no such header 1 request',
      'Asked by the same origin, answers differ.',
    ],
    'Access-Control-Allow-Methods': ['no such header 1 preflight'],
  });
});

test('what no answer could show is said to be unknown', async () => {
  const { facts } = await detailsOf(request({ response: response(200, named) }));
  const unknown = ['Not known: no answer to a preflight was recorded.'];
  expect(facts('What it allows, as far as seen')).toMatchObject({
    'Access-Control-Allow-Methods': unknown,
    'Access-Control-Allow-Headers': unknown,
    'Access-Control-Max-Age': unknown,
    'Access-Control-Expose-Headers': ['no such header 1 request'],
  });
});

test('where nothing answered, all is unknown, and there is no policy', async () => {
  const { section } = await detailsOf(
    request({ response: null, entry: { networkError: 'net::ERR_CONNECTION_REFUSED' } }),
  );
  const said = (title: string) => texts(section(title), 'p');
  expect(said('What this page needs')).toEqual([
    '1 request tells nothing: no answer was recorded, or CORS does not cover the call.',
  ]);
  expect(said('What it allows, as far as seen')).toEqual([
    'Not known: no answer of this server was read under CORS.',
  ]);
  expect(said('The one policy')).toEqual([
    'There is none: nothing is known to be asked of this server that it has to allow.',
  ]);
});

test('an origin that no server can name gets no policy', async () => {
  const { section } = await detailsOf(request({ headers: { Origin: 'null' } }));
  expect(texts(section('The one policy'), 'p')).toEqual([
    'There is none: what was asked of this server is nothing that a server can allow safely.',
  ]);
});

describe('the one policy', () => {
  const put = preflight({ at: 90, method: 'PUT', asks: 'x-a', response: response(204, named) });

  test('is told against today, as header lines, and copied whole', async () => {
    const { section, asked } = await detailsOf(request(), put);
    expect(texts(section('What the one policy changes'), 'p').slice(0, 2)).toEqual([
      'It newly allows the method PUT.',
      'It newly allows the request header x-a.',
    ]);
    const both = `Access-Control-Allow-Origin: ${page}\nVary: Origin`;
    const lines = [
      `${both}\nAccess-Control-Allow-Methods: GET, PUT\nAccess-Control-Allow-Headers: x-a`,
      both,
    ];
    expect(texts(section('The one policy'), 'pre')).toEqual(lines);
    await click(find(section('The one policy'), '[aria-label="Copy the lines for preflights"]'));
    expect(asked).toEqual([lines[0]]);
  });

  test('needs nothing for preflights, where there are none', async () => {
    const { section } = await detailsOf(request());
    expect(texts(section('The one policy'), 'pre')).toHaveLength(1);
    expect(texts(section('The one policy'), 'p')).toEqual([
      'None of these requests needs a preflight.',
    ]);
  });

  test('names one origin at a time, which can be picked', async () => {
    const { section } = await detailsOf(request(), request({ at: 50, headers: { Origin: other } }));
    expect(section('What these pages need')).toBeDefined();
    const select = find(section('The one policy'), 'select') as HTMLSelectElement;
    expect(texts(select, 'option')).toEqual([page, other].sort());
    const first = texts(section('The one policy'), 'pre')[0];
    await act(() => {
      select.value = '1';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const second = texts(section('The one policy'), 'pre')[0];
    expect([first, second].map((lines) => lines?.split('\n')[0])).toEqual(
      [page, other].sort().map((origin) => `Access-Control-Allow-Origin: ${origin}`),
    );
  });

  test('is there as code for what the server runs on', async () => {
    const byNginx = response(200, { Server: 'nginx' });
    const { section } = await detailsOf(request({ response: byNginx }));
    const code = section('As code for the server');
    expect((find(code, 'select') as HTMLSelectElement).value).toBe('nginx');
    expect(texts(code, 'pre')[0]).toContain('add_header');
  });
});

test('of hundreds of values the first are shown, as text, and how many more there are', async () => {
  const entries = Array.from({ length: 300 }, (_, at) =>
    request({
      at: at * 20,
      url: `${api}/${at}`,
      method: `<b>${at}`,
      response: response(200, { 'Access-Control-Allow-Origin': `<img src=x>${at}`.repeat(99) }),
    }),
  );
  const { details, facts } = await detailsOf(...entries);
  expect(details().querySelector('img, b')).toBeNull();
  const { Methods: methods } = facts('What this page needs');
  expect(methods?.slice(19)).toEqual(['<b>19 1 request', 'and 280 more']);
  const { 'Access-Control-Allow-Origin': origins } = facts('What it allows, as far as seen');
  expect(origins?.at(10)).toBe('and 290 more');
  expect(origins?.[0]?.length).toBeLessThan(600);
  expect(details().textContent?.length).toBeLessThan(60_000);
});

test('of many requests it says that it reads them, and then what it read', async () => {
  const entries = Array.from({ length: 900 }, (_, at) =>
    request({ at: at * 20, url: `${api}/${at}` }),
  );
  const { details } = await detailsOf(...entries);
  expect(texts(details(), '[role=status]')).toEqual(['Reading what was asked of it…']);
  await vi.waitFor(() => expect(texts(details(), '.facts li')[1]).toBe('GET 900 requests'));
  expect(texts(details(), '[role=status]')).toEqual([]);
});
