import { describe, expect, test } from 'vitest';
import { policyWords } from '../../../src/diagnosis/policy/policy-words.ts';
import { policyFor } from '../../../src/diagnosis/policy/server-policy.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, page, preflight, request, response } from '../../exchange/entries.ts';
import { diagnosedFrom } from './diagnosed.ts';

const credentialsUnknown =
  'The recording does not say whether the calls send credentials. This does not allow them.';

function said(...entries: readonly Entry[]): string[] {
  const policy = policyFor(api, diagnosedFrom(...entries));
  return policy === null ? [] : policyWords(policy).map(plainText);
}

describe('against today a policy', () => {
  test.each<[string, readonly Entry[], readonly string[]]>([
    [
      'allows a page that nobody named',
      [request()],
      [`It newly allows the origin ${page}.`, credentialsUnknown],
    ],
    [
      'allows a method and a header besides',
      [
        preflight({
          method: 'PUT',
          asks: 'x-a',
          response: response(204, { 'Access-Control-Allow-Origin': page }),
        }),
      ],
      [
        'It newly allows the method PUT.',
        'It newly allows the request header x-a.',
        credentialsUnknown,
      ],
    ],
    [
      'allows several of them',
      [
        preflight({ method: 'PUT', asks: 'x-a,x-b', response: response(204) }),
        preflight({ at: 900, method: 'PATCH', asks: 'x-c', response: response(204) }),
      ],
      [
        `It newly allows the origin ${page}.`,
        'It newly allows the methods PUT and PATCH.',
        'It newly allows the request headers x-a, x-b and x-c.',
        credentialsUnknown,
      ],
    ],
    [
      'names the origins where any was allowed, and adds nothing',
      [request({ response: response(200, { 'Access-Control-Allow-Origin': '*' }) })],
      [
        'It allows nothing that an answer in this recording does not allow already.',
        'Today any origin is allowed. This names those that asked.',
        'Nothing in this recording needs that. If other pages do, add what they need.',
        credentialsUnknown,
      ],
    ],
    [
      'takes away what nobody asked for',
      [
        preflight({
          method: 'PUT',
          response: response(204, {
            'Access-Control-Allow-Origin': page,
            'Access-Control-Allow-Methods': 'PUT, DELETE',
            'Access-Control-Allow-Headers': 'x-old, x-older',
          }),
        }),
      ],
      [
        'It allows nothing that an answer in this recording does not allow already.',
        'It no longer allows the method DELETE.',
        'It no longer allows the request headers x-old and x-older.',
        'Nothing in this recording needs that. If other pages do, add what they need.',
        credentialsUnknown,
      ],
    ],
    [
      'keeps credentials where it is not known that nobody sends any',
      [
        request({
          response: response(200, {
            'Access-Control-Allow-Origin': page,
            'Access-Control-Allow-Credentials': 'true',
          }),
        }),
      ],
      [
        'It allows nothing that an answer in this recording does not allow already.',
        'The recording does not say whether the calls send credentials. The server allows them today, and this keeps it so.',
      ],
    ],
    [
      'allows credentials that are sent',
      [request({ headers: { Cookie: 'a=1' } })],
      [`It newly allows the origin ${page}.`, 'It newly allows calls with credentials.'],
    ],
    [
      'leaves out an origin that is none, and a name that no configuration can hold',
      [
        request({ headers: { Origin: 'null' } }),
        preflight({ at: 900, method: 'PUT', asks: "x-'$a", response: response(204) }),
      ],
      [
        `It newly allows the origin ${page}.`,
        'It newly allows the method PUT.',
        credentialsUnknown,
        'The origin null is left out. No server should allow it: the page has to be changed.',
        "The request header x-'$a is left out: its name cannot be written safely into every configuration.",
      ],
    ],
  ])('%s', (_, entries, words) => {
    expect(said(...entries)).toEqual(words);
  });
});
