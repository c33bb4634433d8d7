import { answerLines, outcomeLine, requestLines } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { errorAnswer, lostItsHeaders, unless } from './failed-answer.ts';
import { optionsNotRouted } from './options-refused.ts';

const onErrorsToo: Words = texts.causes['error-answers'].sendOnErrorsToo;

/** A 413: the body is larger than somebody on the way takes. */
export const payloadTooLarge: CauseRule = {
  id: 'payload-too-large',
  detect(scene) {
    const failed = errorAnswer(scene, 413);
    if (failed === null) return null;
    return {
      confidence: 'certain',
      headline: texts.causes['payload-too-large'].headline,
      sentences: [
        texts.causes['payload-too-large'].bodyIsTooLarge,
        texts.causes['payload-too-large'].limitOfProxy,
        texts.causes['payload-too-large'].sendLess,
        onErrorsToo,
      ],
      evidence: [
        outcomeLine(failed),
        ...requestLines(failed, 'Content-Length'),
        ...answerLines(failed, 'Server'),
      ],
    };
  },
};

/** A 429: too many requests. */
export const rateLimited: CauseRule = {
  id: 'rate-limited',
  detect(scene) {
    const failed = scene.step?.status === 429 ? lostItsHeaders(scene) : null;
    if (failed === null) return null;
    const [limited] = answerLines(failed, 'Retry-After');
    return {
      confidence: 'certain',
      headline: texts.causes['rate-limited'].headline,
      sentences: [
        texts.causes['rate-limited'].limitReached,
        limited === undefined
          ? texts.causes['rate-limited'].sendFewer
          : texts.causes['rate-limited'].comeBackLater(limited.line),
        texts.causes['rate-limited'].limiterRunsFirst,
      ],
      evidence: [outcomeLine(failed), ...answerLines(failed, 'Retry-After', 'X-RateLimit-Limit')],
    };
  },
};

/** A 404 without headers: nobody is there who would set them. */
export const notFound: CauseRule = unless([optionsNotRouted], {
  id: 'not-found',
  detect(scene) {
    const isPreflight = scene.finding.during === 'preflight';
    // A preflight fails by its status also where its answer allows the page.
    const isRefusedByStatus = scene.finding.reason === 'preflight-status';
    const failed = isRefusedByStatus ? scene.failed : lostItsHeaders(scene);
    if (failed === null || scene.step?.status !== 404) return null;
    return {
      // Of a preflight it is as likely that the path is right, and knows no OPTIONS.
      confidence: isPreflight ? 'possible' : 'likely',
      headline: texts.causes['not-found'].headline,
      sentences: [
        texts.causes['not-found'].urlMayBeWrong,
        texts.causes['not-found'].checkTheUrl(failed.entry.url),
        isPreflight ? texts.causes['not-found'].orNoRouteForOptions : onErrorsToo,
      ],
      evidence: [outcomeLine(failed)],
    };
  },
});

/** Any other error of the 400s: the application said no, and the page cannot read why. */
export const requestRejected: CauseRule = {
  id: 'request-rejected',
  detect(scene) {
    const failed = scene.finding.during === 'response' ? lostItsHeaders(scene) : null;
    const status = scene.step?.status ?? 0;
    if (failed === null || status >= 500) return null;
    return {
      confidence: 'likely',
      headline: texts.causes['request-rejected'].headline(status),
      sentences: [
        texts.causes['request-rejected'].findOutWhy(status),
        texts.causes['request-rejected'].errorsLackHeaders,
        onErrorsToo,
      ],
      evidence: [outcomeLine(failed)],
    };
  },
};
