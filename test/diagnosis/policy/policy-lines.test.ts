import { expect, test } from 'vitest';
import { plainName, webOrigin } from '../../../src/diagnosis/policy/policy.ts';
import { policyLines } from '../../../src/diagnosis/policy/policy-lines.ts';

const origin = (text: string) => webOrigin(text) ?? expect.fail(text);
const name = (text: string) => plainName(text) ?? expect.fail(text);
const bare = {
  server: origin('https://api.example'),
  origins: [origin('https://app.example')],
  methods: [name('GET')],
  headers: [],
  credentials: false,
  exposed: [],
  maxAge: null,
} as const;

test('a bare policy names the origin and the methods', () => {
  expect(policyLines(bare)).toEqual([
    {
      origin: 'https://app.example',
      preflight: [
        'Access-Control-Allow-Origin: https://app.example',
        'Vary: Origin',
        'Access-Control-Allow-Methods: GET',
      ],
      response: ['Access-Control-Allow-Origin: https://app.example', 'Vary: Origin'],
    },
  ]);
});

test('a full policy has each line where browsers look for it, and one origin at a time', () => {
  const lines = policyLines({
    ...bare,
    origins: [origin('https://app.example'), origin('https://b.example')],
    methods: [name('GET'), name('PUT')],
    headers: [name('content-type'), name('x-a')],
    credentials: true,
    exposed: [name('etag'), name('x-total')],
    maxAge: 600,
  });
  expect(lines.map((each) => each.origin)).toEqual(['https://app.example', 'https://b.example']);
  expect(lines[1]?.preflight).toEqual([
    'Access-Control-Allow-Origin: https://b.example',
    'Vary: Origin',
    'Access-Control-Allow-Credentials: true',
    'Access-Control-Allow-Methods: GET, PUT',
    'Access-Control-Allow-Headers: content-type, x-a',
    'Access-Control-Max-Age: 600',
  ]);
  expect(lines[1]?.response).toEqual([
    'Access-Control-Allow-Origin: https://b.example',
    'Vary: Origin',
    'Access-Control-Allow-Credentials: true',
    'Access-Control-Expose-Headers: etag, x-total',
  ]);
});
