import { expect, it } from 'vitest';
import { isSameOrigin, serializedOrigin } from '../../src/fetch-standard/origin.ts';
import { withoutFragment } from '../../src/fetch-standard/url.ts';

it.each([
  ['https://api.example/users?id=1#top', 'https://api.example'],
  ['HTTPS://API.EXAMPLE:443/', 'https://api.example'],
  ['http://api.example:80/', 'http://api.example'],
  ['http://api.example:8080/', 'http://api.example:8080'],
  ['http://[::1]:3000/', 'http://[::1]:3000'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example'],
  ['file:///home/me/page.html', 'null'],
  ['data:text/html,hi', 'null'],
  ['no url', null],
])('the origin of %s is %s', (url, origin) => {
  expect(serializedOrigin(url)).toBe(origin);
});

it.each([
  ['https://a.example/x', 'https://a.example', true],
  ['https://a.example:444/x', 'https://a.example', false],
  ['http://a.example/x', 'https://a.example', false],
  ['https://b.a.example/x', 'https://a.example', false],
  ['file:///a', 'null', false],
])('%s is of %s: %s', (url, origin, same) => {
  expect(isSameOrigin(url, origin)).toBe(same);
});

it.each([
  ['https://a.example/x#y#z', 'https://a.example/x'],
  ['https://a.example/x', 'https://a.example/x'],
])('%s without its fragment is %s', (url, bare) => {
  expect(withoutFragment(url)).toBe(bare);
});
