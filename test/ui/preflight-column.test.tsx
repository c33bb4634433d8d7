// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import { page, preflight, request, response } from '../exchange/entries.ts';
import { shapeOf } from './mark-shapes.ts';
import { find, mountPanel, texts } from './mounted-panel.tsx';
import { delivered, recorded } from './recorded.ts';

const allowing = {
  'Access-Control-Allow-Origin': page,
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Max-Age': '600',
};
const put = { method: 'PUT' };
const passed = preflight({ ...put, at: 1, response: response(204, allowing) });
const sent = (at: number) =>
  request({ ...put, at, response: response(200, allowing), entry: delivered });

const cases: readonly (readonly [string, readonly Entry[], readonly string[]])[] = [
  ['passed', [passed, sent(2)], ['passed']],
  [
    'failed',
    [preflight({ ...put, response: response(404) }), request({ ...put, response: null })],
    ['failed'],
  ],
  ['cached', [passed, sent(2), sent(100)], ['passed', 'cached']],
  ['none', [request({ response: response(200, allowing), entry: delivered })], ['']],
];

test.each(cases)('the preflight: %s', (_, entries, marks) => {
  const { root, store } = mountPanel(recorded(...entries));
  act(() => store.list.groupBy('none'));
  expect(texts(root, 'td.cell-preflight')).toEqual(marks);
});

test.each([
  ['a mark without a word', [request()], 'No preflight was recorded; none may have been needed'],
  ['a mark with a word', [passed, sent(2)], 'A preflight was sent, and it passed'],
])('%s is told in full, and has a shape', (_, entries, told) => {
  const cell = find(mountPanel(recorded(...entries)).root, 'td.cell-preflight');
  expect([cell.title, cell.getAttribute('aria-label')]).toEqual([told, told]);
  expect(find(cell, '.mark').getAttribute('aria-hidden')).toBe('true');
});

test('each state has a shape of its own', () => {
  const shapes = cases.flatMap(([, entries]) =>
    [...mountPanel(recorded(...entries)).root.querySelectorAll('td.cell-preflight')].map(
      (cell) =>
        `${cell.textContent} ${shapeOf(find(cell, '.mark').className.replace('mark ', ''))}`,
    ),
  );
  expect(shapes.join()).not.toContain('undefined');
  expect(new Set(shapes).size).toBe(4);
});

test('the start is told from the first exchange of all, and not of those that are listed', () => {
  const starts = [1000, 1250, 3000, 0].map((at, index) =>
    request({ at, url: `https://${index}.example/`, response: response(200) }),
  );
  const { root, store } = mountPanel(recorded(...starts));
  act(() => store.list.groupBy('none'));
  expect(texts(root, 'td.cell-started')).toEqual(['0 ms', '250 ms', '2.00 s', '?']);
  expect(find(root, 'td abbr').getAttribute('aria-label')).toBe('not recorded');
  act(() => store.list.search('server:2.example'));
  expect(texts(root, 'td.cell-started')).toEqual(['2.00 s']);
  expect(find(root, 'td.cell-started').title).toContain('\nDuration: 10 ms');
});
