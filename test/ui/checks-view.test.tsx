// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { page, request } from '../exchange/entries.ts';
import { markOf, texts } from './mounted-panel.tsx';
import { loadDetails, openDetails, sectionOf, unfold } from './open-details.tsx';
import { failedPreflight, other } from './recorded.ts';

beforeAll(loadDetails);

const title = 'Every check of the standard';
const acao = 'Access-Control-Allow-Origin';

/** The checks, each with the name of its mark, and with the values. */
function rowsOf(root: ParentNode): string[] {
  return [...root.querySelectorAll('.checks tr')].map((row) =>
    [markOf(row), ...texts(row, '.check-words, .value')].join(' | '),
  );
}

test('stands folded under how the checks went, and is drawn when it is opened', () => {
  const { details } = openDetails(failedPreflight);
  const section = sectionOf(details, title);
  expect(section && texts(section, '.summary-text')).toEqual([
    '8 passed, 3 failed, 7 not reached, 1 not known',
  ]);
  expect(details.querySelector('.checks')).toBeNull();
  unfold(details);
  expect(rowsOf(details).slice(2, 9)).toEqual([
    'passed | The preflight is not redirected | sent 404',
    `passed | The answer has ${acao}`,
    `passed | ${acao} is not *, if the call is made with credentials`,
    `passed | ${acao} comes once`,
    `passed | ${acao} holds one value`,
    `passed | ${acao} can be read as an origin, or is *`,
    `failed | ${acao} is the origin that was sent, or * | sent ${other} | wanted ${page}`,
  ]);
});

test('each answer names its algorithms, and what became of it', () => {
  const { details } = openDetails(failedPreflight);
  unfold(details);
  const answers = [...details.querySelectorAll('.checked')].map((each) => [
    ...texts(each, 'h4, .algorithms a, .note'),
    ...[...each.querySelectorAll('a')].map((link) => link.getAttribute('href')?.split('#')[1]),
  ]);
  expect(answers).toEqual([
    ['Before the request is sent', 'Main fetch', 'concept-main-fetch'],
    [
      'The answer to the preflight',
      'CORS-preflight fetch',
      'CORS check',
      'cors-preflight-fetch-0',
      'concept-cors-check',
    ],
    [
      'The answer to the PUT request',
      'CORS check',
      'This request was never sent.',
      'concept-cors-check',
    ],
  ]);
});

test('a request that CORS does not cover has no checks', () => {
  const socket = exchangeOf(request({ url: 'ws://localhost:4000/socket' }));
  expect(sectionOf(openDetails(socket).details, title)).toBeNull();
});
