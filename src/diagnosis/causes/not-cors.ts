import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { parseUrl } from '../../fetch-standard/url.ts';
import {
  answerLines,
  type EvidenceLine,
  errorLine,
  outcomeLine,
  type Recorded,
} from '../evidence.ts';
import { redirectLoop, unusableLocation } from '../network-errors/connection-errors.ts';
import { headlineOf } from '../network-errors/network-error.ts';
import { networkErrorOf, networkErrors } from '../network-errors/network-errors.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/more-texts.ts';
import { whyUnfollowed } from '../unfollowed-redirect.ts';
import type { Words } from '../words.ts';
import type { Cause, CauseRule } from './cause.ts';
import { unless } from './failed-answer.ts';
import { preflightTimeout } from './options-refused.ts';
import type { Scene } from './scene.ts';

/** A request that failed, and not by CORS; a redirect that the call did not want is told elsewhere. */
function failedBelow({ finding, failed }: Scene): Recorded | null {
  return finding.reason === 'network-failure' && finding.during !== 'redirect' ? failed : null;
}

/** What the server did answer: it runs, or did at that time. */
function answered({ siblings }: Scene): Recorded | undefined {
  return siblings.kinds[0];
}

/** Neither an answer nor a name for why there is none. */
function isUnexplained({ entry }: Recorded): boolean {
  return entry.response === null && (entry.networkError ?? '') === '';
}

/** Failures that a server which answers others does not usually have. */
const unlikeOthers: ReadonlyMap<string, Words> = new Map([
  ['refused', texts.causes.refused.answersOthers],
  ['reset', texts.causes.reset.answersOthers],
]);

function beside(scene: Scene, id: string): { said: Words[]; lines: EvidenceLine[] } {
  const said = unlikeOthers.get(id);
  const sibling = answered(scene);
  return said === undefined || sibling === undefined
    ? { said: [], lines: [] }
    : { said: [said], lines: [outcomeLine(sibling)] };
}

/** The browser named it: nothing is left to guess. */
function named(id: string, scene: Scene): Omit<Cause, 'id'> | null {
  const failed = failedBelow(scene);
  if (failed === null) return null;
  const { networkError, response } = failed.entry;
  const meaning = networkErrorOf(networkError, response !== null);
  if (meaning?.id !== id) return null;
  const [first = [], ...rest] = meaning.said.sentences;
  const { said, lines } = beside(scene, id);
  return {
    confidence: 'certain',
    headline: headlineOf(meaning, scene.server),
    sentences: [first, ...said, ...rest],
    evidence: [
      errorLine(failed),
      ...answerLines(failed, 'Cross-Origin-Resource-Policy', 'Content-Type'),
      ...lines,
    ],
  };
}

/** A page over https calls http. https://w3c.github.io/webappsec-mixed-content/#should-block-fetch */
const mixedContent: CauseRule = {
  id: 'mixed-content',
  reasons: ['network-failure'],
  detect(scene) {
    const failed = failedBelow(scene);
    if (failed === null || !isUnexplained(failed)) return null;
    const { url } = failed.entry;
    const from = scene.exchange.pageOrigin.origin;
    const isMixed = parseUrl(from)?.protocol === 'https:' && parseUrl(url)?.protocol === 'http:';
    // What is on this machine counts as secure.
    if (!isMixed || privateAddressSpace(url) === 'loopback') return null;
    if (scene.siblings.kinds.some(({ pageOrigin }) => pageOrigin === from)) return null;
    return {
      confidence: 'likely',
      headline: texts.causes['mixed-content'].headline,
      sentences: [
        texts.causes['mixed-content'].isOverHttp(from, scene.server),
        texts.causes['mixed-content'].isNotSent,
        texts.causes['mixed-content'].callOverHttps,
      ],
      evidence: [outcomeLine(failed)],
    };
  },
};

/** Firefox records no reason. A server that answers others may not have been asked. */
function perhapsBlocked(scene: Scene): Omit<Cause, 'id'> | null {
  const failed = failedBelow(scene);
  const sibling = answered(scene);
  if (failed === null || sibling === undefined || !isUnexplained(failed)) return null;
  return {
    confidence: 'possible',
    headline: texts.causes['blocked-by-client'].headline,
    sentences: [
      texts.causes['blocked-by-client'].endedWithoutReason(scene.server),
      texts.causes['blocked-by-client'].blockersDoSo,
      texts.causes['blocked-by-client'].tryWithoutExtensions,
    ],
    evidence: [outcomeLine(failed), outcomeLine(sibling)],
  };
}

/**
 * A redirect that passed, and that Chromium 156 did not follow, with an empty name for why. So it is where the
 * page's policy forbids where it leads. A call that the policy forbids at once is in no browser's recording.
 */
function perhapsPolicy(scene: Scene): Omit<Cause, 'id'> | null {
  const { finding, failed } = scene;
  const target = failed?.entry.response?.redirectUrl ?? null;
  if (finding.reason !== 'network-failure' || failed === null || target === null) return null;
  const { delivery, networkError } = failed.entry;
  if (delivery !== 'failed' || (networkError ?? '') !== '') return null;
  const to = serverOf(target);
  return {
    confidence: 'likely',
    headline: texts.causes['content-security-policy'].headline,
    sentences: [
      texts.causes['content-security-policy'].stoppedThere(to),
      texts.causes['content-security-policy'].addToThePolicy(to),
    ],
    evidence: [outcomeLine(failed), ...answerLines(failed, 'Location')],
  };
}

/** The browser did not name it; the answers tell. */
function unfollowed(id: string, scene: Scene): Omit<Cause, 'id'> | null {
  const { finding, failed } = scene;
  if (finding.reason !== 'network-failure' || failed === null) return null;
  const meaning = whyUnfollowed(failed.entry, finding.hop);
  if (meaning?.id !== id) return null;
  return {
    confidence: 'certain',
    headline: headlineOf(meaning, scene.server),
    sentences: meaning.said.sentences,
    evidence: [outcomeLine(failed), ...answerLines(failed, 'Location')],
  };
}

/** By what else a cause is found where the browser did not name it. */
const guesses: ReadonlyMap<string, CauseRule['detect']> = new Map([
  [redirectLoop.id, (scene) => unfollowed(redirectLoop.id, scene)],
  [unusableLocation.id, (scene) => unfollowed(unusableLocation.id, scene)],
  ['blocked-by-client', perhapsBlocked],
  ['content-security-policy', perhapsPolicy],
]);

/** What tells more than the browser's own name does. */
const telling: ReadonlyMap<string, readonly CauseRule[]> = new Map([
  ['timeout', [preflightTimeout]],
  ['aborted', [preflightTimeout]],
]);

const ids = new Set(networkErrors.map(({ id }) => id));

/** Class F of what stands behind refusals: it is not CORS at all. */
export const notCors: readonly CauseRule[] = [
  mixedContent,
  ...Array.from(
    ids,
    (id): CauseRule =>
      unless(telling.get(id) ?? [], {
        id,
        reasons: ['network-failure'],
        detect: (scene) => named(id, scene) ?? guesses.get(id)?.(scene) ?? null,
      }),
  ),
];
