import fc from 'fast-check';
import type { Entry } from '../../src/exchange/entry.ts';
import { recordedOf } from '../diagnosis/lab-exchanges.ts';
import { scenarios } from '../lab/scenarios.ts';
import { hostileText } from './hostile-text.ts';

/** The lab's recordings with hostile text wherever a page or a server can write. */
export const hostileEntries = fc
  .record({
    scenario: fc.constantFrom(...scenarios),
    url: hostileText,
    name: hostileText,
    value: hostileText,
    suffix: hostileText,
    method: fc.option(hostileText, { nil: null }),
  })
  .map(({ scenario, url, name, value, suffix, method }): Entry[] =>
    recordedOf(scenario).map(
      (entry): Entry => ({
        ...entry,
        url: `${entry.url}/${url}`,
        method: method !== null && entry.method !== 'OPTIONS' ? method : entry.method,
        requestHeaders: [...entry.requestHeaders, { name, value }],
        response: entry.response && {
          ...entry.response,
          headers: [
            ...entry.response.headers.map((header) => ({
              ...header,
              value: `${header.value}${suffix}`,
            })),
            { name, value },
            { name: 'Access-Control-Allow-Headers', value },
          ],
        },
      }),
    ),
  );
