import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { recordingsIn } from '../words/recorded-text.ts';

/** What the fix of a recording says: its steps, the call, and each answer with its status and lines. */
function fixOf(text: string) {
  const log = createExchangeLog();
  for (const entry of recordingsIn(text)[0]?.entries ?? []) log.add(entry);
  const [exchange] = log.exchanges();
  if (exchange === undefined) throw new Error('no exchange');
  const { fix, causes, explanation } = diagnose(exchange);
  return {
    causes: causes.map(({ id, confidence }) => `${id} (${confidence})`),
    side: fix.side,
    call: fix.call,
    answers: fix.changes.map(({ url, status, lines }) =>
      [url, ...(status ? [status.after] : []), ...lines.map(({ after }) => after)].join(' | '),
    ),
    remedy: fix.remedy.map(plainText),
    said: explanation.map(plainText).join(' '),
  };
}

const acao = 'Access-Control-Allow-Origin: https://app.example';
const nullAt = (url: string, answer = '200') =>
  `GET ${url} | at 11 | failed | error net::ERR_FAILED\nOrigin: null\n=> ${answer}`;
const redirected = (to: string, url = 'https://api.example/me') =>
  `GET ${url} | delivered\nOrigin: https://app.example\n=> 302\nLocation: ${to}\n${acao}`;

describe('a redirect to a login', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'at another server',
      `${redirected('https://id.example/login')}\n\n${nullAt('https://id.example/login')}`,
      ['https://api.example/me | 401'],
    ],
    [
      'at another server, through the page of a login',
      [
        redirected('/login'),
        redirected('https://id.example/authorize', 'https://api.example/login | at 11'),
        nullAt('https://id.example/authorize').replace('at 11', 'at 22'),
      ].join('\n\n'),
      ['https://api.example/me | 401'],
    ],
    [
      'that fails itself',
      `${redirected('https://id.example/login')}\n\n${nullAt('https://id.example/login', '405')}`,
      ['https://api.example/me | 401'],
    ],
    [
      'that names another site',
      `${redirected('https://id.example/login')}\n\n${nullAt('https://id.example/login', '200\nAccess-Control-Allow-Origin: https://b.example')}`,
      ['https://api.example/me | 401'],
    ],
    [
      'that is not readable',
      `GET https://api.example/me | failed | error net::ERR_FAILED\nOrigin: https://app.example\n=> 302\nLocation: https://id.example/login`,
      [`https://api.example/me | 401 | ${acao} | Vary: Origin`],
    ],
    [
      'of the page itself',
      `GET https://app.example/me | delivered\nReferer: https://app.example/\n=> 302\nLocation: https://id.example/login\n\n` +
        nullAt('https://id.example/login').replace('null', 'https://app.example'),
      ['https://app.example/me | 401'],
    ],
  ])('%s becomes a 401 of the server that redirects', (_, text, answers) => {
    const fix = fixOf(text);
    expect(fix.causes[0]).toMatch(/^login-redirect|^preflight/);
    expect(fix).toMatchObject({ side: 'server', call: [], answers });
    expect(fix.remedy).toHaveLength(2);
    expect(fix.said).not.toContain('Whoever runs');
  });
});

describe('a redirect to a signed URL', () => {
  it.each([
    ['Amazon S3', 'X-Amz-Algorithm=A&X-Amz-Signature=1', true],
    ['Google Cloud Storage', 'X-Goog-Signature=1', true],
    ['Azure', 'sv=2022&se=2026-01-01&sig=1', true],
    ['CloudFront', 'Signature=1&Key-Pair-Id=K', true],
    ['S3 as it was', 'AWSAccessKeyId=A&Expires=1&Signature=1', true],
    ['a signature alone', 'Signature=1', false],
    ['an end alone', 'se=1', false],
  ])('of %s', (_, query, isSigned) => {
    const url = `https://files.example/1.pdf?${query}`;
    const fix = fixOf(`${redirected(url)}\n\n${nullAt(url)}`);
    const at = `${url} | ${acao} | Vary: Origin`;
    expect(fix.causes).toEqual([
      isSigned ? 'signed-url-redirect (certain)' : 'null-origin (certain)',
    ]);
    expect(fix.call).toEqual(isSigned ? [] : [{ change: 'url', value: url }]);
    expect(fix.answers).toEqual(isSigned ? ['https://api.example/me | 200', at] : [at]);
  });

  it('of a storage that names the page, which it is not told of', () => {
    const url = 'https://files.example/1.pdf?sig=1&se=2';
    const { causes, call, answers } = fixOf(`${redirected(url)}\n\n${nullAt(url, `200\n${acao}`)}`);
    expect(causes).toEqual(['signed-url-redirect (certain)']);
    expect(call).toEqual([]);
    expect(answers).toEqual(['https://api.example/me | 200']);
  });

  it('that has run out', () => {
    const url = 'https://files.example/1.pdf?sig=1&se=2';
    const fix = fixOf(`${redirected(url)}\n\n${nullAt(url, '403')}`);
    expect(fix.causes).toEqual(['request-rejected (likely)', 'signed-url-redirect (possible)']);
    expect(fix.call).toEqual([]);
  });

  it('of the page’s own server, which keeps the page’s origin', () => {
    const url = 'https://files.example/1.pdf?sig=1&se=2';
    const away = `GET https://app.example/1 | delivered\nReferer: https://app.example/\n=> 302\nLocation: ${url}`;
    const fix = fixOf(`${away}\n\n${nullAt(url).replace('null', 'https://app.example')}`);
    expect(fix).toMatchObject({ causes: [], answers: [`${url} | ${acao} | Vary: Origin`] });
  });
});

