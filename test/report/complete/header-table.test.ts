import { expect, it } from 'vitest';
import { plainText, type Words } from '../../../src/diagnosis/words.ts';
import { headerTable } from '../../../src/report/complete/header-table.ts';
import { page, request, response } from '../../exchange/entries.ts';
import { diagnosedIn } from '../diagnosed-in.ts';

/** The rows as text, without the last column. */
function rowsOf(...entries: Parameters<typeof diagnosedIn>[0]): string[] {
  const [diagnosed] = diagnosedIn(entries);
  const [table] = diagnosed === undefined ? [] : headerTable(diagnosed);
  if (table?.kind !== 'table') throw new Error('no table');
  return table.rows.map((cells) =>
    cells
      .slice(0, 3)
      .map((cell) => plainText(cell as Words))
      .join(' | '),
  );
}

const allowed = { 'Access-Control-Allow-Origin': page };

it('numbers the messages of one name, where redirects make several', () => {
  const to = 'https://b.example/2';
  expect(
    rowsOf(
      request({
        url: 'https://a.example/1',
        response: response(302, { Location: to, ...allowed }, 'https://a.example'),
      }),
      request({ at: 100, url: to, headers: { Origin: 'null' }, response: response(200, allowed) }),
    ).filter((row) => /Origin \||status/.test(row)),
  ).toEqual([
    'GET request (1 of 2) | Origin | http://localhost:3000',
    'answer to GET (1 of 2) | status | 302',
    'answer to GET (1 of 2) | Access-Control-Allow-Origin | http://localhost:3000',
    'GET request (2 of 2) | Origin | null',
    'answer to GET (2 of 2) | status | 200',
    'answer to GET (2 of 2) | Access-Control-Allow-Origin | http://localhost:3000',
  ]);
});

it('does not number where there is one of each', () => {
  expect(rowsOf(request())).toEqual([
    'GET request | Origin | http://localhost:3000',
    'answer to GET | status | 200',
    'answer to GET | Access-Control-Allow-Origin | none',
    'answer to GET | Vary | none',
  ]);
});
