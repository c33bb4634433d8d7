import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import {
  howToCheck,
  toPutIn,
  whyItWorksElsewhere,
} from '../../../src/recipes/check/how-to-check.ts';
import { diagnosedFrom } from '../../diagnosis/policy/diagnosed.ts';
import { preflight, request, response } from '../../exchange/entries.ts';

/** The checks of the one exchange that these entries make: each command, and what to look for. */
function checksOf(...entries: readonly Entry[]): string[][] {
  const [diagnosed, ...others] = diagnosedFrom(...entries);
  if (diagnosed === undefined || others.length > 0) throw new Error('not one exchange');
  return howToCheck(diagnosed).map(({ command, lookFor }) => [command, ...lookFor.map(plainText)]);
}

function responseCheckOf(entry: Entry) {
  return diagnosedFrom(entry)
    .flatMap(howToCheck)
    .find(({ on }) => on === 'response');
}

const changes =
  'This really reaches the server, and may create or change something: put in the URL of something that you can lose.';
const withoutBody =
  'It is sent without a body, because no body is kept. If the server then answers with an error, its headers still count.';

describe('how to check', () => {
  test('a request without a preflight', () => {
    expect(checksOf(request())).toEqual([
      [
        "curl -i http://localhost:4000/users \\\n  -H 'Origin: http://localhost:3000'",
        'Access-Control-Allow-Origin, once, with exactly http://localhost:3000.',
      ],
    ]);
  });

  test('a preflight that failed, and the request that it was for', () => {
    expect(checksOf(preflight({ asks: 'authorization,x-a' }))).toEqual([
      [
        [
          'curl -i -X OPTIONS http://localhost:4000/users',
          "  -H 'Origin: http://localhost:3000'",
          "  -H 'Access-Control-Request-Method: PUT'",
          "  -H 'Access-Control-Request-Headers: authorization,x-a'",
        ].join(' \\\n'),
        'A status from 200 to 299.',
        'Access-Control-Allow-Origin, once, with exactly http://localhost:3000.',
        'Access-Control-Allow-Methods with PUT in its list.',
        'Access-Control-Allow-Headers with authorization and x-a in its list.',
      ],
      [
        [
          '# This really overwrites what the URL names: put in the URL of something that you can lose.\ncurl -i -X PUT http://localhost:4000/users',
          "  -H 'Origin: http://localhost:3000'",
          "  -H 'authorization: VALUE'",
          "  -H 'x-a: VALUE'",
        ].join(' \\\n'),
        'Access-Control-Allow-Origin, once, with exactly http://localhost:3000.',
      ],
    ]);
  });

  test('a request with cookies, which are left out', () => {
    const [[command, ...lookFor] = []] = checksOf(
      request({ headers: { Cookie: 'session=abc', 'X-Client-Data': 'the browser’s own' } }),
    );
    expect(command).toBe(
      "curl -i http://localhost:4000/users \\\n  -H 'Origin: http://localhost:3000' \\\n  -H 'Cookie: session=VALUE'",
    );
    expect(lookFor).toEqual([
      'Access-Control-Allow-Origin, once, with exactly http://localhost:3000.',
      'Access-Control-Allow-Credentials with exactly true.',
    ]);
  });

  test('a call as the page should make it', () => {
    const redirected = preflight({
      asks: 'access-control-allow-origin,x-a',
      url: 'http://api.example/users',
      response: response(301, { Location: 'https://api.example/users' }),
    });
    const commands = checksOf(redirected).map(([command]) => command);
    expect(commands).toEqual([
      expect.stringContaining("-H 'Access-Control-Request-Headers: x-a'"),
      expect.stringMatching(/^#[^\n]*\ncurl -i -X PUT https:\/\/api\.example\/users /),
    ]);
  });

  test('a page without an origin that can be named', () => {
    const [[, ...lookFor] = []] = checksOf(request({ headers: { Origin: 'null' } }));
    expect(lookFor).toEqual([
      'Access-Control-Allow-Origin with the origin that the page has once it is changed; never null.',
    ]);
  });

  test.each([
    [
      'DELETE',
      'This really deletes what the URL names: put in the URL of something that you can lose.',
    ],
    [
      'PUT',
      'This really overwrites what the URL names: put in the URL of something that you can lose.',
    ],
    ['PATCH', changes],
    ['POST', changes],
    ['patch', changes],
    ['REPORT', changes],
  ])('a warning that %s does something', (method, warning) => {
    const check = responseCheckOf(request({ method }));
    expect(check?.command.split('\n')[0]).toBe(`# ${warning}`);
    expect(check?.warning.map(plainText)).toEqual(
      method === 'DELETE' ? [warning] : [warning, withoutBody],
    );
  });

  test.each(['GET', 'HEAD', 'OPTIONS'])('no warning for %s, which only reads', (method) => {
    const check = responseCheckOf(request({ method }));
    expect(check?.command).toMatch(/^curl /);
    expect(check?.warning).toEqual([]);
  });

  test.each([
    ['https://a.example/x?token=s3cret', {}, 'what REDACTED-1 stands for in the URL'],
    [
      'https://a.example/x?token=s3cret&sig=other',
      { 'X-Api-Key': 'k' },
      'those of X-Api-Key, and what REDACTED-1 and REDACTED-2 stand for in the URL',
    ],
    ['https://a.example/x', { Cookie: 'a=b' }, 'those of Cookie'],
  ])('what has to be put in: %s with %o', (url, headers, put) => {
    const check = responseCheckOf(request({ url, headers }));
    expect(check && plainText(toPutIn(check) ?? [])).toBe(
      `Secrets and values that were not recorded are left out. Put in ${put}.`,
    );
  });

  test('nothing to put in where nothing was left out', () => {
    const check = responseCheckOf(request());
    expect(check && toPutIn(check)).toBeNull();
  });

  test('nothing of what no terminal can send', () => {
    expect(checksOf(preflight({ method: 'P UT' })).length).toBe(1);
  });
});

test('why it works elsewhere is told in plain sentences', () => {
  for (const words of whyItWorksElsewhere) {
    expect(plainText(words)).toMatch(/^[A-Z].*\.$/);
    expect(plainText(words)).not.toMatch(/\b(simply|just|obviously)\b/i);
  }
});
