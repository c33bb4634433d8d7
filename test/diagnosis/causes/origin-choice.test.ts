import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, request, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';
import { acao, answeredTo } from './origins.ts';

const app = 'https://app.example';
const other = 'https://b.example';
const third = 'https://c.example';

describe('origin-hard-coded', () => {
  it('sends the same origin to another page too', () => {
    const before = answeredTo(third, other, { path: '/a' });
    expect(causesBehind(before, answeredTo(app, other, { at: 2000 }))).toEqual([
      {
        id: 'origin-hard-coded',
        confidence: 'likely',
        headline: 'The server names the same site to everybody, and it is not yours',
        sentences: [
          `It sent ${other} to a page of ${app}, and to one of ${third} too.`,
          "A server with several allowed origins keeps a list. It compares the request's Origin with the list, sends that one origin back, and adds Vary: Origin.",
          `Whoever runs ${api} has to put ${app} on such a list.`,
        ],
        evidence: [
          `GET ${api}/users: Origin: ${app}`,
          `GET ${api}/users: ${acao}: ${other}`,
          `GET ${api}/a: Origin: ${third}`,
          `GET ${api}/a: ${acao}: ${other}`,
        ],
      },
    ]);
  });

  it.each<[string, readonly Entry[], readonly string[]]>([
    ['alone', [answeredTo(app, other)], ['origin-hard-coded (possible)']],
    ['alone, with Vary', [answeredTo(app, other, { headers: { Vary: 'Origin' } })], []],
    [
      'where another page is named its own',
      [answeredTo(third, third, { path: '/a' }), answeredTo(app, other, { at: 2000 })],
      [],
    ],
    ['of a value that is no origin', [answeredTo(app, 'b.example')], []],
    ['of an error answer', [answeredTo(app, other, { status: 500 })], []],
  ])('%s', (_, entries, expected) => {
    expect(namedBehind(...entries)).toEqual(expected);
  });
});

describe('what is sent more than once', () => {
  it.each<[string, string | readonly string[], readonly string[]]>([
    ['a list with the page', `${app}, ${other}`, ['origin-list-in-header (certain)']],
    ['a list with spaces', `${third} ${other}`, ['origin-list-in-header (certain)']],
    ['a star and an origin', `*, ${app}`, ['origin-list-in-header (certain)']],
    ['an origin and a remark', `${app} # the app`, []],
    ['two lines', [app, app], ['duplicate-layers (likely)']],
    ['two lines that differ', ['*', app], ['duplicate-layers (likely)']],
    ['two stars in one line', '*, *', ['duplicate-layers (likely)']],
    ['one line', app, []],
  ])('%s', (_, allowed, expected) => {
    expect(namedBehind(answeredTo(app, allowed))).toEqual(expected);
  });

  it('says that the page is on the list', () => {
    expect(causesBehind(answeredTo(app, `${app}, ${other}`))[0]?.sentences).toEqual([
      `It sent ${app} and ${other} at once. Browsers read no list here.`,
      "A server with several allowed origins keeps a list. It compares the request's Origin with the list, sends that one origin back, and adds Vary: Origin.",
      `Your page is on the list. So the server has to send ${app} alone.`,
    ]);
  });

  it('shows what signed the answer, and the answer that has it once', () => {
    const once = answeredTo(app, app, { path: '/once' });
    const headers = { Server: 'nginx', 'X-Powered-By': 'Express' };
    const [cause] = causesBehind(once, answeredTo(app, [app, app], { at: 2000, headers }));
    expect(cause?.sentences).toHaveLength(3);
    expect(cause?.evidence).toEqual([
      `GET ${api}/users: Origin: ${app}`,
      `GET ${api}/users: ${acao}: ${app}`,
      `GET ${api}/users: ${acao}: ${app}`,
      `GET ${api}/users: Server: nginx`,
      `GET ${api}/users: X-Powered-By: Express`,
      `GET ${api}/once: ${acao}: ${app}`,
    ]);
  });
});

describe('null-origin', () => {
  it.each<[string, string | null, string, string]>([
    [
      'a file',
      'file:///home/ada/app.js',
      'certain',
      'Your page is a local file, and a file has no origin',
    ],
    [
      'a script from the web',
      'https://app.example/app.js',
      'likely',
      'Your page is in a sandbox, which takes its origin away',
    ],
    ['nobody knows what', null, 'possible', 'Your page has no origin that a server could name'],
  ])('of %s', (_, initiatorUrl, confidence, headline) => {
    const causes = causesBehind(answeredTo('null', app, { initiatorUrl }));
    expect(causes.map((cause) => [cause.id, cause.confidence, cause.headline])).toEqual([
      ['null-origin', confidence, headline],
    ]);
  });

  it('of an error answer only perhaps, for the error is the news', () => {
    const initiatorUrl = 'file:///app.js';
    const entry = request({
      headers: { Origin: 'null' },
      response: response(404),
      entry: { initiatorUrl },
    });
    expect(namedBehind(entry)).toContain('null-origin (possible)');
  });

  it('behind a redirect names both servers', () => {
    const away = request({
      headers: { Origin: app },
      response: response(302, { [acao]: '*', Location: `${third}/users` }),
      entry: { delivery: 'delivered' },
    });
    const arrived = request({
      url: `${third}/users`,
      headers: { Origin: 'null' },
      at: 11,
      response: response(200, { [acao]: app }),
    });
    expect(causesBehind(away, arrived)).toEqual([
      {
        id: 'null-origin',
        confidence: 'certain',
        headline: 'After the redirect the browser no longer names your page',
        sentences: [
          `${api} is not your page's origin, and it sent the request on to ${third}, which is another again.`,
          `So the second server cannot know whose request it is: null stands where ${app} stood.`,
          'Call the last URL directly, without the redirect.',
        ],
        evidence: [
          `GET ${api}/users: status 302`,
          `GET ${api}/users: Location: ${third}/users`,
          `GET ${third}/users: Origin: null`,
          `GET ${third}/users: ${acao}: ${app}`,
        ],
      },
    ]);
  });

  it('is not behind what the page itself may name', () => {
    expect(namedBehind(answeredTo(app, 'null'))).toEqual([]);
  });
});
