import { expect, it } from 'vitest';
import { api } from '../../exchange/entries.ts';
import { causesBehind } from './causes.ts';
import { answeredTo } from './origins.ts';

const app = 'https://app.example';

it.each<[string, string, string, string]>([
  ['origin-missing-scheme', 'app.example', app, 'The allowed origin lacks its scheme'],
  ['origin-wildcard-pattern', '*.app.example', app, 'This header knows no patterns'],
  ['origin-wildcard-pattern', 'https://*.example', app, 'This header knows no patterns'],
  ['origin-quotes', `"${app}"`, app, 'The allowed origin stands in quotes'],
  [
    'origin-usual-port',
    `${app}:443`,
    app,
    'The allowed origin names its usual port; browsers leave it out',
  ],
  [
    'origin-trailing-slash',
    `${app}/`,
    app,
    'The allowed origin ends in a slash; an origin never does',
  ],
  [
    'origin-path',
    `${app}/start`,
    app,
    'The allowed origin has a path; an origin ends after host and port',
  ],
  ['origin-scheme', 'http://app.example', app, 'The server allows http, and your page is on https'],
  ['origin-port', `${app}:8443`, app, "The server allows another port than your page's"],
  ['origin-case', 'https://App.example', app, 'The allowed origin is written in capitals'],
  [
    'origin-case',
    'http://LOCALHOST:3000',
    'http://localhost:3000',
    'The allowed origin is written in capitals',
  ],
  [
    'localhost-vs-127',
    'http://127.0.0.1:3000',
    'http://localhost:3000',
    'The server allows this machine under another name',
  ],
  [
    'origin-www',
    'https://www.app.example',
    app,
    "The allowed origin and your page's differ only in www.",
  ],
  [
    'origin-www',
    app,
    'https://www.app.example',
    "The allowed origin and your page's differ only in www.",
  ],
])('%s: %s to %s', (id, allowed, origin, headline) => {
  const [first, ...others] = causesBehind(answeredTo(origin, allowed));
  expect([first?.id, first?.confidence, first?.headline]).toEqual([id, 'certain', headline]);
  expect(others).toEqual([]);
  expect(first?.sentences.join(' ')).toContain(`${origin} `);
  expect(first?.evidence).toEqual([
    `GET ${api}/users: Origin: ${origin}`,
    `GET ${api}/users: Access-Control-Allow-Origin: ${allowed}`,
  ]);
});

it('shows both values, and where else the page may be to be had', () => {
  expect(causesBehind(answeredTo(app, 'http://app.example'))[0]?.sentences).toEqual([
    'Only the scheme differs. http and https are two origins, also on the same host.',
    'The server has to send https://app.example to your page in place of http://app.example. Or open the page at http://app.example.',
  ]);
});

it.each<[string, string, string]>([
  ['the origin itself', app, app],
  ['another host', 'https://b.example', app],
  ['another scheme and another port', 'http://app.example:8080', app],
  ['a slash after another origin', 'https://b.example/', app],
  ['a longer host that begins the same', `${app}.org`, app],
  ['null', 'null', app],
  ['nothing', '', app],
  ['an origin for a page that has none', app, 'null'],
])('no slip: %s', (_, allowed, origin) => {
  const slips = causesBehind(answeredTo(origin, allowed)).filter(
    ({ confidence }) => confidence === 'certain',
  );
  expect(slips).toEqual([]);
});

// Looked at anew from each character on, one of these takes longer than a test may.
it.each([':1', '/', 'http://'])('is found in a value of %s, 400,000 times', (part) => {
  expect(() => causesBehind(answeredTo(app, part.repeat(400_000)))).not.toThrow();
});
