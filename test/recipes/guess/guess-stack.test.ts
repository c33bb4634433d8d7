import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guessStack } from '../../../src/recipes/guess/guess-stack.ts';
import { markLayers } from '../../../src/recipes/guess/marks.ts';
import type { StackId } from '../../../src/recipes/stacks.ts';
import { type Headers, headerList } from '../../exchange/entries.ts';

describe('the stack is guessed from', () => {
  test.each<[string, Headers, StackId, readonly [string, string]]>([
    ['Express', { 'X-Powered-By': 'Express' }, 'express', ['x-powered-by', 'Express']],
    ['Next.js', { 'X-Powered-By': 'Next.js' }, 'next', ['x-powered-by', 'Next.js']],
    ['a cache of Next.js', { 'x-nextjs-cache': 'HIT' }, 'next', ['x-nextjs-cache', 'HIT']],
    ['Hono', { 'X-Powered-By': 'Hono' }, 'hono', ['x-powered-by', 'Hono']],
    [
      'a cookie of Django',
      { 'Set-Cookie': 'csrftoken=abc; Path=/' },
      'django',
      ['set-cookie', 'csrftoken'],
    ],
    [
      'the server for developing of Django',
      { Server: 'WSGIServer/0.2 CPython/3.11.2' },
      'django',
      ['server', 'WSGIServer/0.2 CPython/3.11.2'],
    ],
    [
      'Flask',
      { Server: 'Werkzeug/3.1.8 Python/3.11.7' },
      'flask',
      ['server', 'Werkzeug/3.1.8 Python/3.11.7'],
    ],
    ['the usual server of FastAPI', { server: 'uvicorn' }, 'fastapi', ['server', 'uvicorn']],
    [
      'a session of Java',
      { 'Set-Cookie': 'JSESSIONID=abc; HttpOnly' },
      'spring-boot',
      ['set-cookie', 'JSESSIONID'],
    ],
    ['Kestrel', { Server: 'Kestrel' }, 'aspnet-core', ['server', 'Kestrel']],
    [
      'ASP.NET',
      { 'X-AspNet-Version': '4.0.30319' },
      'aspnet-core',
      ['x-aspnet-version', '4.0.30319'],
    ],
    ['Rails', { 'X-Runtime': '0.012345' }, 'rails', ['x-runtime', '0.012345']],
    [
      'a session of Laravel, among other cookies',
      { 'Set-Cookie': ['a=laravel_session', 'laravel_session=abc; Path=/'] },
      'laravel',
      ['set-cookie', 'laravel_session'],
    ],
    [
      'cookies in one line',
      { 'Set-Cookie': 'XSRF-TOKEN=a\nlaravel_session=b' },
      'laravel',
      ['set-cookie', 'laravel_session'],
    ],
    ['nginx', { Server: 'nginx/1.22.1' }, 'nginx', ['server', 'nginx/1.22.1']],
    ['openresty', { Server: 'openresty' }, 'nginx', ['server', 'openresty']],
    [
      'Apache',
      { Server: 'Apache/2.4.71 (Debian)' },
      'apache',
      ['server', 'Apache/2.4.71 (Debian)'],
    ],
    ['Caddy', { Via: '1.1 Caddy' }, 'caddy', ['via', '1.1 Caddy']],
    ['S3', { Server: 'AmazonS3' }, 's3', ['server', 'AmazonS3']],
    ['API Gateway', { 'Apigw-Requestid': 'abc=' }, 'api-gateway', ['apigw-requestid', 'abc=']],
    ['CloudFront', { 'X-Amz-Cf-Id': 'abc' }, 'cloudfront', ['x-amz-cf-id', 'abc']],
    ['Cloudflare', { 'CF-RAY': '8a-FRA' }, 'cloudflare-workers', ['cf-ray', '8a-FRA']],
    ['Vercel', { 'X-Vercel-Id': 'fra1::abc' }, 'next', ['x-vercel-id', 'fra1::abc']],
    [
      'Express behind nginx',
      { Server: 'nginx', 'X-Powered-By': 'Express' },
      'express',
      ['x-powered-by', 'Express'],
    ],
    [
      'a bucket behind CloudFront',
      { Server: 'AmazonS3', Via: '1.1 abc.cloudfront.net (CloudFront)', 'X-Amz-Cf-Id': 'a' },
      's3',
      ['server', 'AmazonS3'],
    ],
    [
      'nginx behind Cloudflare, which hides nothing here',
      { Server: 'nginx', 'CF-RAY': 'a' },
      'nginx',
      ['server', 'nginx'],
    ],
    [
      'Tomcat, which is not Apache httpd',
      { Server: 'Apache-Coyote/1.1' },
      'spring-boot',
      ['server', 'Apache-Coyote/1.1'],
    ],
  ])('%s', (_, headers, stack, [name, value]) => {
    expect(guessStack([[], headerList(headers)])).toMatchObject({
      stack,
      because: { name, value },
    });
  });

  test.each<[string, Headers]>([
    ['nothing', {}],
    ['PHP, of which there is much', { 'X-Powered-By': 'PHP/8.2' }],
    ['gunicorn, behind which may be anything', { Server: 'gunicorn' }],
    ['a cookie that only holds a known name', { 'Set-Cookie': 'a=csrftoken' }],
    ['a server that speaks of nginx later', { Server: 'not nginx' }],
    ['a runtime that is no time', { 'X-Runtime': 'nodejs' }],
  ])('no guess from %s', (_, headers) => {
    expect(guessStack([headerList(headers)])).toBeNull();
  });
});

test('a mark that others leave too is told as possible', () => {
  const confidence = (headers: Headers) => guessStack([headerList(headers)])?.confidence;
  expect(confidence({ 'Set-Cookie': 'JSESSIONID=a' })).toBe('possible');
  expect(confidence({ 'CF-RAY': 'a' })).toBe('possible');
  expect(confidence({ 'X-Powered-By': 'Express' })).toBe('likely');
});

it('never tells the value of a cookie, and names a header that is there', () => {
  const names = ['Set-Cookie', 'Server', 'Via', ...markLayers.flat().map((mark) => mark.in)];
  const header = fc.record({
    name: fc.constantFrom(...names),
    value: fc.oneof(
      fc.constantFrom(
        'laravel_session=SECRET',
        'JSESSIONID=SECRET; a',
        'csrftoken=SECRET\nb=SECRET',
        'nginx',
      ),
      fc.string({ unit: 'binary' }),
    ),
  });
  fc.assert(
    fc.property(fc.array(header), (headers) => {
      const guess = guessStack([headers]);
      if (guess === null) return;
      const { name, value } = guess.because;
      if (name === 'set-cookie') expect(value).not.toContain('SECRET');
      expect(headers.map((each) => each.name.toLowerCase())).toContain(name);
    }),
  );
});