describe('what answers in front of the server', () => {
  it.each([
    ['a bot check', 'GET https://api.example/x', 'CF-Mitigated: challenge'],
    ['a platform', 'GET https://job-abc.run.app/x', 'Server: Google Frontend'],
  ])(
    '%s has to let the call through, and header lines on its answer do not help',
    (_, call, line) => {
      const fix = fixOf(`${call}\nOrigin: https://app.example\n=> 403\n${line}`);
      expect(fix).toMatchObject({ side: 'proxy', call: [], answers: [] });
      expect(fix.remedy).toHaveLength(2);
      expect(fix.said).not.toContain('Whoever runs');
    },
  );

  it('is asked for nothing where it may be the server itself', () => {
    const fix = fixOf(
      'GET https://api.example/x\nOrigin: https://app.example\n=> 403\nServer: cloudflare\nContent-Type: text/html',
    );
    expect(fix).toMatchObject({ side: 'server', remedy: [] });
    expect(fix.answers).toEqual([`https://api.example/x | ${acao} | Vary: Origin`]);
  });
});

it.each(['script file:///app.js', 'script https://app.example/app.js', 'script nobody knows'])(
  'a page without an origin (%s) is changed itself',
  (script) => {
    const fix = fixOf(`GET https://api.example/x | ${script}\nOrigin: null\n=> 200`);
    expect(fix).toMatchObject({ side: 'page', call: [], answers: [] });
    expect(fix.remedy.at(-1)).toBe(
      'Then the page has an origin, and the server has to name that one.',
    );
  },
);

describe('a redirect whose target the page has to call', () => {
  const refused = (from: string, to: string, headers = '') =>
    `GET ${from} | failed | error net::ERR_FAILED\nOrigin: https://app.example\n=> 301\nLocation: ${to}${headers}`;

  it('is said of the server that has to change, once the cause told the call', () => {
    const { said } = fixOf(refused('http://api.example/x', 'https://api.example/x'));
    expect(said).not.toContain('http://api.example');
    expect(said).toContain('Whoever runs https://api.example has to let the answer there name');
  });

  it('is said with the call, where no cause tells it', () => {
    const to = 'https://ada:1@b.example/y';
    const { said, call } = fixOf(refused('https://api.example/x', to, `\n${acao}`));
    expect(call).toEqual([{ change: 'url', value: 'https://b.example/y' }]);
    expect(said).toContain('Your page has to call https://b.example/y itself.');
    expect(said).toContain('Whoever runs https://b.example has to let the answer there name');
  });

  it.each([
    [
      'http://b.example/x',
      'Your page has to call http://b.example/x itself. Whoever runs http://b.example has to list PUT in the answer to the preflight.',
    ],
    ['https://app.example/x', 'Your page has to call https://app.example/x itself.'],
  ])('is said of a preflight behind a redirect, as in Firefox: %s', (to, expected) => {
    const put = (url: string, at: number) =>
      `PUT ${url} | at ${at}\nOrigin: https://app.example\n=> 307\nLocation: ${to}\n${acao}`;
    const asked = (url: string, at: number, methods: string) =>
      `OPTIONS ${url} | at ${at}\nOrigin: https://app.example\nAccess-Control-Request-Method: PUT\n=> 204\n${acao}\nAccess-Control-Allow-Methods: ${methods}`;
    const { said } = fixOf(
      [
        asked('https://api.example/x', 0, 'PUT'),
        put('https://api.example/x', 12),
        asked(to, 24, 'GET'),
      ].join('\n\n'),
    );
    expect(said).toContain(expected);
    expect(said.match(/Whoever runs/g)?.length ?? 0).toBe(expected.includes('Whoever') ? 1 : 0);
  });

  it('is taken out of Location where that is enough', () => {
    const to = 'https://ada:1@api.example/y';
    const { said } = fixOf(refused('https://api.example/x', to, `\n${acao}`));
    expect(said).toContain('Whoever runs https://api.example has to take it out of Location');
  });
});
