import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { parseUrl } from '../../fetch-standard/url.ts';
import {
  answerLines,
  type EvidenceLine,
  errorLine,
  outcomeLine,
  type Recorded,
} from '../evidence.ts';
import { networkErrorOf, networkErrors } from '../network-errors/network-errors.ts';
import { serverOf } from '../server.ts';
import { code, say, type Words } from '../words.ts';
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
  [
    'refused',
    say`It answered another request of this recording. So it may have stopped or crashed, or it was starting again.`,
  ],
  [
    'reset',
    say`It answered another request of this recording, so it is this one that it failed at.`,
  ],
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
  const [first = [], ...rest] = meaning.sentences;
  const { said, lines } = beside(scene, id);
  return {
    confidence: 'certain',
    headline: meaning.headline(scene.server),
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
      headline: say`A page over https may not call a server over http`,
      sentences: [
        say`Your page is ${code(from)}. The URL is of ${code(scene.server)}.`,
        say`Browsers do not send such a request: anybody on the way could read and change it. It is called mixed content.`,
        say`Call the URL with ${code('https:')}. If the server has no https, whoever runs it has to add it.`,
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
    headline: say`An extension may have stopped the request`,
    sentences: [
      say`${code(scene.server)} answered another request of this recording. This one ended without an answer and without a reason.`,
      say`Content blockers do so. A server that closes the connection looks the same.`,
      say`Try a private window without extensions. If it fails there too, look into the server's log.`,
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
    headline: say`The page's own Content-Security-Policy forbids where the redirect leads`,
    sentences: [
      say`The redirect leads to ${code(to)}. The browser stopped there, and asked nothing of that server.`,
      say`If the page was sent with a policy, whoever runs the page has to add ${code(to)} to its ${code('connect-src')}. The browser's console names the policy.`,
    ],
    evidence: [outcomeLine(failed), ...answerLines(failed, 'Location')],
  };
}

/** By what else a cause is found where the browser did not name it. */
const guesses: ReadonlyMap<string, CauseRule['detect']> = new Map([
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
