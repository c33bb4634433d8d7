import { getHeader, type HeaderList, valuesOf } from '../fetch-standard/header-list.ts';
import { parseUrl } from '../fetch-standard/url.ts';

export const allowOriginHeader = 'Access-Control-Allow-Origin';

/** What `Access-Control-Allow-Origin` of an answer amounts to. */
export type AllowOrigin =
  | { readonly kind: 'missing'; readonly value: null }
  | {
      readonly kind:
        | 'matching'
        | 'wildcard'
        | 'several-lines'
        | 'several-values'
        | 'invalid'
        | 'mismatch';
      readonly value: string;
    };

/**
 * The first half of the CORS check, without what credentials make of a `*`. The standard knows only "not
 * the same bytes"; why they are not is told apart here, as Chromium does, so that each slip gets words
 * of its own.
 *
 * https://fetch.spec.whatwg.org/#concept-cors-check
 *
 * @param origin the `Origin` that was sent
 */
export function allowOriginOf(headers: HeaderList, origin: string): AllowOrigin {
  const value = getHeader(headers, allowOriginHeader);
  if (value === null) return { kind: 'missing', value };
  if (value === '*') return { kind: 'wildcard', value };
  if (value === origin) return { kind: 'matching', value };
  if (valuesOf(headers, allowOriginHeader).length > 1) return { kind: 'several-lines', value };
  if (/[, ]/.test(value)) return { kind: 'several-values', value };
  if (!isAscii(value) || (value !== 'null' && parseUrl(value) === null)) {
    return { kind: 'invalid', value };
  }
  return { kind: 'mismatch', value };
}

/** Origins are sent in ASCII: the host of `https://bücher.example` is `xn--bcher-kva.example`. */
export function isAscii(value: string): boolean {
  return /^[\t\n\r -~]*$/.test(value);
}
