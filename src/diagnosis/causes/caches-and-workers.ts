import { unrecordedStatus } from '../../exchange/entry.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { answerLines, outcomeLine, type Recorded, requestLines } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import { cachedCopy, cachedForOtherOrigin, cachedWithoutCors } from './caches.ts';
import type { CauseRule } from './cause.ts';
import { type Mark, markLines } from './failed-answer.ts';
import type { Scene } from './scene.ts';
import { askedMeanwhile, refusedUnseen } from './unseen-answers.ts';

const networks: readonly Mark[] = [
  { name: 'X-Amz-Cf-Id' },
  { name: 'CF-Ray' },
  { name: 'X-Served-By', value: /^cache-/i },
  { name: 'X-Azure-Ref' },
];

const storages: readonly Mark[] = [
  { name: 'Server', value: /^AmazonS3/i },
  { name: 'X-Amz-Request-Id' },
  { name: 'X-Goog-Generation' },
  { name: 'X-Ms-Blob-Type' },
];

/** CloudFront names itself in the answers that it makes itself. */
const own: readonly Mark[] = [{ name: 'Server', value: /^CloudFront/i }];

/** Whether a CDN did not let the preflight through, or a storage behind one did not see who asks. */
function dropped({ finding, step }: Scene, failed: Recorded) {
  const behind = markLines(failed, storages);
  if (finding.during === 'preflight' && step?.status === 403) return markLines(failed, own);
  const isAnswered = step !== null && step.status >= 200 && step.status < 300;
  const tellsOrigins = /origin/i.test(getHeader(step?.headers ?? [], 'Vary') ?? '');
  return isAnswered && !tellsOrigins ? behind : [];
}

/** A CDN that does not tell the storage behind it who asks. */
const cdnDropsOrigin: CauseRule = {
  id: 'cdn-drops-origin',
  detect(scene) {
    const { failed, finding } = scene;
    if (failed === null || finding.reason !== 'allow-origin-missing') return null;
    const network = markLines(failed, networks);
    const lines = dropped(scene, failed);
    if (network.length === 0 || lines.length === 0 || cachedCopy(scene) !== null) return null;
    const isPreflight = finding.during === 'preflight' && scene.step?.status === 403;
    return {
      confidence: isPreflight ? 'likely' : 'possible',
      headline: isPreflight
        ? texts.causes['cdn-drops-origin'].headlineOfPreflight
        : texts.causes['cdn-drops-origin'].headline,
      sentences: [
        isPreflight
          ? texts.causes['cdn-drops-origin'].madeByTheCdn
          : texts.causes['cdn-drops-origin'].needsTheOrigin,
        texts.causes['cdn-drops-origin'].forwardThem,
        texts.causes['cdn-drops-origin'].haveRules,
      ],
      evidence: [outcomeLine(failed), ...lines, ...network, ...answerLines(failed, 'X-Cache')],
    };
  },
};

/** A service worker that answered with what the page may not read. */
const serviceWorkerOpaque: CauseRule = {
  id: 'service-worker-opaque',
  detect(scene) {
    const { finding, step } = scene;
    const unseen = refusedUnseen(scene);
    const asked = unseen === null ? undefined : askedMeanwhile(scene, unseen);
    const told = scene.failed?.entry.isFromServiceWorker ? scene.failed : null;
    const failed = told ?? (asked === undefined ? null : unseen);
    if (failed === null) return null;
    const isOpaque = step?.status === unrecordedStatus && finding.reason === 'allow-origin-missing';
    const isFailed = finding.reason === 'network-failure' && failed.entry.response === null;
    if (asked === undefined && !isOpaque && !isFailed) return null;
    return {
      confidence: asked !== undefined || isOpaque ? 'likely' : 'possible',
      headline: texts.causes['service-worker-opaque'].headline,
      sentences: [
        texts.causes['service-worker-opaque'].isOpaque,
        texts.causes['service-worker-opaque'].askWithCors,
        texts.causes['service-worker-opaque'].sendToTheWorker,
      ],
      evidence: [
        outcomeLine(failed),
        ...(asked === undefined
          ? []
          : [outcomeLine(asked), ...requestLines(asked, 'Sec-Fetch-Mode')]),
      ],
    };
  },
};

/** Class E of what stands behind refusals: a cache or a service worker answered. */
export const cachesAndWorkers: readonly CauseRule[] = [
  cachedWithoutCors,
  cachedForOtherOrigin,
  cdnDropsOrigin,
  serviceWorkerOpaque,
];
