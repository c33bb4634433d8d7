import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';
import { allowedSibling, lostItsHeaders } from './failed-answer.ts';

/** Where the server's good answers to this page have the header, and no error answer has. */
export const headersOnSuccessOnly: CauseRule = {
  id: 'headers-on-success-only',
  detect(scene) {
    const failed = scene.finding.during === 'response' ? lostItsHeaders(scene) : null;
    const status = scene.step?.status ?? 0;
    if (failed === null) return null;
    const sibling = allowedSibling(scene, ({ on }) => on === 'response');
    const isDisproved = scene.siblings.kinds.some(
      (each) =>
        each.on === 'response' &&
        each.response.status >= 400 &&
        answerLines(each, allowOriginHeader).length > 0,
    );
    if (sibling === undefined || isDisproved) return null;
    return {
      // Of a server that failed the failure is the news.
      confidence: status < 500 ? 'likely' : 'possible',
      headline: texts.causes['headers-on-success-only'].headline(status),
      sentences: [
        texts.causes['headers-on-success-only'].onlySuccessesHave,
        texts.causes['headers-on-success-only'].findOutWhy(status),
        texts.causes['headers-on-success-only'].setOnErrorsToo,
      ],
      evidence: [
        outcomeLine(failed),
        ...answerLines(failed, 'Server'),
        outcomeLine(sibling),
        ...answerLines(sibling, allowOriginHeader),
      ],
    };
  },
};
