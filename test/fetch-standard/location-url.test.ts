import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  includesCredentials,
  isRefusedForCredentials,
  locationUrl,
} from '../../src/fetch-standard/location-url.ts';
import { parseUrl } from '../../src/fetch-standard/url.ts';

const url = 'https://api.example/v1/users?page=2#top';

function location(status: number, ...values: readonly string[]) {
  const target = locationUrl(
    status,
    values.map((value) => ({ name: 'location', value })),
    url,
  );
  return target === null || target === 'failure' ? target : target.href;
}

describe('where an answer leads', () => {
  it.each<[string, number, readonly string[], string | null]>([
    ['an absolute URL', 301, ['https://b.example/'], 'https://b.example/#top'],
    ['a path', 302, ['/v2'], 'https://api.example/v2#top'],
    ['a name', 303, [' accounts '], 'https://api.example/v1/accounts#top'],
    ['nothing new', 307, [''], 'https://api.example/v1/users?page=2#top'],
    ['a fragment of its own', 308, ['/v2#end'], 'https://api.example/v2#end'],
    ['another scheme', 302, ['data:,Hello'], 'data:,Hello#top'],
    ['no URL', 302, ['https://'], 'failure'],
    ['the same URL twice', 302, ['/a', '/a'], 'https://api.example/a#top'],
    ['two URLs', 302, ['/a', '/b'], 'failure'],
    ['a URL in two ways to write it', 302, ['/a', 'https://api.example/a'], 'failure'],
    ['nowhere without the header', 302, [], null],
    ['nowhere with 200', 200, ['/v2'], null],
    ['nowhere with 300', 300, ['/v2'], null],
    ['nowhere with 304', 304, ['/v2'], null],
    ['nowhere with 305', 305, ['/v2'], null],
  ])('%s', (_, status, values, expected) => {
    expect(location(status, ...values)).toBe(expected);
  });

  it('is read from any text without an error', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(location(302, value)).not.toBeNull();
      }),
    );
  });
});

describe('a user name or a password in a URL', () => {
  it.each([
    ['https://b.example/', false],
    ['https://@b.example/', false],
    ['https://:@b.example/', false],
    ['https://user@b.example/', true],
    ['https://user:@b.example/', true],
    ['https://:secret@b.example/', true],
    ['https://user:secret@b.example/', true],
    ['https://b.example/@user', false],
    ['mailto:user@b.example', false],
  ])('%s: %s', (text, included) => {
    expect(includesCredentials(new URL(text))).toBe(included);
  });
});

describe('a redirect to a URL with a user name or a password', () => {
  const origin = 'http://example.com';
  const own = ['http://yukari@example.com/', 'http://:tamura@example.com/'];
  const foreign = ['http://yukari@example2.com/', 'http://:tamura@example2.com/'];

  it.each([
    ['of the page’s own origin, never having left it', own, 'cors', false, false],
    ['back on the page’s own origin', own, 'cors', true, true],
    ['to another origin for the first time', foreign, 'cors', false, true],
    ['to another origin again', foreign, 'cors', true, true],
    ['of an image without CORS', foreign, 'no-cors', false, false],
    ['of an image without CORS, on the page’s own origin', own, 'no-cors', false, false],
  ] as const)('%s', (_, targets, mode, corsTainting, refused) => {
    for (const target of targets) {
      const request = { mode, origin, corsTainting };
      expect(isRefusedForCredentials(request, new URL(target))).toBe(refused);
    }
  });

  it.each(['http://example.com/', 'http://example2.com/', 'http://@example2.com/', 'data:,Hello'])(
    'none is in %s',
    (target) => {
      for (const mode of ['cors', 'no-cors'] as const) {
        for (const corsTainting of [false, true]) {
          const request = { mode, origin, corsTainting };
          expect(isRefusedForCredentials(request, new URL(target))).toBe(false);
        }
      }
    },
  );

  it('a page with an opaque origin has no origin of its own', () => {
    const request = { mode: 'cors', origin: 'null', corsTainting: false } as const;
    expect(isRefusedForCredentials(request, new URL('http://a:b@example.com/'))).toBe(true);
  });
});

it('a URL is read from any text without an error', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (text, base) => {
      const parsed = parseUrl(text, base);
      if (parsed !== null) expect(parseUrl(parsed.href)?.href).toBe(parsed.href);
    }),
  );
});
