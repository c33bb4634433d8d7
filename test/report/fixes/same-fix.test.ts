import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { answerLines } from '../../../src/report/changed-lines.ts';
import { fixesOf, originsToChooseFrom, type SameFix } from '../../../src/report/fixes/same-fix.ts';
import { preflight, request, response } from '../../exchange/entries.ts';
import { diagnosedIn } from '../diagnosed-in.ts';

const app = 'https://app.example';
const admin = 'https://admin.example';
const api = 'https://api.example';

function ask(
  method: string,
  asks: string,
  origin = app,
  allows: Record<string, string> = {},
): Entry {
  return preflight({
    method,
    asks,
    url: `${api}/items/1`,
    headers: { Origin: origin },
    response: response(204, { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', ...allows }),
  });
}

function get(origin: string, headers: Record<string, string> = {}, url = `${api}/x`): Entry {
  return request({ url, headers: { Origin: origin }, response: response(200, headers) });
}

/** The fixes of what these make, one after the other. */
function fixesFor(...entries: readonly Entry[]): SameFix[] {
  return fixesOf(
    diagnosedIn(entries.map((entry, index) => ({ ...entry, startedAt: index * 1000 }))),
  );
}

function toldOf({ changes, members, ...fix }: SameFix) {
  return {
    requests: members.length,
    origins: originsToChooseFrom({ changes, members, ...fix }),
    changes: changes.map((change) => [
      `${change.on} ${change.methods.join()}`,
      ...answerLines(change).map(({ sign, line }) => `${sign} ${line}`),
    ]),
  };
}

const onResponse = (methods: string, origin = app) => [
  `response ${methods}`,
  `+ Access-Control-Allow-Origin: ${origin}`,
  '+ Vary: Origin',
];

describe('one change serves', () => {
  test('all methods that a server has to list', () => {
    const list = { 'Access-Control-Allow-Methods': 'GET, POST' };
    const fixes = fixesFor(
      ask('DELETE', '', app, list),
      ask('PUT', '', app, list),
      ask('PUT', '', app, list),
    );
    expect(fixes.map(toldOf)).toEqual([
      {
        requests: 3,
        origins: [],
        changes: [
          [
            'preflight OPTIONS',
            '- Access-Control-Allow-Methods: GET, POST',
            '+ Access-Control-Allow-Methods: GET, POST, PUT, DELETE',
          ],
          onResponse('PUT,DELETE'),
        ],
      },
    ]);
  });

  test('all header names, whatever their case, and what only some need', () => {
    const fixes = fixesFor(
      ask('GET', 'x-a', app, { 'Access-Control-Allow-Headers': 'X-B' }),
      ask('GET', 'x-a,x-c', app, { 'Access-Control-Allow-Headers': 'X-B' }),
      ask('PUT', 'x-b,x-A', app, { 'Access-Control-Allow-Headers': 'X-B' }),
    );
    expect(fixes.map(toldOf)).toEqual([
      {
        requests: 3,
        origins: [],
        changes: [
          [
            'preflight OPTIONS',
            '- Access-Control-Allow-Headers: X-B',
            '+ Access-Control-Allow-Headers: X-B, x-a, x-c',
            '+ Access-Control-Allow-Methods: PUT',
          ],
          onResponse('GET,PUT'),
        ],
      },
    ]);
  });

  test('all origins, of which an answer names one: the most frequent is shown', () => {
    const other = { 'Access-Control-Allow-Origin': 'https://other.example' };
    const fixes = fixesFor(get(admin, other), get(app, other), get(app, other));
    expect(fixes.map(toldOf)).toEqual([
      {
        requests: 3,
        origins: [app, admin],
        changes: [
          [
            'response GET',
            '- Access-Control-Allow-Origin: https://other.example',
            `+ Access-Control-Allow-Origin: ${app}`,
            '+ Vary: Origin',
          ],
        ],
      },
    ]);
  });
});

test('what other servers have to change is another change', () => {
  const fixes = fixesFor(get(app), get(app, {}, 'https://api2.example/x'));
  expect(fixes.map(toldOf)).toEqual([
    { requests: 1, origins: [], changes: [onResponse('GET')] },
    { requests: 1, origins: [], changes: [onResponse('GET')] },
  ]);
});

test('what the page has to call otherwise is another change for each URL', () => {
  const moved = (path: string) =>
    preflight({
      url: `http://api.example${path}`,
      headers: { Origin: app },
      response: response(301, { Location: `https://api.example${path}` }),
    });
  expect(fixesFor(moved('/1'), moved('/2')).map(({ members }) => members.length)).toEqual([1, 1]);
});

test('what passes needs none', () => {
  expect(fixesFor(get(app, { 'Access-Control-Allow-Origin': app, Vary: 'Origin' }))).toEqual([]);
});
