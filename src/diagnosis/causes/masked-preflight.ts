import { getHeader } from '../../fetch-standard/header-list.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, requestLines } from '../evidence.ts';
import type { SiblingAnswer } from '../siblings.ts';
import * as texts from '../texts/more-texts.ts';
import type { Cause, CauseRule } from './cause.ts';
import type { Scene } from './scene.ts';

type Asked = Pick<SiblingAnswer, 'method' | 'names'>;

/** The names and the method that a failed preflight asked for, and no preflight that passed did. */
function unlike(failed: Asked, passed: readonly Asked[]): string[] {
  const isNew = !passed.some(({ method }) => method === failed.method);
  const names = failed.names.filter((name) => !passed.some((each) => each.names.includes(name)));
  return [...(isNew ? [failed.method] : []), ...names];
}

/** Those of the answers that allow a preflight of this page. */
function allowedPreflights(
  { exchange }: Scene,
  answers: readonly SiblingAnswer[],
): SiblingAnswer[] {
  return answers.filter(
    (sibling) =>
      sibling.on === 'preflight' &&
      sibling.exchange !== exchange.id &&
      sibling.pageOrigin === exchange.pageOrigin.origin &&
      getHeader(sibling.response.headers, allowOriginHeader) !== null,
  );
}

/** At the same path the difference is all there is; another path may have other rules. */
function sureness(isSamePath: boolean, isOneValue: boolean): Cause['confidence'] {
  if (isSamePath) return isOneValue ? 'certain' : 'likely';
  return isOneValue ? 'likely' : 'possible';
}

/**
 * A preflight without a single CORS header, from a server that knows this page: rs/cors, Corsica, Spring
 * and others drop all of them where they refuse one method or one header.
 */
export const maskedPreflight: CauseRule = {
  id: 'masked-preflight',
  detect(scene) {
    const { finding, step, failed, siblings } = scene;
    const isBare = finding.reason === 'allow-origin-missing' && finding.during === 'preflight';
    if (!isBare || step === null || failed === null) return null;
    if (![200, 204, 403].includes(step.status)) return null;
    if (step.headers.some(({ name }) => /^access-control-/i.test(name))) return null;
    const here = allowedPreflights(scene, siblings.at(failed.entry.url));
    const allowed = here.length > 0 ? here : allowedPreflights(scene, siblings.kinds);
    const first = allowed[0];
    const values = unlike({ method: step.method, names: step.requestedHeaders }, allowed);
    if (first === undefined || values.length === 0) return null;
    return {
      confidence: sureness(here.length > 0, values.length === 1),
      headline: texts.causes['masked-preflight'].headline,
      sentences: [
        here.length > 0
          ? texts.causes['masked-preflight'].passedAtThisPath
          : texts.causes['masked-preflight'].passedElsewhere,
        texts.causes['masked-preflight'].onlyNew(values),
        texts.causes['masked-preflight'].allAreDropped,
        texts.causes['masked-preflight'].putOnTheList,
      ],
      evidence: [
        outcomeLine(failed),
        ...requestLines(failed, 'Access-Control-Request-Method', 'Access-Control-Request-Headers'),
        outcomeLine(first),
        ...requestLines(first, 'Access-Control-Request-Method', 'Access-Control-Request-Headers'),
        ...answerLines(first, allowOriginHeader),
      ],
    };
  },
};
