import type { CallRecord } from '../../src/exchange/call-record.ts';
import { api, page } from './entries.ts';

let last = 0;

/** A call to the URL of `request()`, as the page probe records a bare `fetch`. */
export function callRecord(given: Partial<CallRecord> = {}): CallRecord {
  last += 1;
  return {
    id: `probe.${last}`,
    kind: 'fetch',
    url: `${api}/users`,
    method: 'GET',
    pageOrigin: page,
    headerNames: [],
    time: 0,
    mode: 'cors',
    credentials: 'same-origin',
    redirect: 'follow',
    cache: 'default',
    hasUploadListener: false,
    hasStreamBody: false,
    ...given,
  };
}
