import { isCorsNonWildcardRequestHeaderName } from '../../fetch-standard/cors-unsafe-request-header-names.ts';
import { extractMaxAge, maxAgeHeader, maxAgeOf } from '../../fetch-standard/max-age.ts';
import { longestKept } from '../engines/max-age.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { allowHeadersHeader } from '../preflight-lists.ts';
import { serverOf } from '../server.ts';
import { code, header, say } from '../words.ts';
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
      headline: say`${code('*')} lets ${code('Authorization')} through today, and should not`,
      sentences: [
        say`The server answers the preflight with ${code(`${allowHeadersHeader}: *`)}, and browsers let your page ${code(step.pageOrigin)} send ${code('Authorization')} by it.`,
        say`By the standard ${code('*')} does not cover that header. Firefox already warns of it.`,
        say`Whoever runs ${code(serverOf(step.url))} has to list ${code('Authorization')} by name.`,
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
      headline: say`The browser sent the same preflight ${String(repeated.count)} times`,
      sentences: [
        say`Before each of these ${code(step.method)} requests of ${code(step.origin)} it asked ${code(serverOf(step.url))} anew, and waited for the answer.`,
        maxAge === null
          ? say`The answer has no ${header(maxAgeHeader)}, so browsers keep it for 5 seconds.`
          : say`${code(answerLines(recorded, maxAgeHeader)[0]?.line ?? '')} is too short for that.`,
        say`With ${code(`${maxAgeHeader}: ${seconds}`)} Chromium asks once in two hours, Firefox too, and Safari once in ten minutes. While the server's CORS settings still change, leave it short.`,
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
      headline: say`Browsers keep the answer to the preflight for less time than it says`,
      sentences: [
        say`The server says ${code(line?.line ?? '')}. Chromium keeps an answer for ${String(chromium)} seconds at most, Firefox for ${String(firefox)}, and Safari for ${String(webkit)}.`,
        say`Nothing breaks. After that time the browser sends the preflight again, whatever the number says.`,
      ],
      evidence: answerLines(recorded, maxAgeHeader),
      change: null,
    };
  },
};
