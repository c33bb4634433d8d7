// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { click, find, texts } from './mounted-panel.tsx';
import { changesOf, linesOf, loadDetails, openDetails, sectionOf } from './open-details.tsx';
import {
  allowed,
  canonical,
  failedPreflight,
  other,
  put,
  redirectedPreflight,
  twoLines,
  wildcard,
} from './recorded.ts';

beforeAll(loadDetails);

function whatToChange(details: HTMLElement): HTMLElement {
  const section = sectionOf(details, 'What to change');
  if (section === null) throw new Error('there is nothing to change');
  return section;
}

describe('what to change', () => {
  test('the lines as they are, then as they must be, for each answer', () => {
    const { details } = openDetails(failedPreflight);
    expect(changesOf(details, 'What to change')).toEqual([
      [
        'Answer to the preflight (OPTIONS)',
        '- Status: 404',
        '+ Status: 204',
        `- Access-Control-Allow-Origin: ${other}`,
        `+ Access-Control-Allow-Origin: ${page}`,
        '+ Vary: Origin',
        '+ Access-Control-Allow-Methods: PUT',
      ],
      [
        'Answer to the PUT request, once it is sent',
        `+ Access-Control-Allow-Origin: ${page}`,
        '+ Vary: Origin',
      ],
    ]);
  });

  test('what no header line says, where no server can name the page', () => {
    const refused = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
    const nameless = request({ headers: { Origin: 'null' }, entry: refused });
    const { details } = openDetails(exchangeOf(nameless));
    expect(texts(whatToChange(details), 'p')[0]).toBe(
      'Let the page around the frame make the call, and hand the answer in. Or load the frame without a sandbox, from an origin of its own.',
    );
    expect(changesOf(details, 'What to change')).toEqual([]);
  });

  test('several lines of a header give way to one', () => {
    const { details } = openDetails(twoLines);
    expect(changesOf(details, 'What to change')).toEqual([
      [
        'Answer to the GET request',
        `- Access-Control-Allow-Origin: ${other}`,
        `- Access-Control-Allow-Origin: ${page}`,
        `+ Access-Control-Allow-Origin: ${page}`,
        '+ Vary: Origin',
      ],
    ]);
  });

  test('what the server has to change, and then the URL to call in place of that', () => {
    const { details } = openDetails(redirectedPreflight);
    const changes = changesOf(details, 'What to change');
    expect(changes.map(([title]) => title)).toEqual([
      'Answer to the preflight (OPTIONS)',
      'Answer to the PUT request, once it is sent',
      'In the page: call this URL',
    ]);
    expect(changes.at(-1)).toEqual(['In the page: call this URL', `+ ${canonical}`]);
    expect(texts(details, '.or')).toEqual(['Or, in place of all that:']);
  });

  test('that the call can do without credentials, in place of what the server has to change', () => {
    const exchange = exchangeOf(
      request({
        response: response(200, { 'Access-Control-Allow-Origin': '*' }),
        entry: { delivery: 'failed', networkError: 'net::ERR_FAILED' },
      }),
    );
    const { details } = openDetails(exchange);
    expect(changesOf(details, 'What to change').at(-1)).toEqual([
      'In the page: send no credentials',
      '+ credentials: "same-origin"',
    ]);
    expect(texts(details, '.or')).toEqual([
      'Or, in place of all that, if the server needs no cookies for this call:',
    ]);
    expect(texts(details, '.note')).toEqual([]);
  });

  test('that the call can do without a header, and that its answer is not known then', () => {
    const { details } = openDetails(
      exchangeOf(
        preflight({ method: 'GET', asks: 'cache-control', response: response(404) }),
        request({ headers: { 'Cache-Control': 'no-cache' }, response: null }),
      ),
    );
    expect(changesOf(details, 'What to change').at(-1)).toEqual([
      'In the page: leave out this request header',
      '- cache-control',
    ]);
    expect(texts(details, '.or')).toEqual([
      'Or, in place of all that, if the server needs no such header:',
    ]);
    expect(texts(whatToChange(details), '.note').at(-1)).toBe(
      'The answer to such a call is not in the recording. It has to allow your page as well.',
    );
  });

  test('the URL of each answer, where several have to change', () => {
    const moved = response(302, { Location: '/there' }, `${api}/users`);
    const { details } = openDetails(
      exchangeOf(
        request({
          response: moved,
          entry: { delivery: 'failed', networkError: 'net::ERR_FAILED' },
        }),
      ),
    );
    expect(changesOf(details, 'What to change').map(([title]) => title)).toEqual([
      'Answer to the GET request',
      'Answer to the GET request, once it is sent',
    ]);
    expect(texts(whatToChange(details), '.change-url')).toEqual([`${api}/users`, `${api}/there`]);
  });

  test('several headers to leave out are one change, of which not all are drawn', () => {
    const names = Array.from({ length: 60 }, (_, index) => `access-control-allow-${index}`);
    const { details } = openDetails(
      exchangeOf(preflight({ ...put, asks: names.join(','), response: response(204) })),
    );
    const [[title, ...lines] = []] = changesOf(details, 'What to change');
    expect(title).toBe('In the page: leave out these request headers');
    expect(lines).toHaveLength(51);
    expect(lines.slice(49)).toEqual(['- access-control-allow-49', '- and 10 more']);
  });

  test('nothing, where nothing failed', () => {
    const { details } = openDetails(allowed);
    expect(sectionOf(details, 'What to change')).toBeNull();
    expect(sectionOf(details, 'If the call sends credentials')).toBeNull();
    expect(sectionOf(details, 'What others call it')).toBeNull();
  });

  test('what is needed besides, should the call send credentials', () => {
    const { details } = openDetails(wildcard);
    expect(sectionOf(details, 'What to change')).toBeNull();
    expect(changesOf(details, 'If the call sends credentials')).toEqual([
      [
        'Answer to the GET request',
        '- Access-Control-Allow-Origin: *',
        `+ Access-Control-Allow-Origin: ${page}`,
        '+ Vary: Origin',
        '+ Access-Control-Allow-Credentials: true',
      ],
    ]);
  });
});

