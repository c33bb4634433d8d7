import { getHeader } from '../../fetch-standard/header-list.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { varyByOrigin } from '../fix/answer-changes.ts';
import { variesByOrigin } from '../vary.ts';
import { code, header, say } from '../words.ts';
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
        headline: say`A cache may give this answer to another page, which may not read it`,
        sentences: [
          say`The server names the page that asks: here ${code(step.origin)}, elsewhere ${code(origin)}. This answer has no ${code('Vary: Origin')}, so caches take it for the same to every page.`,
          say`A cache may then hand the answer for one page to the other, and the browser refuses it there.`,
          say`Let the server send ${code('Vary: Origin')} with every answer of this URL, to requests without ${header('Origin')} too.`,
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
      headline: say`If the server names whichever page asks, ${code('Vary: Origin')} is missing`,
      sentences: [
        say`The answer names your page ${code(step.origin)} and has no ${code('Vary: Origin')}. The recording holds no other page's request, so it does not tell whether the server always names this one.`,
        say`If it always does, nothing is missing.`,
        say`If it names the page that asks, a cache may hand this answer to another page, and the browser refuses it there. Then let the server send ${code('Vary: Origin')}.`,
      ],
      evidence: own,
      change,
    };
  },
};
