import { getHeader } from '../../fetch-standard/header-list.ts';
import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/more-texts.ts';
import type { AdviceRule } from './advice.ts';
import { mark } from './marks.ts';
import { namedOrigins } from './named-origins.ts';

/** So many of the pages that were named are shown. */
const mostShown = 3;

/**
 * Every page that asked was named, with credentials. One page alone proves nothing; nor do several where
 * another was refused.
 */
export const originReflected: AdviceRule = {
  id: 'origin-reflected',
  needs: mark.response | mark.namesOrigin | mark.credentials,
  lacks: 0,
  detect(answer) {
    const { step } = answer;
    if (!allowsCredentials(step)) return null;
    const { withCredentials, isChoosy } = namedOrigins(answer);
    if (isChoosy || withCredentials.size < 2 || !withCredentials.has(step.origin)) return null;
    const shown = [...withCredentials.values()].slice(0, mostShown);
    return {
      grade: 'risk',
      headline: texts.advice['origin-reflected'].headline,
      sentences: [
        texts.advice['origin-reflected'].namedEveryPage([...withCredentials.keys()]),
        texts.advice['origin-reflected'].repeatsOrLooksUp,
        texts.advice['origin-reflected'].askAsAStranger,
      ],
      evidence: shown.flatMap((each) => [
        ...requestLines(each, 'Origin'),
        ...answerLines(each, allowOriginHeader, allowCredentialsHeader),
      ]),
      change: null,
    };
  },
};

/** `Access-Control-Allow-Origin: null` let a page read that has no origin. */
export const nullAllowed: AdviceRule = {
  id: 'null-allowed',
  needs: mark.response | mark.namesNull,
  lacks: 0,
  detect({ step, recorded }) {
    return {
      grade: 'risk',
      headline: texts.advice['null-allowed'].headline,
      sentences: [
        step.pageOrigin === opaqueOrigin
          ? texts.advice['null-allowed'].namesNull(serverOf(step.url))
          : texts.advice['null-allowed'].namesNullAfterRedirect(
              step.pageOrigin,
              serverOf(step.url),
            ),
        allowsCredentials(step)
          ? texts.advice['null-allowed'].anySiteReadsWithCookies
          : texts.advice['null-allowed'].anySiteReads,
        step.pageOrigin === opaqueOrigin
          ? texts.advice['null-allowed'].giveThePageAnOrigin
          : texts.advice['null-allowed'].callTheTarget(step.url, step.pageOrigin),
      ],
      evidence: [
        ...requestLines(recorded, 'Origin'),
        ...answerLines(recorded, allowOriginHeader, allowCredentialsHeader),
      ],
      change: null,
    };
  },
};

/** A server on https lets a page on http read with the person's cookies. */
export const httpOriginWithCredentials: AdviceRule = {
  id: 'http-origin-with-credentials',
  needs: mark.response | mark.namesOrigin | mark.credentials | mark.insecurePage,
  lacks: 0,
  detect({ step, recorded }) {
    const isExposed =
      step.url.startsWith('https:') && privateAddressSpace(step.origin) !== 'loopback';
    if (!isExposed || !allowsCredentials(step)) return null;
    return {
      grade: 'risk',
      headline: texts.advice['http-origin-with-credentials'].headline,
      sentences: [
        texts.advice['http-origin-with-credentials'].allowsThePage(serverOf(step.url), step.origin),
        texts.advice['http-origin-with-credentials'].scriptOnTheWay,
        texts.advice['http-origin-with-credentials'].serveOverHttps,
      ],
      evidence: answerLines(recorded, allowOriginHeader, allowCredentialsHeader),
      change: null,
    };
  },
};

function allowsCredentials({ headers }: Step): boolean {
  return getHeader(headers, allowCredentialsHeader) === 'true';
}
