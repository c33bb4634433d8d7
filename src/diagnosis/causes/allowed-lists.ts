import { splitList } from '../../fetch-standard/header-list-values.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { isOnlyCase } from '../reasons/allow-methods.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';
import { headersOf, listedElsewhere, methodsOf } from './listed-elsewhere.ts';

/** `fetch(url, { method: 'patch' })`, and the server allows PATCH. */
const methodCase: CauseRule = {
  id: 'method-case',
  reasons: ['method-not-allowed'],
  detect({ finding, step, failed }) {
    if (step === null || failed === null) return null;
    if (!isOnlyCase(finding.got, step)) return null;
    const { method } = step;
    const upper = method.toUpperCase();
    return {
      confidence: 'certain',
      headline: texts.causes['method-case'].headline(method, upper),
      sentences: [
        texts.causes['method-case'].sends(method, upper),
        texts.causes['method-case'].writeInCapitals(upper),
      ],
      evidence: [
        ...requestLines(failed, 'Access-Control-Request-Method'),
        ...answerLines(failed, allowMethodsHeader),
      ],
    };
  },
};

/** The header is allowed, but not here. */
const headerNotListed: CauseRule = {
  id: 'header-not-listed',
  reasons: ['header-not-allowed'],
  detect(scene) {
    const { finding, failed } = scene;
    if (failed === null) return null;
    const names = (finding.expected ?? '').split(', ');
    const other = listedElsewhere(scene, headersOf, names);
    if (other === undefined) return null;
    return {
      confidence: 'certain',
      headline: texts.causes['header-not-listed'].headline(names),
      sentences: [
        texts.causes['header-not-listed'].wasAllowedElsewhere(names),
        texts.causes['header-not-listed'].compareTheTwo(scene.server),
      ],
      evidence: [
        ...answerLines(failed, allowHeadersHeader),
        ...answerLines(other, allowHeadersHeader),
      ],
    };
  },
};

/** Lists that several CORS libraries send where nobody set one. */
const defaultLists = ['GET', 'GET, HEAD', 'GET, POST', 'GET, HEAD, POST'];

function isDefault(list: string | null): boolean {
  const sorted = splitList(list ?? '').toSorted();
  return defaultLists.includes(sorted.join(', '));
}

/** The method is allowed, but not here; or the list looks as if nobody had set it. */
const methodNotListed: CauseRule = {
  id: 'method-not-listed',
  reasons: ['method-not-allowed'],
  detect(scene) {
    const { finding, step, failed } = scene;
    if (step === null || failed === null) return null;
    if (isOnlyCase(finding.got, step)) return null;
    const other = listedElsewhere(scene, methodsOf, [step.method]);
    if (other !== undefined) {
      return {
        confidence: 'certain',
        headline: texts.causes['method-not-listed'].headlineElsewhere(step.method),
        sentences: [
          texts.causes['method-not-listed'].wasAllowedElsewhere(step.method),
          texts.causes['method-not-listed'].compareTheTwo(scene.server),
        ],
        evidence: [
          ...answerLines(failed, allowMethodsHeader),
          ...answerLines(other, allowMethodsHeader),
        ],
      };
    }
    if (!isDefault(finding.got)) return null;
    return {
      confidence: 'possible',
      headline: texts.causes['method-not-listed'].headlineDefault,
      sentences: [
        texts.causes['method-not-listed'].needNoLeave(finding.got ?? ''),
        texts.causes['method-not-listed'].lookForTheSetting(step.method),
      ],
      evidence: answerLines(failed, allowMethodsHeader),
    };
  },
};

/** Those of class D where a list lacks something. */
export const allowedLists: readonly CauseRule[] = [methodCase, headerNotListed, methodNotListed];
