import fc from 'fast-check';
import type { Entry } from '../../src/exchange/entry.ts';
import type { Header } from '../../src/fetch-standard/header-list.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Strings as a generator of random numbers makes them: the same for the same seed. */
export function randomText(alphabet: string, length: number): fc.Arbitrary<string> {
  return fc.noShrink(
    fc.noBias(
      fc
        .array(fc.nat(alphabet.length - 1), { minLength: length, maxLength: length })
        .map((places) => places.map((place) => alphabet[place]).join('')),
    ),
  );
}

function base64url(text: string): string {
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** What looks like a secret wherever it stands. */
export const shapedSecret: fc.Arbitrary<string> = fc.oneof(
  randomText(letters, 40),
  randomText(`${letters}-_`, 64),
  randomText('0123456789abcdef', 32),
  randomText('abcdefghijklmnopqrstuvwxyz', 40),
  randomText('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32),
  fc.uuid(),
  randomText(letters, 24).map((text) => `sk_live_${text}`),
  randomText(letters, 36).map((text) => `ghp_${text}`),
  fc
    .tuple(randomText(letters, 20), randomText(letters, 43))
    .map(
      ([subject, signature]) =>
        `${base64url('{"alg":"HS256"}')}.${base64url(JSON.stringify({ sub: subject }))}.${signature}`,
    ),
);

/** What is a secret because of where it stands. */
export const namedSecret: fc.Arbitrary<string> = randomText(letters, 12);

type Place = (entry: Entry, secret: string) => Entry;

/** All URLs of an entry changed alike. */
function inUrls(change: (url: string) => string): (entry: Entry) => Entry {
  return (entry) => ({
    ...entry,
    url: change(entry.url),
    initiatorUrl: entry.initiatorUrl === null ? null : change(entry.initiatorUrl),
    requestHeaders: entry.requestHeaders.map(inLocation(change)),
    response: entry.response && {
      ...entry.response,
      redirectUrl: entry.response.redirectUrl && change(entry.response.redirectUrl),
      headers: entry.response.headers.map(inLocation(change)),
    },
  });
}

function inLocation(change: (url: string) => string): (header: Header) => Header {
  return ({ name, value }) =>
    /^(?:location|referer)$/i.test(name) && value.includes('://')
      ? { name, value: change(value) }
      : { name, value };
}

function urlPlace(change: (url: string, secret: string) => string): Place {
  return (entry, secret) => inUrls((url) => change(url, secret))(entry);
}

function withParameter(url: string, parameter: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${parameter}`;
}

function requestHeader(name: string, value: (secret: string) => string): Place {
  return (entry, secret) => ({
    ...entry,
    requestHeaders: [...entry.requestHeaders, { name, value: value(secret) }],
  });
}

function answerHeader(name: string, value: (secret: string) => string): Place {
  return (entry, secret) => ({
    ...entry,
    response: entry.response && {
      ...entry.response,
      headers: [...entry.response.headers, { name, value: value(secret) }],
    },
  });
}

/** Added to the lists and values that are there, as a hostile server might. */
function inCorsHeader(name: RegExp, value: (old: string, secret: string) => string): Place {
  return (entry, secret) => ({
    ...entry,
    response: entry.response && {
      ...entry.response,
      headers: entry.response.headers.map((header) =>
        name.test(header.name) ? { name: header.name, value: value(header.value, secret) } : header,
      ),
    },
  });
}

/** Where secrets of any kind are. */
export const shapedPlaces: Readonly<Record<string, Place>> = {
  'the path': urlPlace((url, secret) => url.replace(/^([a-z]+:\/\/[^/?#]+)/, `$1/t/${secret}`)),
  'a parameter': urlPlace((url, secret) => withParameter(url, `q=${secret}`)),
  'a URL in a parameter': urlPlace((url, secret) =>
    withParameter(url, `to=${encodeURIComponent(`https://b.example/?x=${secret}`)}`),
  ),
  'any request header': requestHeader('User-Agent', (secret) => `Agent/1.0 (${secret})`),
  'a protocol of a WebSocket': requestHeader('Sec-WebSocket-Protocol', (secret) => `a, ${secret}`),
  'any header of an answer': answerHeader('X-Debug', (secret) => `id ${secret}; a=1`),
  'a link': answerHeader('Link', (secret) => `<https://a.example/${secret}>; rel=next`),
  'a list of names': inCorsHeader(
    /^(?:access-control-(?:allow-headers|allow-methods|expose-headers)|vary)$/i,
    (old, secret) => `${old}, ${secret}`,
  ),
  'an allowed origin': inCorsHeader(
    /^access-control-allow-origin$/i,
    (old, secret) => `${old}/${secret}`,
  ),
  'whether credentials are allowed': inCorsHeader(
    /^access-control-allow-credentials$/i,
    (_, secret) => secret,
  ),
  'a type': answerHeader('Content-Type', (secret) => `multipart/form-data; boundary=${secret}`),
};

/** Where any text is a secret. */
export const namedPlaces: Readonly<Record<string, Place>> = {
  'a parameter that is called so': urlPlace((url, secret) =>
    withParameter(url, `access_token=${secret}`),
  ),
  'a parameter that is called so in one word': urlPlace((url, secret) =>
    withParameter(url, `csrfmiddlewaretoken=${secret}`),
  ),
  'a parameter of a path in a parameter': urlPlace((url, secret) =>
    withParameter(url, `next=/reset?token=${secret}`),
  ),
  'an encoded URL in the path': urlPlace((url, secret) =>
    url.replace(
      /^([a-z]+:\/\/[^/?#]+)/,
      `$1/p/${encodeURIComponent(`https://ada:${secret}@b.example/?token=${secret}`)}`,
    ),
  ),
  'a parameter of a list': urlPlace((url, secret) => withParameter(url, `a[token]=${secret}`)),
  'a parameter of the path': urlPlace((url, secret) =>
    url.replace(/^([a-z]+:\/\/[^/?#]+)/, `$1/p;jsessionid=${secret}/x`),
  ),
  'a parameter behind a URL': urlPlace((url, secret) =>
    withParameter(url, `u=https://b.example&token=${secret}`),
  ),
  'JSON in a parameter': urlPlace((url, secret) =>
    withParameter(url, `q=${encodeURIComponent(JSON.stringify({ a: { pin: secret } }))}`),
  ),
  'what is encoded twice': urlPlace((url, secret) =>
    withParameter(url, `q=${encodeURIComponent(encodeURIComponent(`/x?token=${secret}`))}`),
  ),
  'user info in a parameter': urlPlace((url, secret) =>
    withParameter(url, `u=https://ada:${secret}@[2001:db8::1]:90/x`),
  ),
  'user info without a scheme': urlPlace((url, secret) =>
    withParameter(url, `u=ada:${secret}@b.example`),
  ),
  'user info that is encoded in part': urlPlace((url, secret) =>
    url.replace(/^([a-z]+:\/\/[^/?#]+)/, `$1/p/https%3A//ada%3A${secret}%40b.example/x`),
  ),
  'a reload': answerHeader('Refresh', (secret) => `0; url='https://b.example/?token=${secret}'`),
  'a report': answerHeader(
    'Content-Security-Policy',
    (secret) => `report-uri https://ada:${secret}@b.example/r?key=${secret}`,
  ),
  'where reports go': answerHeader(
    'Report-To',
    (secret) => `{"endpoints":[{"url":"wss://b.example/r?key=${secret}"}]}`,
  ),
  'a source map': answerHeader('SourceMap', (secret) => `/x.js.map?sig=${secret}`),
  'headers in a header': answerHeader('X-Debug', (secret) => `a, Authorization: Bearer ${secret}`),
  'JSON in a header': answerHeader('X-Debug', (secret) =>
    JSON.stringify({ body: JSON.stringify({ token: secret }) }),
  ),
  'the name of a failure': (entry, secret) => ({
    ...entry,
    networkError: entry.networkError && `${entry.networkError} https://b.example/?key=${secret}`,
  }),
  'a cookie': requestHeader('Cookie', (secret) => `theme=dark; id=${secret}`),
  'a cookie that is set': answerHeader('Set-Cookie', (secret) => `id=${secret}; Secure; Path=/`),
  authorization: requestHeader('Authorization', (secret) => `Bearer ${secret}`),
  'authorization of a proxy': requestHeader('Proxy-Authorization', (secret) => `Basic ${secret}`),
  'a header that is called so': requestHeader('X-Api-Key', (secret) => secret),
  'an answer’s header that is called so': answerHeader('X-Auth-Token', (secret) => secret),
  'a header that holds credentials': requestHeader('X-Custom', (secret) => `Bearer ${secret}`),
  'a header that holds cookies': requestHeader('X-Forwarded-Cookie', (secret) => `id=${secret}`),
  'another cookie that is set': answerHeader(
    'Set-Cookie',
    (secret) => `id=1; Path=/, a=${secret}; Path=/\nb=${secret}; Path=/`,
  ),
  'a protocol of a WebSocket': requestHeader(
    'Sec-WebSocket-Protocol',
    (secret) => `authorization, ${secret}`,
  ),
  'user info of an allowed origin': inCorsHeader(/^access-control-allow-origin$/i, (old, secret) =>
    old.replace('://', `://ada:${secret}@`),
  ),
  'user info of where a redirect leads': (entry, secret) => ({
    ...entry,
    response: entry.response && {
      ...entry.response,
      redirectUrl: entry.response.redirectUrl?.replace('://', `://ada:${secret}@`) ?? null,
      headers: entry.response.headers.map(({ name, value }) => ({
        name,
        value: /^location$/i.test(name) ? value.replace('://', `://ada:${secret}@`) : value,
      })),
    },
  }),
};
