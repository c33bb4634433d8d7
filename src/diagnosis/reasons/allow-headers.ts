import { getHeader, type HeaderList } from '../../fetch-standard/header-list.ts';
import { allowHeadersHeader } from '../preflight-lists.ts';
import { defineReason, type Evidence } from '../reason.ts';
import * as texts from '../texts/texts.ts';
import { corsPreflightSpec } from './cors-preflight-spec.ts';
import { changePreflight } from './sentences.ts';

interface Unreadable extends Evidence {
  readonly got: string;
}

/** `Access-Control-Allow-Headers: x-a; x-b` */
export const allowHeadersInvalid = defineReason<Unreadable>({
  id: 'allow-headers-invalid',
  spec: corsPreflightSpec,
  detect(step) {
    if (step.allowHeaders !== 'failure') return null;
    const got = getHeader(step.headers, allowHeadersHeader) ?? '';
    return { header: allowHeadersHeader, got, expected: step.requestedHeaders.join(', ') };
  },
  explain: ({ got }, step) => ({
    headline: texts.reasons['allow-headers-invalid'].headline,
    sentences: [texts.reasons['allow-headers-invalid'].cannotBeRead(got)],
    demand: changePreflight(step),
  }),
  codes: ({ got }) => ({
    chromium: 'InvalidAllowHeadersPreflightResponse',
    parameter: '',
    firefox: 'CORSInvalidAllowHeader',
    webkit: `Header ${allowHeadersHeader} has an invalid value: ${got}`,
  }),
});

interface MissingNames extends Evidence {
  readonly expected: string;
  readonly names: readonly [string, ...string[]];
}

/** Whether all of a few names are there as they are written: so it is nearly always. */
function areListed(names: readonly string[], allowed: readonly string[] | null): boolean {
  return names.length <= 10 && names.every((name) => allowed?.includes(name) === true);
}

/** `Access-Control-Allow-Headers: content-type`, and the page sends `x-api-key` too. */
export const headerNotAllowed = defineReason<MissingNames>({
  id: 'header-not-allowed',
  spec: corsPreflightSpec,
  detect(step) {
    const { allowHeaders: allowed } = step;
    if (allowed === 'failure' || areListed(step.requestedHeaders, allowed)) return null;
    const listed = new Set(allowed?.map((name) => name.toLowerCase()));
    // By the standard `*` never covers Authorization. All three engines let it pass all the same.
    if (!step.credentials && listed.has('*')) return null;
    const [first, ...rest] = step.requestedHeaders.filter((name) => !listed.has(name));
    if (first === undefined) return null;
    const names = [first, ...rest] as const;
    const got = getHeader(step.headers, allowHeadersHeader);
    return { header: allowHeadersHeader, got, expected: names.join(', '), names };
  },
  explain: ({ got, names }, step) => ({
    headline: texts.reasons['header-not-allowed'].headline(names),
    sentences: [
      got === null
        ? texts.reasons['header-not-allowed'].hasNoList(names)
        : texts.reasons['header-not-allowed'].listsOthers(names, got),
    ],
    ...(names.every(isResponseHeader) ? {} : { demand: changePreflight(step) }),
  }),
  codes: ({ names }, step) => ({
    chromium: 'HeaderDisallowedByPreflightResponse',
    // Chromium names the first in the order of a hash table of the request's headers, in which it also
    // records a request that it did not send. `Referer` is added for the record: where that makes the
    // table grow (8 headers with it, or 16, …) the order is another one. Of a request behind a redirect it
    // records no order. In these cases any of the names may be the one.
    // (2,000 requests with up to 15 such headers, Chromium 156.)
    parameter: lowercaseNames(step.sentHeaders).find((name) => names.includes(name)) ?? names[0],
    firefox: 'CORSMissingAllowHeaderFromPreflight2',
    webkit: `Request header field ${names[0]} is not allowed by ${allowHeadersHeader}.`,
  }),
});

/**
 * People new to CORS often put the header that the answer lacks into the request.
 *
 * @param name in lower case
 */
export function isResponseHeader(name: string): boolean {
  return name.startsWith('access-control-allow-');
}

function lowercaseNames(headers: HeaderList): string[] {
  return headers.map(({ name }) => name.toLowerCase());
}
