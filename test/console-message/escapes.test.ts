import { describe, expect, it } from 'vitest';
import { levelOfEscapes } from '../../src/console-message/escapes.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';

const page = "from origin 'https://app.example' has been blocked by CORS policy:";
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const url = String.raw`https://api.example/?path=C:\users\new\tmp`;
const refused = `Access to fetch at '${url}' ${page} ${missing}`;
const json = JSON.stringify({ level: 'error', message: refused });

describe('a backslash in a URL is read as it was written', () => {
  it.each<[string, string]>([
    ['as the console prints it', refused],
    ['between quotes of somebody', `It says "${refused}".`],
    [
      'beside a path of Windows',
      `${refused}\n    at load (C:\\dev\\new\\test.js:3:1)\n    at .\\src\\new.js`,
    ],
    ['in JSON', json],
    ['in a JSON string', JSON.stringify(refused)],
    ['in JSON in JSON', JSON.stringify(json)],
    ['in JSON in a log', `2026-11-27 ERROR ${JSON.stringify({ text: json })}`],
    ['in lines of JSON', JSON.stringify([`${refused}\n    at load`, 'x'])],
    ['in JSON as PHP writes it', json.replaceAll('/', '\\/')],
    [
      'of Firefox',
      `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS request did not succeed). Status code: (null).`,
    ],
    [
      'of Firefox in German',
      `Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf ${url}. (Grund: CORS-Anfrage schlug fehl). Statuscode: (null).`,
    ],
    ['at the end', `Not allowed to follow a redirection while loading ${url}`],
    ['in the line beside a refusal', `GET ${url} net::ERR_FAILED 200 (OK)`],
  ])('%s', (_, text) => {
    expect(readMessages(text).map((message) => message.url)).toEqual([url]);
  });
});

it.each<[string, string]>([
  ['slashes that somebody escaped', String.raw`https:\/\/app.example`],
  ['slashes that are none', String.raw`http:\\app.example`],
])('a backslash in a value stays: %s', (_, value) => {
  const reason = `The 'Access-Control-Allow-Origin' header contains the invalid value '${value}'.`;
  expect(readMessages(`Access to fetch at 'https://api.example/' ${page} ${reason}`)).toMatchObject(
    [{ value }],
  );
});

it.each<[string, number]>([
  ['', 0],
  ["No 'x' header is present", 0],
  [String.raw`C:\new\tmp \\server\new .\src\new`, 0],
  [String.raw`https://a.example/?a=\n`, 0],
  [String.raw`https://a.example/#\n`, 0],
  [String.raw`header is '\dir\'`, 0],
  [String.raw`see \"this\"`, 1],
  [String.raw`at \'https://a.example/\'`, 1],
  [String.raw`policy:\nNo header`, 1],
  [String.raw`been\nblocked`, 1],
  [String.raw`https://a.exa\nmple/`, 1],
  [String.raw`\u2018`, 1],
  [String.raw`https:\/\/a.example\/`, 1],
  [String.raw`https:\/\/a.example\/ or https://a.example/`, 0],
  [String.raw`{"a":"C:\\new"}`, 1],
  [String.raw`"C:\\new"`, 1],
  [String.raw`"C:\users"`, 0],
  [String.raw`policy:\\nNo header`, 2],
  [String.raw`see \\\"this\\\"`, 2],
  [String.raw`{\"a\":\"C:\\\\new\"}`, 2],
  ['\\'.repeat(1e6), 0],
  ['{ '.repeat(5e5), 0],
  [`${'a'.repeat(1e6)}\\n`, 1],
])('how often %s is escaped', (text, level) => {
  expect(levelOfEscapes(text)).toBe(level);
});
