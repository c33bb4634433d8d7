import { expect, test } from 'vitest';
import { createStoppedRedirects } from '../../src/capture/stopped-redirects.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { api, request, response } from '../exchange/entries.ts';

const redirect = response(302, { Location: 'https://third.example/' });
const stopped = { delivery: 'failed', networkError: null } as const;
const aborted = { delivery: 'delivered', networkError: 'net::ERR_ABORTED' } as const;

const first = request({ response: redirect, entry: stopped });
const second = request({ response: redirect, entry: aborted });
const elsewhere = request({ url: `${api}/other`, response: redirect, entry: aborted });
const later = request({ at: 1, response: redirect, entry: aborted });
const unread = request({ response: response(200), entry: aborted });

test.each<[string, readonly Entry[], readonly boolean[]]>([
  ['the second report of it', [first, second], [false, true]],
  ['but once', [first, second, second], [false, true, false]],
  ['as often as it was stopped', [first, first, second, second], [false, false, true, true]],
  ['no redirect that the page gave up', [second, second], [false, false]],
  ['nothing of another URL or time', [first, elsewhere, later], [false, false, false]],
  ['no answer that was not read', [first, unread], [false, false]],
])('a stopped redirect: known is %s', (_, reports, repeated) => {
  const { isRepeated } = createStoppedRedirects();
  expect(reports.map(isRepeated)).toEqual(repeated);
});
