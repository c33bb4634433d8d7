import { hasProvisionalHeaders } from '../../exchange/role.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, type EvidenceLine, outcomeLine, type Recorded } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import { variesByOrigin } from '../vary.ts';
import type { CauseRule } from './cause.ts';
import { isSuccess, type Mark, markLines } from './failed-answer.ts';
import type { Scene } from './scene.ts';
import { askedMeanwhile, keptBefore, refusedUnseen } from './unseen-answers.ts';

/** How caches say that an answer is a copy. */
const hits: readonly Mark[] = [
  { name: 'X-Cache', value: /\bhit\b/i },
  { name: 'CF-Cache-Status', value: /^(?:hit|stale|updating|revalidated)\b/i },
  { name: 'X-Vercel-Cache', value: /^(?:hit|stale)\b/i },
  { name: 'X-Cache-Status', value: /^(?:hit|stale)\b/i },
  { name: 'Age', value: /[1-9]/ },
];

/** The failed answer, where a cache gave it that does not tell origins apart. */
export function cachedCopy({ finding, step, failed }: Scene) {
  if (finding.during !== 'response' || step === null || failed === null) return null;
  if (!isSuccess(step.status) || failed.entry.isFromServiceWorker) return null;
  if (variesByOrigin(step.headers)) return null;
  const lines = markLines(failed, hits);
  // Chromium records what comes from its own cache without the headers that the network adds.
  const isSeen = failed.entry.isFromCache === true || hasProvisionalHeaders(failed.entry);
  const isBrowsers = lines.length === 0 && isSeen;
  return lines.length > 0 || isBrowsers ? { failed, lines, isBrowsers } : null;
}

/** Another exchange, in which the same URL was answered as asked. */
function otherAt(
  { siblings, exchange }: Scene,
  { entry }: Recorded,
  isMeant: (value: string | null, hasOrigin: boolean) => boolean,
) {
  return siblings
    .at(entry.url)
    .find(
      (each) =>
        each.on === 'response' &&
        each.exchange !== exchange.id &&
        each.entry.url === entry.url &&
        isMeant(
          getHeader(each.response.headers, allowOriginHeader),
          getHeader(each.entry.requestHeaders, 'Origin') !== null,
        ),
    );
}

function copyLines(failed: Recorded, lines: readonly EvidenceLine[]): EvidenceLine[] {
  return [outcomeLine(failed), ...answerLines(failed, allowOriginHeader, 'Vary'), ...lines];
}

/** The browser's own copy, which it refused without a trace of the answer. */
function unseenCopy(scene: Scene) {
  const failed = refusedUnseen(scene);
  if (failed === null || askedMeanwhile(scene, failed) !== undefined) return null;
  const kept = keptBefore(scene, failed);
  return { failed, lines: [], isBrowsers: true, siblings: kept === undefined ? [] : [kept] };
}

/** A copy whose answer is recorded, with other answers that show what it lacks. */
function seenCopy(scene: Scene) {
  const copy = scene.finding.reason === 'allow-origin-missing' ? cachedCopy(scene) : null;
  if (copy === null) return null;
  const allowed = otherAt(scene, copy.failed, (value) => value !== null);
  const plain = otherAt(scene, copy.failed, (value, hasOrigin) => value === null && !hasOrigin);
  return { ...copy, siblings: [allowed, plain].filter((each) => each !== undefined) };
}

/** A copy without CORS headers, kept when somebody asked who needs none. */
export const cachedWithoutCors: CauseRule = {
  id: 'cached-without-cors',
  detect(scene) {
    const copy = seenCopy(scene) ?? unseenCopy(scene);
    if (copy === null) return null;
    const { failed, lines, isBrowsers, siblings } = copy;
    return {
      confidence: siblings.length > 0 ? 'likely' : 'possible',
      headline: isBrowsers
        ? texts.causes['cached-without-cors'].headlineOfBrowser
        : texts.causes['cached-without-cors'].headline,
      sentences: [
        isBrowsers
          ? texts.causes['cached-without-cors'].isBrowsersCopy
          : texts.causes['cached-without-cors'].isACopy,
        texts.causes['cached-without-cors'].wasKeptWithoutOrigin,
        texts.causes['cached-without-cors'].sendOnEveryAnswer,
        texts.causes['cached-without-cors'].askWithCrossorigin,
      ],
      evidence: [
        ...copyLines(failed, lines),
        ...siblings.flatMap((each) => [outcomeLine(each), ...answerLines(each, allowOriginHeader)]),
      ],
    };
  },
};

/** A copy of an answer that was for another site. */
export const cachedForOtherOrigin: CauseRule = {
  id: 'cached-for-other-origin',
  detect(scene) {
    if (scene.finding.reason !== 'allow-origin-mismatch') return null;
    const copy = cachedCopy(scene);
    if (copy === null) return null;
    const { failed, lines } = copy;
    const got = scene.finding.got;
    const other = otherAt(
      scene,
      failed,
      (value) => value !== null && value !== '*' && value !== got,
    );
    return {
      // A server that names one origin whoever asks looks the same, but for an answer that names another.
      confidence: other === undefined ? 'possible' : 'likely',
      headline: texts.causes['cached-for-other-origin'].headline,
      sentences: [
        texts.causes['cached-for-other-origin'].copyAllows(got ?? ''),
        texts.causes['cached-for-other-origin'].sendVary,
        texts.causes['cached-for-other-origin'].keyByOrigin,
      ],
      evidence: [
        ...copyLines(failed, lines),
        ...(other === undefined
          ? []
          : [outcomeLine(other), ...answerLines(other, allowOriginHeader)]),
      ],
    };
  },
};