describe('the copy button', () => {
  const copyButtons = (details: HTMLElement) => [
    ...details.querySelectorAll<HTMLElement>('button.copy'),
  ];

  test('copies the lines that come, and nothing else', async () => {
    const { details, asked } = openDetails(failedPreflight);
    for (const button of copyButtons(details).slice(0, 2)) await click(button);
    expect(asked).toEqual([
      `Access-Control-Allow-Origin: ${page}\nVary: Origin\nAccess-Control-Allow-Methods: PUT`,
      `Access-Control-Allow-Origin: ${page}\nVary: Origin`,
    ]);
  });

  test('copies the lines of all answers together, each below the name of its answer', async () => {
    const { details, asked } = openDetails(failedPreflight);
    const section = whatToChange(details);
    const all = find(section, '[aria-label="Copy all: the lines for all answers"]');
    expect(all.textContent).toBe('Copy all');
    await click(all);
    expect(asked).toEqual([
      [
        '# Answer to the preflight (OPTIONS)',
        `Access-Control-Allow-Origin: ${page}`,
        'Vary: Origin',
        'Access-Control-Allow-Methods: PUT',
        '',
        '# Answer to the PUT request, once it is sent',
        `Access-Control-Allow-Origin: ${page}`,
        'Vary: Origin',
      ].join('\n'),
    ]);
    expect(openDetails(twoLines).details.querySelector('.copy-all')).toBeNull();
  });

  test('copies the whole of a line that is too long to show', async () => {
    const names = Array.from({ length: 500 }, (_, index) => `x-header-${index}`);
    const headers = Object.fromEntries(names.map((name) => [name, '1']));
    const { details, asked } = openDetails(
      exchangeOf(
        preflight({ ...put, asks: names.join(','), response: response(204) }),
        request({ ...put, headers, response: null }),
      ),
    );
    const [first] = copyButtons(details);
    if (first === undefined) throw new Error('there is nothing to copy');
    await click(first);
    expect(asked[0]).toContain(`Access-Control-Allow-Headers: ${names.join(', ')}`);
  });

  test('copies the URL to call', async () => {
    const { details, asked } = openDetails(redirectedPreflight);
    await click(find(details, '[aria-label="Copy the URL"]'));
    expect(asked).toEqual([canonical]);
  });

  test.each([
    [true, 'Copied'],
    [false, 'Could not copy'],
  ])('says whether that worked: %s, until the focus leaves it', async (canCopy, said) => {
    const { details } = openDetails(failedPreflight, canCopy);
    const [first, second] = copyButtons(details);
    if (first === undefined || second === undefined) throw new Error('two buttons are needed');
    expect(first.textContent).toBe('Copy');
    await click(first);
    expect([first.textContent, second.textContent]).toEqual([said, 'Copy']);
    await click(second);
    expect([first.textContent, second.textContent]).toEqual(['Copy', said]);
  });

  test('does not claim that another text was copied', async () => {
    const { details, show } = openDetails(twoLines);
    const [button] = copyButtons(details);
    if (button === undefined) throw new Error('there is nothing to copy');
    await click(button);
    expect(button.textContent).toBe('Copied');
    const withCookie = exchangeOf(
      request({ headers: { Cookie: 'a=1' }, response: twoLines.hops[0].request?.response ?? null }),
    );
    show([withCookie]);
    expect(linesOf(details)).toContain('+ Access-Control-Allow-Credentials: true');
    expect(button.textContent).toBe('Copy');
  });
});
