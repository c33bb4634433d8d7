import { expect, it } from 'vitest';
import { redactHeader, redactUrl } from '../../src/exchange/redaction.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

it.each([
  ['a user name and a password', 'https://ada:secret@a.example/', 'https://REDACTED-1@a.example/'],
  ['a user name alone', 'https://ada@a.example', 'https://REDACTED-1@a.example'],
  ['a password with an @', 'https://ada:p@ss@a.example/', 'https://REDACTED-1@a.example/'],
  ['user info without a scheme', '//ada:secret@a.example/x', '//REDACTED-1@a.example/x'],
  ['user info behind one slash', 'https:/ada:secret@a.example', 'https:/REDACTED-1@a.example'],
  ['user info behind no slash', 'https:ada:secret@a.example', 'https:REDACTED-1@a.example'],
  ['user info behind three slashes', 'HTTP:///ada@a.example', 'HTTP:///REDACTED-1@a.example'],
  ['user info behind backslashes', '\\\\ada:secret@a.example', '\\\\REDACTED-1@a.example'],
  ['a password with a quote', "https://ada:se'cr@a.example/", 'https://REDACTED-1@a.example/'],
  ['a password with all else', 'https://ada:s "<>,;@a.example/', 'https://REDACTED-1@a.example/'],
  ['user info in a parameter', '/?to=//ada:secret@a.example', '/?to=//REDACTED-1@a.example'],
  ['user info in a path', '/p/https:/ada:secret@a.example', '/p/https:/REDACTED-1@a.example'],
  [
    'user info behind %3A',
    '/p/https%3A//ada:secret@a.example',
    '/p/https%3A//REDACTED-1@a.example',
  ],
  ['a token', '/?token=abc', '/?token=REDACTED-1'],
  ['a second parameter', '/?page=2&key=abc&sort=name', '/?page=2&key=REDACTED-1&sort=name'],
  ['two words', '/?access_token=abc', '/?access_token=REDACTED-1'],
  [
    'in camel case',
    '/?apiKey=abc&AWSAccessKeyId=abc',
    '/?apiKey=REDACTED-1&AWSAccessKeyId=REDACTED-1',
  ],
  ['any case', '/?API-KEY=abc', '/?API-KEY=REDACTED-1'],
  ['of Amazon', '/?X-Amz-Signature=abc', '/?X-Amz-Signature=REDACTED-1'],
  ['of Azure', '/?sv=2026&sig=a%2Fb%3D', '/?sv=2026&sig=REDACTED-1'],
  ['of OAuth', '/cb?code=abc&state=1', '/cb?code=REDACTED-1&state=1'],
  ['in a fragment', '/cb#id_token=abc', '/cb#id_token=REDACTED-1'],
  ['an encoded name', '/?access%5Ftoken=abc', '/?access%5Ftoken=REDACTED-1'],
  ['a name that cannot be decoded', '/?%E0%A4%A_token=abc', '/?%E0%A4%A_token=REDACTED-1'],
  ['in brackets', '/?filter[session]=abc', '/?filter[session]=REDACTED-1'],
  ['a value with =', '/?jwt=abc==&a=1', '/?jwt=REDACTED-1&a=1'],
  ['in a parameter of the path', '/a;jsessionid=abc/b?c=1', '/a;jsessionid=REDACTED-1/b?c=1'],
  [
    'in a URL inside of a URL',
    '/go?to=https%3A%2F%2Fa.example%2F%3Ftoken%3Dabc%26page%3D2',
    '/go?to=https%3A%2F%2Fa.example%2F%3Ftoken%3DREDACTED-1%26page%3D2',
  ],
  [
    'in JSON inside of a URL',
    '/?state=%7B%22token%22%3A%22abc%22%7D',
    '/?state=%7B%22token%22%3A%22REDACTED-1%22%7D',
  ],
  [
    'in an encoded URL that is all of the query',
    'https://proxy.example/?https%3A%2F%2Fapi.example%2Fv1%3Fapi_key%3Dabc',
    'https://proxy.example/?https%3A%2F%2Fapi.example%2Fv1%3Fapi_key%3DREDACTED-1',
  ],
  [
    'in an encoded URL that ends in =',
    '/?https%3A%2F%2Fapi.example%2Fv1%3Fapi_key%3Dabc=&a=1',
    '/?https%3A%2F%2Fapi.example%2Fv1%3Fapi_key%3DREDACTED-1=&a=1',
  ],
  [
    'in an encoded URL in the path',
    '/p/https%3A%2F%2Fu%3Aabc%40b.example/x',
    '/p/https%3A%2F%2FREDACTED-1%40b.example/x',
  ],
  [
    'in what is encoded twice in the path',
    '/p/https%253A%252F%252Fu%253Aabc%2540b.example',
    '/p/https%253A%252F%252FREDACTED-1%2540b.example',
  ],
  [
    'in what is encoded, but not as UTF-8',
    '/?to=https%3A%2F%2Fa.example%2F%3Ftoken%3Dabc%26name%3D%E4',
    '/?to=https%3A%2F%2Fa.example%2F%3Ftoken%3DREDACTED-1%26name%3D%25E4',
  ],
  ['in what is encoded in part', '/?to=/x:y?token%3Dabc', '/?to=/x:y?token%3DREDACTED-1'],
  ['in a path as a parameter', '/r?next=/reset?token=abc', '/r?next=/reset?token=REDACTED-1'],
  ['behind a second question mark', '?a=b?token=abc&c=d', '?a=b?token=REDACTED-1&c=d'],
  ['behind many question marks', '?a=b?c=d?e=f?g=h?token=a?b', '?a=b?c=d?e=f?g=h?token=REDACTED-1'],
  ['as a pair that is a value', '/?state=csrf=abc&a=1', '/?state=csrf=REDACTED-1&a=1'],
  ['beside half a character', '/?a=\ud800%3Ftoken%3Dabc', '/?a=\ud800%3Ftoken%3DREDACTED-1'],
  ['a token in the path', `/reset/${jwt}/now`, '/reset/REDACTED-1/now'],
  ['a token by another name', `/?q=${jwt}&page=2`, '/?q=REDACTED-1&page=2'],
  ['a key that is known by its beginning', '/v1/sk_live_aaaaaaaaaaaa/x', '/v1/REDACTED-1/x'],
  ['a UUID', '/users/550e8400-e29b-41d4-a716-446655440000/a', '/users/REDACTED-1/a'],
  ['a hash', '/f/d41d8cd98f00b204e9800998ecf8427e.js', '/f/REDACTED-1.js'],
  ['a long random string', '/h/Xk29dLq0ZpTw7RbN4vYc8sUe/x', '/h/REDACTED-1/x'],
  ['the same twice', '/?token=abc&key=abc', '/?token=REDACTED-1&key=REDACTED-1'],
  ['another one', '/?token=abc&key=def', '/?token=REDACTED-1&key=REDACTED-2'],
  ['what is taken out already', '/?token=REDACTED-7', '/?token=REDACTED-7'],
])('a secret is taken out: %s', (_, url, expected) => {
  expect(redactUrl(url)).toBe(expected);
});

