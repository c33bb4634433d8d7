import { getHeader } from '../../fetch-standard/header-list.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { varyByOrigin } from '../fix/answer-changes.ts';
import * as texts from '../texts/more-texts.ts';
import { variesByOrigin } from '../vary.ts';
import type { AdviceRule } from './advice.ts';
import { changed } from './advised-answer.ts';
import { mark } from './marks.ts';
import { namedOrigins } from './named-origins.ts';

/** An answer names the page, and no cache is told that another page gets another answer. */
export const varyOriginMissing: AdviceRule = {
  id: 'vary-origin-missing',
  needs: mark.response | mark.namesOrigin,
  lacks: mark.variesByOrigin,
  detect(answer) {
    const { step, recorded } = answer;
    const isKept = step.method === 'GET' || step.method === 'HEAD';
    if (!isKept || variesByOrigin(step.headers)) return null;
    if (/\bno-store\b/i.test(getHeader(step.headers, 'Cache-Control') ?? '')) return null;
    const change = changed(answer, [varyByOrigin]);
    const own = answerLines(recorded, allowOriginHeader, 'Vary', 'Cache-Control');
    const { named } = namedOrigins(answer);
    for (const [origin, other] of named) {
      if (origin === step.origin) continue;
      return {
        grade: 'fragile',
        headline: texts.advice['vary-origin-missing'].headline,
        sentences: [
          texts.advice['vary-origin-missing'].namesWhoAsks(step.origin, origin),
          texts.advice['vary-origin-missing'].handedToAnother,
          texts.advice['vary-origin-missing'].sendVary,
        ],
        evidence: [
          ...own,
          ...requestLines(other, 'Origin'),
          ...answerLines(other, allowOriginHeader),
        ],
        change,
      };
    }
    return {
      grade: 'hint',
      headline: texts.advice['vary-origin-missing'].headlineUnsure,
      sentences: [
        texts.advice['vary-origin-missing'].namesThisPage(step.origin),
        texts.advice['vary-origin-missing'].fineIfAlways,
        texts.advice['vary-origin-missing'].sendVaryIfNot,
      ],
      evidence: own,
      change,
    };
  },
};
