// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { click, find, texts } from './mounted-panel.tsx';
import { loadDetails, openDetails, sectionOf, unfold } from './open-details.tsx';
import { allowed, failedPreflight, other, put, twoLines } from './recorded.ts';

beforeAll(loadDetails);

const acao = 'Access-Control-Allow-Origin';
const acam = 'Access-Control-Allow-Methods';

/** The tables of headers: each its caption, then its lines, with `x` at those by which something failed. */
function tablesOf(details: HTMLElement): string[][] {
  return [...details.querySelectorAll('table.headers')].map((table) => [
    ...texts(table, 'caption'),
    ...[...table.querySelectorAll('tr')].map((row) => {
      const mark = row.querySelector('.mark') === null ? '' : 'x ';
      return `${mark}${texts(row, '.field, td').join(': ')}`;
    }),
  ]);
}

/** Where the focus is: the request, and the line. */
function focused(): string {
  const row = document.activeElement;
  const title = row?.closest('details.entry[open]')?.querySelector('summary')?.textContent;
  return `${title} > ${row?.closest('table')?.querySelector('caption')?.textContent ?? ''} > ${
    row === null ? '' : texts(row, '.field, td').join(': ') || row.textContent
  }`;
}

function linksIn(section: HTMLElement | null): HTMLElement[] {
  return [...(section?.querySelectorAll<HTMLElement>('.header-link') ?? [])];
}

describe('the headers', () => {
  test('keep their order, their case, and every line of a name; what failed is marked', () => {
    expect(tablesOf(openDetails(twoLines).details)).toEqual([
      [
        'Answer',
        'Status: 200',
        `x ${acao}: ${other}`,
        `x ${acao}: ${page}`,
        'X-Same: b',
        'X-Same: a',
        'X-Same: b',
        'x-same: A',
      ],
      ['Request', `Origin: ${page}`],
    ]);
  });

  test('are there for the preflight and for the request; a missing answer is named', () => {
    const { details } = openDetails(failedPreflight);
    expect(texts(sectionOf(details, 'Headers') as HTMLElement, 'summary')).toEqual([
      `Preflight: OPTIONS ${api}/users`,
      `Actual request: PUT ${api}/users`,
    ]);
    expect(texts(details, '.entry .note')).toEqual(['No answer was recorded.']);
  });

  test('that an answer lacks, and that is why it failed, are lines as well; so is a wrong status', () => {
    const [answer] = tablesOf(openDetails(failedPreflight).details);
    expect(answer).toEqual([
      'Answer',
      'x Status: 404',
      `x ${acao}: ${other}`,
      `x ${acam}: not in this answer`,
    ]);
  });

  test('of what passes have no mark', () => {
    const [answer] = tablesOf(openDetails(allowed).details);
    expect(answer).toEqual(['Answer', 'Status: 200', `${acao}: ${page}`]);
  });
});

describe("a header's name", () => {
  test('in the sentences leads to the line of the answer that failed', async () => {
    const { details } = openDetails(twoLines);
    const [first] = linksIn(find(details, '.details-head'));
    expect(first?.textContent).toBe(acao);
    await click(first as HTMLElement);
    expect(focused()).toBe(`Actual request: GET ${api}/users > Answer > ${acao}: ${other}`);
  });

  test('leads to a line that says so where the answer has no such header', async () => {
    const { details } = openDetails(exchangeOf(request()));
    await click(linksIn(sectionOf(details, 'Why'))[0] as HTMLElement);
    expect(focused()).toBe(
      `Actual request: GET ${api}/users > Answer > ${acao}: not in this answer`,
    );
  });

  test('in the fix leads to the answer that has to change, and nowhere where none was recorded', async () => {
    const { details } = openDetails(failedPreflight);
    const links = linksIn(sectionOf(details, 'What to change'));
    expect(links.map((link) => link.textContent)).toEqual([acao, acao, 'Vary', acam]);
    await click(links[2] as HTMLElement);
    expect(focused()).toBe(`Preflight: OPTIONS ${api}/users > Answer > Vary: not in this answer`);
  });

  test('among the checks leads to the answer that was checked', async () => {
    const ok = { [acao]: page, [acam]: 'PUT' };
    const { details } = openDetails(
      exchangeOf(
        preflight({ ...put, response: response(204, ok) }),
        request({ ...put, response: response(200) }),
      ),
    );
    unfold(details);
    const sections = [...details.querySelectorAll<HTMLElement>('.checked')];
    expect(sections.map((section) => texts(section, 'h4'))).toEqual([
      ['Before the request is sent'],
      ['The answer to the preflight'],
      ['The answer to the PUT request'],
    ]);
    await click(linksIn(sections[1] ?? null)[0] as HTMLElement);
    expect(focused()).toBe(`Preflight: OPTIONS ${api}/users > Answer > ${acao}: ${page}`);
    await click(linksIn(sections[2] ?? null)[0] as HTMLElement);
    expect(focused()).toBe(
      `Actual request: PUT ${api}/users > Answer > ${acao}: not in this answer`,
    );
  });

  test('that only the request has leads to the request', async () => {
    const socket = request({
      url: 'ws://localhost:4000/socket',
      response: response(101),
      headers: { Origin: page, Upgrade: 'websocket' },
    });
    const { details } = openDetails(exchangeOf(socket));
    const named = linksIn(sectionOf(details, 'Why')).find((link) => link.textContent === 'Origin');
    if (named === undefined) return expect(linksIn(sectionOf(details, 'Why'))).toEqual([]);
    await click(named);
    expect(focused()).toContain(`> Request > Origin: ${page}`);
  });

  test('is no link in the list', () => {
    const { root } = openDetails(exchangeOf(request()));
    expect(root.querySelectorAll('.list .header-link')).toHaveLength(0);
  });
});
