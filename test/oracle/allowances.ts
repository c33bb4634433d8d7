import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { getHeader } from '../../src/fetch-standard/header-list.ts';
import type { Facts } from './compare.ts';
import { isCors } from './server/seen.ts';
import type { EngineName } from './truth.ts';

/** Where our answer may be another than the engine's, and why that is no mistake. */
interface Allowance {
  readonly why: string;
  readonly engines: readonly EngineName[];
  /** @param diagnosis null where there was no exchange to diagnose */
  applies(facts: Facts, diagnosis: Diagnosis | null): boolean;
}

const all: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/**
 * Each is as narrow as its reason. What an engine does otherwise than the standard has no place here:
 * that belongs to the product, or is a disagreement.
 */
const allowances: readonly Allowance[] = [
  {
    // A beacon with a safelisted body is sent in mode `no-cors`, as are WebKit's fonts; and a request
    // that ended at home is no CORS request. There is no verdict of CORS's.
    why: 'no CORS request was sent',
    engines: all,
    applies: ({ seen, truth }, diagnosis) => {
      const isOutside = diagnosis === null || diagnosis.reason === 'no-cors';
      if (!isOutside || seen.some((each) => each.place !== 'page' && isCors(each))) return false;
      // That a redirect leads away from home can be what is refused, by CORS.
      const isSentElsewhere = seen.some(({ place }) => place !== 'page');
      return truth.verdict === 'refused' ? isSentElsewhere : truth.verdict !== 'blocked';
    },
  },
  {
    // A beacon tells the page nothing; an element that was given an answer it cannot use (an image of
    // status 404, half a font) fails in the same way as one that was refused.
    why: 'neither page nor engine tells the outcome',
    engines: ['chromium', 'webkit'],
    applies: ({ truth, outcome }) => truth.verdict === 'untold' && outcome?.page !== 'silence',
  },
  {
    // Firefox writes a message for every refusal. Without one nothing was refused, and that is all.
    why: 'Firefox had nothing to say, and we see no refusal of which it speaks',
    engines: ['firefox'],
    applies: ({ truth, outcome }, diagnosis) =>
      truth.verdict === 'untold' &&
      outcome?.page !== 'silence' &&
      (diagnosis?.engines.firefox.code ?? null) === null,
  },
  {
    // WebKit's driver gives no console, so that it was refused is all that is known.
    why: 'the page was refused, and the engine does not say why',
    engines: ['webkit'],
    applies: ({ truth }, diagnosis) =>
      truth.verdict === 'refused' &&
      ['blocked', 'not-cors'].includes(diagnosis?.engines.webkit.verdict ?? ''),
  },
  {
    // Its `CORSDidNotSucceed2` stands for both. Where every answer came whole, no connection broke.
    why: 'Firefox calls this refusal what it calls a broken connection, as we say',
    engines: ['firefox'],
    applies: ({ seen, truth }, diagnosis) => {
      const own = diagnosis?.engines.firefox;
      if (truth.verdict !== 'not-cors' || own?.verdict !== 'blocked') return false;
      return own.code === truth.code && seen.every(({ answer }) => answer?.isHalf === false);
    },
  },
  {
    // It finds no headers to read, and says so in these words. Of a connection that was reset or
    // refused, or of another method than PUT, it says `CORSDidNotSucceed2`; what it records of all
    // of them is the same: status 0 and no headers.
    why: 'Firefox speaks of several headers where a PUT was closed without an answer',
    engines: ['firefox'],
    applies: ({ seen, truth }, diagnosis) => {
      const last = seen.at(-1);
      return (
        truth.code === 'CORSMultipleAllowOriginNotAllowed' &&
        last?.method === 'PUT' &&
        last.answer === null &&
        diagnosis?.engines.firefox.verdict === 'not-cors'
      );
    },
  },
  {
    // Whether a call follows redirects is in no recording. Of one that does not, the target is never
    // asked: whether the page got the redirect itself is not CORS. A target with a user name is
    // refused only where it is followed.
    why: 'the call follows no redirect, which no recording says',
    engines: all,
    applies: ({ case: { call }, exchanges, truth }, diagnosis) =>
      call.redirect !== 'follow' &&
      exchanges[0]?.call?.redirect === undefined &&
      truth.verdict !== 'blocked' &&
      endsAtRedirect(diagnosis),
  },
  {
    // For a redirected preflight Firefox has two names, by whether the call follows redirects.
    why: 'the call follows no redirect, which Firefox names otherwise and no recording says',
    engines: ['firefox'],
    applies: ({ case: { call }, truth }, diagnosis) =>
      call.redirect !== 'follow' &&
      truth.code === 'CORSPreflightDidNotSucceed3' &&
      diagnosis?.reason === 'preflight-redirect',
  },
  {
    // The page was given the answer, and then the connection broke within its body: it passed CORS,
    // and it failed. Both `allowed` and `not-cors` are true.
    why: 'the answer broke off after CORS had let it pass',
    engines: all,
    applies: ({ seen, truth }, diagnosis) =>
      seen.some(({ answer }) => answer?.isHalf) &&
      ['allowed', 'not-cors'].includes(truth.verdict) &&
      ['allowed', 'not-cors'].includes(diagnosis?.verdict ?? ''),
  },
  {
    // Chromium names the first in the order of a hash table, of which the recording tells only so much:
    // see `src/diagnosis/reasons/allow-headers.ts`.
    why: 'Chromium names another of the headers that are not allowed, by an order that is not recorded',
    engines: ['chromium'],
    applies: ({ exchanges, truth }, diagnosis) => {
      const finding = diagnosis?.findings[0];
      if (finding?.reason !== 'header-not-allowed') return false;
      const isOne = finding.expected?.split(', ').includes(truth.parameter ?? '') ?? false;
      const request = exchanges[0]?.hops[finding.hop]?.request ?? null;
      return (
        truth.code === finding.codes.chromium &&
        isOne &&
        (finding.hop > 0 || (request !== null && isTableGrown(request)))
      );
    },
  },
];

/** Whether the record of a request that was not sent has a larger table than the request had. */
function isTableGrown({ requestHeaders }: Entry): boolean {
  return (
    getHeader(requestHeaders, 'Referer') !== null && [8, 16, 32].includes(requestHeaders.length)
  );
}

function endsAtRedirect(diagnosis: Diagnosis | null): boolean {
  return (
    diagnosis?.missing === 'redirect-target' ||
    diagnosis?.reason === 'redirect-url-credentials' ||
    (diagnosis?.reason === 'network-failure' && diagnosis.during === 'request')
  );
}

/**
 * Why our answer may be another than the engine's.
 *
 * @returns null where it may not
 */
export function allowanceFor(
  engine: EngineName,
  facts: Facts,
  diagnosis: Diagnosis | null,
): string | null {
  const found = allowances.find(
    ({ engines, applies }) => engines.includes(engine) && applies(facts, diagnosis),
  );
  return found?.why ?? null;
}
