import { allowOriginHeader } from '../allow-origin.ts';
import { code, header, say } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { answerLines, outcomeLine, type Recorded } from './evidence.ts';
import type { Scene } from './scene.ts';

/** An answer with an error status and without CORS headers: the error is the news. */
function lostItsHeaders({ finding, step, failed }: Scene): Recorded | null {
  const isLost = finding.reason === 'allow-origin-missing' && step !== null && step.status >= 400;
  return isLost ? failed : null;
}

/** An answer of the same server that has what the failed one lacks. */
function allowedSibling({ siblings }: Scene, isAsked: (status: number) => boolean) {
  return siblings.kinds.find(
    ({ response, ...sibling }) =>
      isAsked(response.status) && answerLines(sibling, allowOriginHeader).length > 0,
  );
}

const isSuccess = (status: number) => status >= 200 && status < 300;

/** A 500 in place of the answer: what threw it ran past the layer that sets the headers. */
const serverError: CauseRule = {
  id: 'server-error',
  detect(scene) {
    const failed = lostItsHeaders(scene);
    const status = scene.step?.status ?? 0;
    if (failed === null || scene.finding.during !== 'response' || status < 500) return null;
    const sibling = allowedSibling(scene, isSuccess);
    return {
      confidence: sibling === undefined ? 'likely' : 'certain',
      headline: say`The server failed with ${code(String(status))}. CORS only hides it.`,
      sentences: [
        say`The request reached the server, and the server failed. Its log says why. Mend that first.`,
        say`The error answer went past the part of the server that sets ${header(allowOriginHeader)}. So the page cannot read the error either.`,
        say`Let the CORS layer wrap error answers too: it must run first, around everything that can fail.`,
      ],
      evidence: [
        outcomeLine(failed),
        ...(sibling === undefined
          ? []
          : [outcomeLine(sibling), ...answerLines(sibling, allowOriginHeader)]),
      ],
    };
  },
};

/** Class A of what stands behind refusals: the error answer has no CORS headers. */
export const errorAnswers: readonly CauseRule[] = [serverError];