it.each(
  [
    'accesstoken authtoken idtoken refreshtoken csrftoken csrfmiddlewaretoken clientsecret sessid appkey',
    'pw pswd psw pwd1 otk SAMLResponse samlart cookie code_verifier device_code user_code authcode reset-code',
    'oauth_verifier authorizationCode passcode userpass creds tokens api_keys apiKeys userTokens secrets access_tokens connect.sid PHPSESSID',
    'jsessionid apikey subscriptionkey user[password] passwords otp otp_code pin pass sid password1',
    'x-csrftoken X-CSRFToken x-authtoken x-accesstoken X-ClientSecret x-sid x-otp x-pin X-User-Pass',
  ].flatMap((names) => names.split(' ')),
)('the name %s speaks of a secret, of a parameter and of a header', (name) => {
  expect(redactUrl(`/?${name}=a`)).toBe(`/?${name}=REDACTED-1`);
  expect(redactHeader({ name, value: 'a' })).toEqual({ name, value: '‹redacted 1 character›' });
});

it.each(
  [
    'tokens_left max_tokens x-ratelimit-remaining-tokens totalTokens monkey turkey keyboard max-age shipping',
    'compass bypass pass_through passage passenger spin opinion side sidebar secretary tokenizer keys',
    'country_code zipcode author assign status_code promocode cookie_consent verified',
    'access-control-allow-origin access-control-expose-headers access-control-max-age content-type vary etag',
    'cross-origin-resource-policy timing-allow-origin x-requested-with server via date accept-encoding',
  ].flatMap((names) => names.split(' ')),
)('the name %s speaks of none', (name) => {
  expect(redactUrl(`/?${name}=a`)).toBe(`/?${name}=a`);
  expect(redactHeader({ name, value: 'a' })).toEqual({ name, value: 'a' });
});

