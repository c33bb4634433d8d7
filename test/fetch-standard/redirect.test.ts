import { expect, it } from 'vitest';
import { hasCorsTainting, requestOrigin } from '../../src/fetch-standard/redirect.ts';

const page = 'https://page.example';
const urls = {
  A: 'https://page.example/a',
  B: 'https://b.example/b',
  C: 'https://c.example/c',
};

it.each([
  ['A', page, false],
  ['B', page, true],
  ['A A', page, false],
  ['A B', page, true],
  ['A A B', page, true],
  ['B B', page, true],
  ['A B B', page, true],
  ['B A', 'null', true],
  ['B C', 'null', true],
  ['A B A', 'null', true],
  ['A B C', 'null', true],
  ['B C C', 'null', true],
  ['B C B', 'null', true],
] as const)('over %s the browser sends Origin: %s; checked: %s', (way, origin, checked) => {
  const chain = way.split(' ').map((name) => urls[name as keyof typeof urls]);
  expect(requestOrigin(page, chain)).toBe(origin);
  expect(hasCorsTainting(page, chain)).toBe(checked);
});

it('a page with an opaque origin sends null from the start', () => {
  expect(requestOrigin('null', [urls.B])).toBe('null');
  expect(hasCorsTainting('null', [urls.B])).toBe(true);
});
