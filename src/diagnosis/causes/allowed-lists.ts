import { splitList } from '../../fetch-standard/header-list-values.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { isOnlyCase } from '../reasons/allow-methods.ts';
import { code, codeList, header, say, shortCode } from '../words.ts';
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
      headline: say`${shortCode(method)} is not ${shortCode(upper)}: methods are compared with case`,
      sentences: [
        say`The page sends ${code(method)}, and the server allows ${code(upper)}.`,
        say`Write the method in capitals in the call: ${code(`method: "${upper}"`)}. Browsers put only GET, HEAD, POST, PUT, DELETE and OPTIONS into capitals themselves.`,
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
      headline:
        names.length === 1
          ? say`The server allows this header in other answers, and not in this one`
          : say`The server allows these headers in other answers, and not in this one`,
      sentences: [
        [
          'Another preflight of this recording was allowed ',
          ...codeList(names),
          '. So the server has more than one list, or it makes one for each request.',
        ],
        say`Whoever runs ${code(scene.server)} can compare the two: the path, the page that asked, and the method.`,
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
        headline: say`The server allows ${shortCode(step.method)} in other answers, and not in this one`,
        sentences: [
          say`Another preflight of this recording was answered with a list that holds ${code(step.method)}. So the server has more than one list, or it makes one for each request.`,
          say`Whoever runs ${code(scene.server)} can compare the two: the path, and the page that asked.`,
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
      headline: say`The server's list of methods may be the default of its CORS library`,
      sentences: [
        say`${code(finding.got ?? '')} are methods that need no leave. Several libraries list only such where nobody sets ${header(allowMethodsHeader)}.`,
        say`Look for that setting on the server, and put ${code(step.method)} into it.`,
      ],
      evidence: answerLines(failed, allowMethodsHeader),
    };
  },
};

/** Those of class D where a list lacks something. */
export const allowedLists: readonly CauseRule[] = [methodCase, headerNotListed, methodNotListed];