it.each([
  ['a plain URL', 'https://a.example/users?page=2&sort=name#top'],
  ['an @ in a path', 'https://a.example/@ada/posts'],
  ['an @ behind two slashes in a path', 'https://a.example//@ada//b@c'],
  ['empty user info', 'https://@a.example/https://:@b.example'],
  ['a server without a scheme', '//d41d8cd98f00b204e9800998ecf8427e.a.example/users'],
  ['an @ in a query', 'https://a.example?mail=ada@b.example'],
  ['a code of something', '/?country_code=de&zipcode=1'],
  ['a word in a longer one', '/?monkey=1&tokens_left=1&author=ada&assign=me'],
  ['an empty value', '/?token=&page=2'],
  ['a name without a value', '/?token'],
  ['an origin', 'http://localhost:3000'],
  ['an origin of letters and digits', 'https://d41d8cd98f00b204e9800998ecf8427e.a.example/users'],
  ['long words', '/how-to-configure-cors-in-spring-boot-2026/getUserProfileInformationById'],
  ['words of another script', '/?q=%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82%D0%BF%D1%80%D0%B8'],
  ['an encoded path', '/projects/group%2Fsub%2Fproject-2/issues?x=a%20b'],
  ['an encoded URL', '/p/https%3A%2F%2Fa.example%2Fusers%3Fpage%3D2?https%3A%2F%2Fb.example'],
  ['an equation', '/?filter=a=b?c=d&mail=a%2Bb%40c.example&q=%E4%'],
  ['a time', '/logs/2026-11-27T22:21:40.000Z?from=1764282100000'],
  ['no URL', '*'],
])('what is no secret stays as it is: %s', (_, url) => {
  expect(redactUrl(url)).toBe(url);
});

it.each([
  [
    'Cookie',
    'a=1; b=two; c',
    'a=‹redacted 1 character›; b=‹redacted 3 characters›; ‹redacted 1 character›',
  ],
  [
    'Set-Cookie',
    'id=abc; Path=/; Secure; SameSite=None',
    'id=‹redacted 3 characters›; Path=/; Secure; SameSite=None',
  ],
  [
    'Set-Cookie',
    'a=abc; Path=/\nb=de; Path=/',
    'a=‹redacted 3 characters›; Path=/\nb=‹redacted 2 characters›; Path=/',
  ],
  [
    'Set-Cookie',
    'a=abc; Expires=Wed, 09 Jun 2027 10:18:14 GMT; Path=/, d=fg; Expires=Wed, 09 Jun 2027 10:18:14 GMT, e=h',
    'a=‹redacted 3 characters›; Expires=Wed, 09 Jun 2027 10:18:14 GMT; Path=/, d=‹redacted 2 characters›; Expires=Wed, 09 Jun 2027 10:18:14 GMT, e=‹redacted 1 character›',
  ],
  ['Set-Cookie2', 'a=abc; Version=1', 'a=‹redacted 3 characters›; Version=1'],
  ['X-Set-Cookie', 'a=abc; Path=/', 'a=‹redacted 3 characters›; Path=/'],
  ['X-Forwarded-Cookie', 'a=abc; b=d', 'a=‹redacted 3 characters›; b=‹redacted 1 character›'],
  ['Set-Cookie', 'id=; Max-Age=0', 'id=; Max-Age=0'],
  ['authorization', 'Bearer abc.def', 'Bearer ‹redacted 7 characters›'],
  ['Authorization', 'Basic YWRhOnNlY3JldA==', 'Basic ‹redacted 16 characters›'],
  ['Authorization', 'abc def', '‹redacted 7 characters›'],
  ['Authorization', 'Bearer ', '‹redacted 7 characters›'],
  ['Authorization', '', ''],
  ['Proxy-Authorization', 'Digest username="ada"', 'Digest ‹redacted 14 characters›'],
  ['Authentication', 'abc', '‹redacted 3 characters›'],
  ['X-Custom', 'Digest username="ada"', 'Digest ‹redacted 14 characters›'],
  ['X-Custom', 'Hawk id="1", mac="abc"', 'Hawk ‹redacted 17 characters›'],
  ['X-Api-Key', 'abc', '‹redacted 3 characters›'],
  ['X-CSRF-Token', 'abc', '‹redacted 3 characters›'],
  ['Referer', 'https://a.example/?token=a b', 'https://a.example/?token=REDACTED-1'],
  ['Location', '//ada:secret@a.example/x', '//REDACTED-1@a.example/x'],
  ['Link', "<https://ada:se'cr@a.example>", '<https://REDACTED-1@a.example>'],
  ['X-Debug', 'to //ada:secret@a.example', 'to //REDACTED-1@a.example'],
  ['X-Debug', '//d41d8cd98f00b204e9800998ecf8427e', '//REDACTED-1'],
  ['Location', '/login?code=abc', '/login?code=REDACTED-1'],
  [
    'Link',
    '<https://a.example/?key=abc>; rel=next',
    '<https://a.example/?key=REDACTED-1>; rel=next',
  ],
  [':path', '/users?key=abc', '/users?key=REDACTED-1'],
  ['X-Debug', `user=1, token="a b", ${jwt}`, 'user=1, token=REDACTED-1, REDACTED-2'],
  ['X-Url', 'a, https%3A%2F%2Fu%3Aabc%40b.example', 'a, https%3A%2F%2FREDACTED-1%40b.example'],
  ['X-Debug', 'next="/a?token=abc", b="1"', 'next="/a?token=REDACTED-1", b="1"'],
  ['X-Debug', 'Zm9vYmFyK2Jhei9xdXgxMjM0NTY3ODkwYWJj/+/=', 'REDACTED-1'],
  ['Access-Control-Allow-Origin', 'https://ada:secret@a.example', 'https://REDACTED-1@a.example'],
  ['Access-Control-Allow-Origin', 'ada:se,cret@a.example', 'REDACTED-1@a.example,'],
  ['Access-Control-Allow-Origin', 'ada:secret@a.example', 'redacted:REDACTED-1@a.example'],
  ['Access-Control-Allow-Origin', 'ada@a.example', 'REDACTED-1@a.example'],
  ['Location', 'ada:secret@a.example', 'ada:REDACTED-1@a.example'],
  ['Access-Control-Allow-Origin', jwt, 'REDACTED-1'],
  ['Access-Control-Allow-Origin', 'Xk29dLq0ZpTw7RbN4vYc8sUe', 'REDACTED-1'],
  [
    'Access-Control-Allow-Origin',
    '5f2c9d8a7b6e4c3d2f1a0b9c--a.example/reset?token=abc',
    '5f2c9d8a7b6e4c3d2f1a0b9c--a.example/reset?token=REDACTED-1',
  ],
  ['Access-Control-Expose-Headers', `x-a, ${jwt}`, 'x-a, REDACTED-1'],
  // It needs leave because it is long, so it stays as long.
  ['Accept', `text/${'a1B2'.repeat(40)}`, `REDACTED-1${'X'.repeat(155)}`],
  ['Sec-WebSocket-Protocol', 'Authorization, Bearer a,b', 'Authorization, Bearer REDACTED-1,b'],
  [
    'Sec-WebSocket-Protocol',
    'chat, authorization, bearer, abc, v1',
    'chat, authorization, bearer, REDACTED-1, v1',
  ],
  ['Sec-WebSocket-Protocol', `bearer, ${jwt}`, 'bearer, REDACTED-1'],
  [
    'Sec-WebSocket-Protocol',
    'authorization, bearer, 4PwYOTvsMuPY',
    'authorization, bearer, REDACTED-1',
  ],
])('%s: %s goes without its secrets', (name, value, expected) => {
  expect(redactHeader({ name, value })).toEqual({ name, value: expected });
});

