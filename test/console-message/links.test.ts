import { describe, expect, it } from 'vitest';
import { withoutLinks } from '../../src/console-message/links.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { told } from './row.ts';

const url = 'https://api.example/users?id=7';
const origin = 'https://app.example';
const value = 'https://b.example';

const messages = [
  `Access to fetch at '${url}' from origin '${origin}' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value '${value}' that is not equal to the supplied origin.`,
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘${value}’).`,
  `GET ${url} net::ERR_FAILED 200 (OK)`,
  `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
];

const ways: Readonly<Record<string, (link: string) => string>> = {
  'as Markdown': (link) => `[${link}](${link})`,
  'as Markdown, to what the browser makes of it': (link) => `[${link}](${link}/)`,
  'as Markdown, with angles': (link) => `<${link}>`,
  'as Slack does': (link) => `<${link}|${link}>`,
  'as Outlook does': (link) => `${link}<${link}>`,
};

describe.each(messages)('%s', (message) => {
  it.each(Object.entries(ways))('says the same with its URLs as links, %s', (_, link) => {
    const linked = [url, origin, value].reduce(
      (text, each) => text.replaceAll(each, link(each)),
      message,
    );
    expect(told(linked)).toEqual(told(message));
  });
});

it('knows no URL that has in it what a browser escapes', () => {
  const text = messages[0]?.replace(url, 'https://api.example/<id>') ?? '';
  expect(readMessages(text)).toMatchObject([{ url: null, origin }]);
});

it.each([
  ['see [the page](https://a.example/)', null],
  ['a < b > c', null],
  ['[https://a.example/](x)', '​https://a.example/​​​​'],
  ['<https://a.example/>', '​https://a.example/​'],
  ['<https://a.example/|a>', '​https://a.example/​​​'],
  ['GET<https://a.example/>', 'GET​https://a.example/​'],
  ['https://a.example/<https://a.example/>', `https://a.example/${'​'.repeat(20)}`],
  ['https://a.example<https://a.example/>', `https://a.example${'​'.repeat(20)}`],
  ['[http://'.repeat(1e5), null],
  ['<http://'.repeat(1e5), null],
  [`<http://${'a'.repeat(1e6)}`, null],
])('takes a link off, and leaves its URL: %j', (text, plain) => {
  expect(withoutLinks(text)).toBe(plain ?? text);
});
