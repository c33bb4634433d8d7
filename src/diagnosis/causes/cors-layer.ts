import { isSameName } from '../../fetch-standard/header-list.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { type EvidenceLine, outcomeLine } from '../evidence.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { type Mark, markLines, unless } from './failed-answer.ts';
import { maskedPreflight } from './masked-preflight.ts';
import type { Scene } from './scene.ts';

/** By this a CORS layer tells caches that it looked at what a preflight asks. */
const lookedAt: readonly Mark[] = [{ name: 'Vary', value: /access-control-request-/i }];

/** What a CORS layer writes into its answers to preflights. */
const layerMarks: readonly Mark[] = [
  { name: 'Vary', value: /access-control-request-|\borigin\b/i },
  { name: 'Access-Control-Allow-Methods' },
  { name: 'Access-Control-Allow-Headers' },
  { name: 'Access-Control-Allow-Credentials' },
  { name: 'Access-Control-Max-Age' },
];

/** Statuses that say something else of a preflight than that it is not allowed. */
const ofOthers = [401, 404, 405, 407, 408, 413, 429];

function lacks(list: Step['allowMethods'], value: string): boolean {
  if (list === null || list === 'failure' || list.includes('*')) return false;
  return !list.some((each) => isSameName(each, value));
}

/** Whether the lists of an answer that allows the page leave out what was asked. */
function leavesOut({ allowMethods, allowHeaders, method, requestedHeaders }: Step): boolean {
  const isMethodLeftOut = !isCorsSafelistedMethod(method) && lacks(allowMethods, method);
  return isMethodLeftOut || requestedHeaders.some((name) => lacks(allowHeaders, name));
}

/** The marks in an answer that refuses; empty where it does not, or has none. */
function refusalMarks({ finding, step, failed }: Scene): readonly EvidenceLine[] {
  if (step === null || failed === null || step.origin === opaqueOrigin) return [];
  const { status } = step;
  if (status >= 500 || ofOthers.includes(status)) return [];
  const isBare = finding.reason === 'allow-origin-missing';
  if (finding.during === 'response') {
    return isBare && status === 403 ? markLines(failed, lookedAt) : [];
  }
  const isByStatus = finding.reason === 'preflight-status' && status >= 400;
  const isRefused = isBare || (isByStatus && leavesOut(step));
  return finding.during === 'preflight' && isRefused ? markLines(failed, layerMarks) : [];
}

/** What the CORS layer was asked, each with its list. */
function asked({ step, preflight }: Scene): Words {
  const names = preflight === null ? [] : (step?.requestedHeaders ?? []);
  return texts.causes['cors-layer-rejected'].asked(step?.origin ?? '', step?.method ?? '', names);
}

/** A refusal in the handwriting of a CORS layer: it looked at the request, and said no. */
export const corsLayerRejected: CauseRule = unless([maskedPreflight], {
  id: 'cors-layer-rejected',
  detect(scene) {
    const marks = refusalMarks(scene);
    const { failed, finding, step } = scene;
    if (failed === null || step === null || marks.length === 0) return null;
    // Lists alone may be written by hand, and the origin forgotten.
    const isLikely = step.status >= 400 || marks.some(({ line }) => /^vary:/i.test(line));
    return {
      confidence: isLikely ? 'likely' : 'possible',
      headline: texts.causes['cors-layer-rejected'].headline,
      sentences: [
        texts.causes['cors-layer-rejected'].isACorsLayer,
        asked(scene),
        finding.reason === 'preflight-status'
          ? texts.causes['cors-layer-rejected'].listMethodAndHeaders
          : texts.causes['cors-layer-rejected'].listTheOrigin,
      ],
      evidence: [outcomeLine(failed), ...marks],
    };
  },
});