it.each([
  ['Origin', 'https://d41d8cd98f00b204e9800998ecf8427e.a.example'],
  ['Host', 'd41d8cd98f00b204e9800998ecf8427e.a.example:8080'],
  [':authority', 'd41d8cd98f00b204e9800998ecf8427e.a.example'],
  ['Access-Control-Allow-Origin', 'https://d41d8cd98f00b204e9800998ecf8427e.a.example'],
  ['Access-Control-Allow-Origin', '5f2c9d8a7b6e4c3d2f1a0b9c--a.netlify.app'],
  ['Access-Control-Allow-Origin', '5f2c9d8a7b6e4c3d2f1a0b9c--a.netlify.app:443'],
  ['Access-Control-Allow-Origin', '*.5f2c9d8a7b6e4c3d2f1a0b9c--a.example'],
  [
    'Access-Control-Allow-Origin',
    'a.example, 5f2c9d8a7b6e4c3d2f1a0b9c--a.example,550e8400-e29b-41d4-a716-446655440000.b.example',
  ],
  ['Access-Control-Allow-Credentials', 'true'],
  ['Access-Control-Allow-Headers', 'authorization, x-api-key, x-requested-with'],
  ['Access-Control-Request-Headers', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['Access-Control-Max-Age', '86400'],
  ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'],
  ['Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8'],
  ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'],
  [
    'User-Agent',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  ],
  ['Date', 'Fri, 27 Nov 2026 22:21:40 GMT'],
  ['WWW-Authenticate', 'Bearer realm="https://a.example/login", error="invalid_token"'],
  ['WWW-Authenticate', 'Basic realm=users'],
  ['Proxy-Authenticate', 'Digest realm="users", qop="auth"'],
  ['X-Error', 'Bearer token missing, and token expired'],
  ['X-Error', 'Key missing'],
  ['Digest', 'sha-256=abc'],
  ['Sec-WebSocket-Protocol', 'chat, v1.chat'],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload'],
  ['Alt-Svc', 'h3=":443"; ma=2592000'],
  ['Server-Timing', 'cdn-cache; desc=HIT, edge; dur=1'],
])('%s: %s has none', (name, value) => {
  expect(redactHeader({ name, value })).toEqual({ name, value });
});
