import { describe, expect, it, test } from 'vitest';
import { withoutFurniture } from '../../src/console-message/furniture.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { told } from './row.ts';

const refusedBy = (reason: string) =>
  `Access to fetch at 'https://api.example/users?id=7' from origin 'https://app.example' has been blocked by CORS policy: ${reason}`;

const messages = [
  refusedBy("No 'Access-Control-Allow-Origin' header is present on the requested resource."),
  refusedBy(
    "Response to preflight request doesn't pass access control check: The 'Access-Control-Allow-Origin' header has a value 'https://b.example' that is not equal to the supplied origin.",
  ),
  refusedBy(
    'Request header field x-api-key is not allowed by Access-Control-Allow-Headers in preflight response.',
  ),
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/users?id=7. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 404.',
  'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
];

/** A text in lines of so many characters at most, broken between words. */
function filled(text: string, width: number): string[] {
  return text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)`, 'g')) ?? [];
}

/** The same, broken wherever the line is full. */
function cut(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
}

type Way = (lines: readonly string[]) => string;

const before =
  (prefix: string): Way =>
  (lines) =>
    lines.map((line) => prefix + line).join('\n');

const box =
  (left: string, right: string, top: string): Way =>
  (lines) =>
    [top, ...lines.map((line) => `${left} ${line.padEnd(70)} ${right}`), top].join('\n');

const ways: Readonly<Record<string, Way>> = {
  'a box of lines': box('│', '│', `┌${'─'.repeat(72)}┐`),
  'a box of heavy lines': box('┃', '┃', `┏${'━'.repeat(72)}┓`),
  'a box of double lines': box('║', '║', `╔${'═'.repeat(72)}╗`),
  'a table of ASCII': box('|', '|', `+${'-'.repeat(72)}+`),
  'a box of stars': box('*', '*', '*'.repeat(74)),
  'a comment of C': before(' * '),
  'comments of a shell': before('# '),
  'comments of SQL': before('-- '),
  'comments of JavaScript': before('// '),
  'quoted mail': before('> '),
  'quoted mail of a mail': before('> > '),
  'Docker Compose 1': before('web_1  | '),
  'Docker Compose 2': before('web-1  | '),
  'the times of GitHub': before('2024-01-02T03:04:05.6789012Z '),
  'the lines of a container': before('2024-01-02T03:04:05.678901234Z stderr F '),
  'the log of a system': before('Jan 02 03:04:05 host node[123]: '),
  'a name of a level': before('[ERROR] '),
  'a time and a level': before('12:03:04 ERROR '),
  'a time in brackets': before('[12:03:04.567] [browser] '),
  'a level in lower case': before('error: '),
  'the name of a program': before('[0] '),
  pytest: before('E   '),
  'numbered lines': (lines) => lines.map((line, at) => `${at + 8} | ${line}`).join('\n'),
  'times that go on': (lines) =>
    lines.map((line, at) => `2024-01-02 03:04:05,${at + 98} INFO ${line}`).join('\n'),
  'a list and its lines': (lines) => `  ● Console\n\n${before('    ')(lines)}\n\n      at send`,
};

describe.each(Object.entries(ways))('a message in %s', (_, way) => {
  it.each(messages)('broken between words: %s', (message) => {
    for (const width of [50, 60, 68]) {
      expect(told(way(filled(message, width)))).toEqual(told(filled(message, width).join('\n')));
    }
  });

  it.each(messages)('broken anywhere: %s', (message) => {
    for (const width of [45, 57, 68]) {
      expect(told(way(cut(message, width)))).toEqual(told(cut(message, width).join('\n')));
    }
  });
});

test('a message tells where it stands, with what is before its lines', () => {
  const lines = before('web-1  | ')(['ready', ...filled(messages[0] ?? '', 60), 'ready']);
  const [{ start, end } = { start: 0, end: 0 }] = readMessages(lines);
  expect(lines.slice(start, end)).toMatch(
    /^Access to fetch(?:.|\n)*\nweb-1 {2}\| (?:.|\n)*resource\.$/,
  );
});

it.each<[string, string]>([
  ['the same twice', 'TypeError: Failed to fetch\n\nnext:\nTypeError: Failed to fetch'],
  ['the same in the next line', 'TypeError: Failed to fetch\nTypeError: Failed to fetch'],
  [
    'two calls',
    'GET https://api.example/1 net::ERR_FAILED\nGET https://api.example/2 net::ERR_FAILED',
  ],
  ['two times', `12:03:04 ${messages[0]}\n12:03:05 ${messages[4]}`],
  ['two values', `${messages[2]}\n${messages[2]?.replace('x-api-key', 'x-other')}`],
])('each of several messages is read as before: %s', (_, text) => {
  expect(told(text)).toEqual(text.split('\n').flatMap(told));
});

it.each<[string, string, string | null]>([
  ['a name', 'net::ERR_CONNECTION_REFUS', 'ED'],
  ['a URL', 'Not allowed to follow a redirection while loading https://api.example/us', 'ers'],
])('%s that a line of a log was broken in is not taken for whole', (_, first, second) => {
  const broken = `[ERROR] ${first}\n[ERROR] ${second}`;
  expect(told(broken)).toEqual(told(`${first}\n${second}`));
});

test.each<[string, string | null]>([
  ['a\nb', null],
  ['ready\nready', null],
  ['  a\n  b', null],
  ['# a\n# b', '  a\n  b'],
  ['| a |\n| b |', '  a  \n  b  '],
  ['x\n[1] a\n[2] b\ny', 'x\n    a\n    b\ny'],
  ["at 'https://a.example/1'\nat 'https://a.example/2'", null],
  ['the one\nthe other', null],
  ['http://\n192.\n168.\n1.1/', null],
  ['http://localhost:\n300\n0 f\norb', null],
  ['http://\r\n192.\r\n168.\r\n1.1/', null],
  ['# \n# a', '  \n  a'],
  ['#\n'.repeat(4e4), ' \n'.repeat(4e4)],
  ['#\n'.repeat(5e5), null],
  [`${'# '.repeat(5e5)}\n`.repeat(1), null],
])('what stands before the lines of %j', (text, bare) => {
  expect(withoutFurniture(text)).toBe(bare);
});
