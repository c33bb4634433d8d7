import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import {
  defaultMaxAge,
  extractMaxAge,
  longestMaxAge,
  maxAgeHeader,
} from '../../fetch-standard/max-age.ts';
import type { Engine } from './order.ts';

/**
 * The most seconds for which each engine keeps the answer to a preflight.
 *
 * Seen in Chromium 156, Firefox 153 and WebKitGTK 2.50.6, and in their sources.
 */
export const longestKept: Readonly<Record<Engine, number>> = {
  chromium: 7200,
  firefox: longestMaxAge,
  webkit: 600,
};

/**
 * For how many seconds an engine goes by the answer to a preflight. A negative number is never kept; what
 * cannot be read counts as missing, but in Firefox as nothing.
 *
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function keptBy(engine: Engine, headers: HeaderList): number {
  const maxAge = extractMaxAge(headers);
  if (maxAge === 'failure') {
    const isNegative = /^-[0-9]+$/.test(getHeader(headers, maxAgeHeader) ?? '');
    return isNegative || engine === 'firefox' ? 0 : defaultMaxAge;
  }
  return Math.min(maxAge ?? defaultMaxAge, longestKept[engine]);
}
