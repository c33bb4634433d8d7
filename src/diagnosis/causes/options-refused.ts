import { getHeader } from '../../fetch-standard/header-list.ts';
import { answerLines, durationLine, outcomeLine, type Recorded } from '../evidence.ts';
import { preflightNeeds } from '../preflight-need.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';
import { isSuccess } from './failed-answer.ts';
import type { Scene } from './scene.ts';

/** A 401 or 407 to a preflight, or a bare 403: who asks for a login answers before the CORS layer does. */
export const authBeforeCors: CauseRule = {
  id: 'auth-before-cors',
  detect({ finding, step, failed }) {
    if (finding.during !== 'preflight' || step === null || failed === null) return null;
    if (![401, 403, 407].includes(step.status)) return null;
    const asks = answerLines(failed, 'WWW-Authenticate', 'Proxy-Authenticate');
    const isRefusal = step.status === 403;
    const ofLogin = isRefusal ? 'likely' : 'certain';
    const ofOther = isRefusal ? 'possible' : 'likely';
    return {
      confidence: asks.length > 0 ? ofLogin : ofOther,
      headline: texts.causes['auth-before-cors'].headline,
      sentences: [
        texts.causes['auth-before-cors'].carriesNoLogin,
        texts.causes['auth-before-cors'].corsComesFirst,
      ],
      evidence: [outcomeLine(failed), ...asks],
    };
  },
};

/** An answer to another request of the same path that is there, so that the path is right. */
function answeredAt({ siblings, failed }: Scene) {
  return siblings
    .at(failed?.entry.url ?? '')
    .find(({ on, response }) => on === 'response' && isSuccess(response.status));
}

/** A 405 or 501 to a preflight, or a 404 where the path is known: no route takes OPTIONS. */
export const optionsNotRouted: CauseRule = {
  id: 'options-not-routed',
  detect(scene) {
    const { finding, step, failed } = scene;
    if (finding.during !== 'preflight' || step === null || failed === null) return null;
    if (![404, 405, 501].includes(step.status)) return null;
    const sibling = answeredAt(scene);
    const allow = answerLines(failed, 'Allow');
    if (allow.some(({ line }) => /\boptions\b/i.test(line))) return null;
    if (step.status === 404 && sibling === undefined) return null;
    return {
      confidence: step.status === 405 && allow.length > 0 ? 'certain' : 'likely',
      headline: texts.causes['options-not-routed'].headline,
      sentences: [
        step.status === 404
          ? texts.causes['options-not-routed'].answersOtherMethods
          : texts.causes['options-not-routed'].takesNoOptions(step.status),
        texts.causes['options-not-routed'].corsAroundAll,
      ],
      evidence: [
        outcomeLine(failed),
        ...allow,
        ...(sibling === undefined ? [] : [outcomeLine(sibling)]),
      ],
    };
  },
};

/** From here on a preflight counts as hanging, in milliseconds: its answer needs no work. */
const tooLong = 10_000;

/** What a browser records of a request that was given up. Others say why they failed. */
const givenUp = [null, 'net::ERR_FAILED', 'net::ERR_ABORTED', 'net::ERR_TIMED_OUT'];

/** Statuses by which somebody says that he waited in vain. */
const timeouts = [408, 504, 522, 524];

/**
 * The part of an exchange that hung until somebody gave up: its preflight; or, where Chromium notes nothing
 * of a preflight that was not answered, the request that waited for it. Nothing was sent of that one.
 */
function hung({ exchange, finding, failed }: Scene): Recorded | null {
  if (finding.reason !== 'network-failure' || failed === null) return null;
  const { response, networkError, duration } = failed.entry;
  if (response !== null || duration < tooLong || !givenUp.includes(networkError)) return null;
  if (finding.during === 'preflight') return failed;
  const isWaiting =
    preflightNeeds(exchange)[finding.hop]?.state === 'unobserved' &&
    getHeader(failed.entry.requestHeaders, 'Origin') === null;
  return isWaiting && networkError !== null ? failed : null;
}

/** A preflight that nobody answers: what handles it waits, for a body as a rule. */
export const preflightTimeout: CauseRule = {
  id: 'preflight-timeout',
  detect(scene) {
    const { finding, failed, siblings } = scene;
    const isTimeout =
      finding.during === 'preflight' && timeouts.includes(failed?.entry.response?.status ?? 0);
    const waiting = isTimeout ? failed : hung(scene);
    if (waiting === null) return null;
    const sibling = siblings.kinds.find(({ response: { status } }) => isSuccess(status));
    // A server that answers nobody says less of preflights than the browser's own name for it does.
    if (waiting.entry.networkError === 'net::ERR_TIMED_OUT' && sibling === undefined) return null;
    return {
      confidence: isTimeout || sibling !== undefined ? 'likely' : 'possible',
      headline: texts.causes['preflight-timeout'].headline,
      sentences: [
        texts.causes['preflight-timeout'].waitsForABody,
        texts.causes['preflight-timeout'].answerAtOnce,
      ],
      evidence: [
        outcomeLine(waiting),
        ...(isTimeout ? [] : [durationLine(waiting)]),
        ...(sibling === undefined ? [] : [outcomeLine(sibling)]),
      ],
    };
  },
};
