import { isCorsNonWildcardRequestHeaderName } from '../../fetch-standard/cors-unsafe-request-header-names.ts';
import { extractMaxAge, maxAgeHeader, maxAgeOf } from '../../fetch-standard/max-age.ts';
import { longestKept } from '../engines/max-age.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { allowHeadersHeader } from '../preflight-lists.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/more-texts.ts';
import type { AdviceRule } from './advice.ts';
import { changed } from './advised-answer.ts';
import { mark } from './marks.ts';
import { repeatedPreflight } from './repeated-preflights.ts';

/**
 * `*` in `Access-Control-Allow-Headers`, and the page sends `Authorization`. All engines take it for leave; by
 * the standard it is none: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
 *
 * Seen in Chromium 156, Firefox 153 (with the warning `CORSAllowHeaderFromPreflightDeprecation`) and
 * WebKitGTK 2.50.6.
 */
export const authorizationByWildcard: AdviceRule = {
  id: 'authorization-by-wildcard',
  needs: mark.preflight | mark.asksAuthorization,
  lacks: 0,
  detect(answer) {
    const { step, recorded, credentials } = answer;
    const { allowHeaders: allowed } = step;
    // With credentials `*` is a name like others, and is found to fail.
    if (credentials.mode === 'include' || !Array.isArray(allowed)) return null;
    if (!allowed.includes('*') || allowed.some(isCorsNonWildcardRequestHeaderName)) return null;
    return {
      grade: 'fragile',
      headline: texts.advice['authorization-by-wildcard'].headline,
      sentences: [
        texts.advice['authorization-by-wildcard'].isLetThrough(step.pageOrigin),
        texts.advice['authorization-by-wildcard'].notByTheStandard,
        texts.advice['authorization-by-wildcard'].listByName(serverOf(step.url)),
      ],
      evidence: [
        ...requestLines(recorded, 'Access-Control-Request-Headers'),
        ...answerLines(recorded, allowHeadersHeader),
      ],
      change: changed(answer, [{ op: 'add', name: allowHeadersHeader, value: 'authorization' }]),
    };
  },
};

/** What is kept this long, in seconds, needs no longer: Safari keeps nothing beyond it. */
const longEnough = longestKept.webkit;

/** The same preflight again and again, where a `Access-Control-Max-Age` would have spared it. */
export const preflightEveryTime: AdviceRule = {
  id: 'preflight-every-time',
  needs: mark.preflight,
  lacks: 0,
  detect(answer) {
    const { step, recorded } = answer;
    const repeated = repeatedPreflight(answer, recorded.entry);
    if (repeated === null || maxAgeOf(step.headers) >= longEnough) return null;
    const maxAge = extractMaxAge(step.headers);
    const seconds = String(longestKept.chromium);
    return {
      grade: 'slow',
      headline: texts.advice['preflight-every-time'].headline(repeated.count),
      sentences: [
        texts.advice['preflight-every-time'].askedAnew(
          step.method,
          step.origin,
          serverOf(step.url),
        ),
        maxAge === null
          ? texts.advice['preflight-every-time'].isForgotten
          : texts.advice['preflight-every-time'].isTooShort(
              answerLines(recorded, maxAgeHeader)[0]?.line ?? '',
            ),
        texts.advice['preflight-every-time'].sendLonger(seconds),
      ],
      evidence: [
        ...requestLines(repeated.first, 'Access-Control-Request-Method'),
        ...requestLines(repeated.last, 'Access-Control-Request-Method'),
        ...answerLines(recorded, maxAgeHeader),
      ],
      change: changed(answer, [{ op: 'set', name: maxAgeHeader, value: seconds }]),
    };
  },
};

/** `Access-Control-Max-Age: 31536000`. */
export const maxAgeBeyondCap: AdviceRule = {
  id: 'max-age-beyond-cap',
  needs: mark.preflight | mark.maxAge,
  lacks: 0,
  detect({ step, recorded }) {
    const maxAge = extractMaxAge(step.headers);
    if (maxAge === null || maxAge === 'failure' || maxAge <= longestKept.chromium) return null;
    const { chromium, firefox, webkit } = longestKept;
    const [line] = answerLines(recorded, maxAgeHeader);
    return {
      grade: 'hint',
      headline: texts.advice['max-age-beyond-cap'].headline,
      sentences: [
        texts.advice['max-age-beyond-cap'].isKeptFor(line?.line ?? '', chromium, firefox, webkit),
        texts.advice['max-age-beyond-cap'].nothingBreaks,
      ],
      evidence: answerLines(recorded, maxAgeHeader),
      change: null,
    };
  },
};
