import { byteLength } from '../../fetch-standard/byte-length.ts';
import {
  isCorsSafelistedRequestHeader,
  maxSafelistedLength,
} from '../../fetch-standard/cors-safelisted-request-header.ts';
import { unsafeNames } from '../../fetch-standard/cors-unsafe-request-header-names.ts';
import { getHeader, type HeaderList, isSameName } from '../../fetch-standard/header-list.ts';
import { parseSingleRange } from '../../fetch-standard/range.ts';
import type { Engine } from './order.ts';

/** A request header of which an engine thinks otherwise than the standard. */
export interface SafelistDivergence {
  readonly engine: Engine;
  /** In lower case. */
  readonly names: readonly string[];
  /** `true`: sent without leave, though it should need it. `false`: the other way round. */
  readonly safelisted: boolean;
  /** Which of its values it is about. */
  readonly applies: (value: string) => boolean;
}

const decimal = /^[0-9]+(?:\.[0-9]+)?$/;
const digits = /^[0-9]+$/;

/** The values of a hint that Chromium takes, for it sends such hints of its own accord. */
const hint = (names: readonly string[], form: RegExp): SafelistDivergence => ({
  engine: 'chromium',
  names,
  safelisted: true,
  applies: (value) => form.test(value),
});

const hasNonAscii = (value: string) => /[^\0-\x7f]/.test(value);

/** Whether a range counts bytes beyond a number; the unit's case is left to others. */
const countsBeyond = (limit: bigint) => (value: string) => {
  const range = parseSingleRange(withLowercaseUnit(value));
  return (
    range !== 'failure' && [range.start, range.end].some((byte) => byte !== null && byte > limit)
  );
};

function withLowercaseUnit(range: string): string {
  return range.replace(/^bytes=/i, 'bytes=');
}

/**
 * Seen in Chromium 156, Firefox 153 and WebKitGTK 2.50.6: `test/diagnosis/safelist-vectors.ts`
 * has all that was tried. The first that applies counts.
 *
 * The hints whose names begin with `sec-ch-` are missing: a page cannot set them, in any engine.
 */
export const safelistDivergences: readonly SafelistDivergence[] = [
  hint(['device-memory', 'dpr', 'downlink'], decimal),
  hint(['rtt', 'viewport-width', 'width'], digits),
  hint(['ect'], /^(?:slow-2g|2g|3g|4g)$/),
  hint(['save-data'], /^on$/i),
  hint(['intervention'], /^/),
  // It must be less than the largest number of 64 bits with a sign.
  {
    engine: 'chromium',
    names: ['range'],
    safelisted: false,
    applies: countsBeyond(2n ** 63n - 2n),
  },
  {
    engine: 'firefox',
    names: ['accept', 'content-type'],
    safelisted: false,
    applies: hasNonAscii,
  },
  // A comma anywhere, or a parameter that is left out at the end: `text/plain;a;`.
  {
    engine: 'firefox',
    names: ['content-type'],
    safelisted: false,
    applies: (value) => value.includes(',') || /;.*;$/.test(value),
  },
  { engine: 'firefox', names: ['range'], safelisted: false, applies: countsBeyond(2n ** 64n - 1n) },
  { engine: 'webkit', names: ['range'], safelisted: false, applies: countsBeyond(2n ** 64n - 1n) },
  {
    engine: 'webkit',
    names: ['range'],
    safelisted: true,
    applies: (value) => isCorsSafelistedRequestHeader('range', withLowercaseUnit(value)),
  },
];

/** Whether an engine lets a page send this header to another origin without asking for leave. */
export function isSafelistedBy(engine: Engine, name: string, value: string): boolean {
  const lowercase = name.toLowerCase();
  const divergence = safelistDivergences.find(
    (each) => each.engine === engine && each.names.includes(lowercase) && each.applies(value),
  );
  if (divergence === undefined) return isCorsSafelistedRequestHeader(name, value);
  return divergence.safelisted && byteLength(value) <= maxSafelistedLength;
}

/** Whether an engine asks leave for a header which by the standard needs none. */
export function asksLeaveAlone(engine: Engine, name: string, value: string): boolean {
  return !isSafelistedBy(engine, name, value) && isCorsSafelistedRequestHeader(name, value);
}

/** Whether there can be such headers at all, in any engine: false for nearly every list, and quickly. */
export function mayAskLeaveAlone(headers: HeaderList): boolean {
  for (const { name, value } of headers) {
    if (askedLengths.has(name.length) && isAskedAlone(name, value)) return true;
  }
  return false;
}

/** In loops, as it is asked of every request, mostly in vain. */
function isAskedAlone(name: string, value: string): boolean {
  for (const { names, applies } of asking) {
    for (const each of names) if (isSameName(each, name) && applies(value)) return true;
  }
  return false;
}

const asking = safelistDivergences.filter(({ safelisted }) => !safelisted);
const askedLengths = new Set(asking.flatMap(({ names }) => names.map(({ length }) => length)));

/**
 * The names of the headers for which an engine asks leave. All three engines join the lines of one
 * name before they judge it; the standard judges each line. So the limit for all values together is
 * out of reach but with Chromium's hints.
 *
 * @param headers those that the page set
 */
export function unsafeRequestHeaderNamesBy(engine: Engine, headers: HeaderList): string[] {
  const names = [...new Set(headers.map(({ name }) => name.toLowerCase()))].filter(
    (name) => !ignored[engine].includes(name),
  );
  const joined = names.map((name) => ({ name, value: getHeader(headers, name) ?? '' }));
  return unsafeNames(joined, ({ name, value }) => isSafelistedBy(engine, name, value));
}

/** What a page cannot set though the standard lets it: the engine sends its own. */
const ignored: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['user-agent'],
  firefox: [],
  webkit: [],
};
