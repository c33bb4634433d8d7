import { expect, it } from 'vitest';
import { likeUrl } from '../../src/exchange/like-url.ts';

it.each([
  ['https://api.example/items/1', 'https://api.example/items/…'],
  ['https://api.example/items/1/2?page=3#4', 'https://api.example/items/…/…'],
  ['https://a.example:8080/v1/items', 'https://a.example:8080/v1/items'],
  ['https://a.example/0190b0a4-7f5e-7c3a-9d1b-2f4c6e8a0b1c/x', 'https://a.example/…/x'],
  ['http://127.0.0.1/', 'http://127.0.0.1/'],
  ['https://a.example#1', 'https://a.example'],
  ['no URL', 'no URL'],
])('%s is like %s', (url, expected) => {
  expect(likeUrl(url)).toBe(expected);
});
