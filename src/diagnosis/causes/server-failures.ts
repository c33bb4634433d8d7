import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, durationLine, outcomeLine } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { allowedSibling, errorAnswer, lostItsHeaders, unless } from './failed-answer.ts';
import { botChallenge } from './gatekeepers.ts';
import { optionsNotRouted, preflightTimeout } from './options-refused.ts';
import type { Scene } from './scene.ts';

/** Where proxies and gateways give up as a rule: seconds, and how much later the browser sees it. */
const usualLimits = [29, 30, 60, 100];
const latest = 1.5;

/** The limit that a duration reached, in seconds; null where none is near. */
function reachedLimit(milliseconds: number): number | null {
  const seconds = milliseconds / 1000;
  return usualLimits.findLast((limit) => seconds >= limit && seconds <= limit + latest) ?? null;
}

/** Statuses by which a proxy says that the server behind it was too slow; those of Cloudflare as well. */
const timeouts = [504, 522, 524];

/** Errors that leave open whether the server was there at all. */
const closed = [null, 'net::ERR_EMPTY_RESPONSE', 'net::ERR_CONNECTION_CLOSED'];

function wasCutOff({ finding, failed }: Scene): boolean {
  return (
    finding.reason === 'network-failure' &&
    finding.during === 'request' &&
    failed?.entry.response === null &&
    closed.includes(failed.entry.networkError)
  );
}

/** A 504, or an end after 60 seconds sharp: a proxy gave up waiting. */
export const gatewayTimeout: CauseRule = {
  id: 'gateway-timeout',
  detect(scene) {
    const answered = errorAnswer(scene, 502, 503, ...timeouts);
    const failed = answered ?? (wasCutOff(scene) ? scene.failed : null);
    if (failed === null) return null;
    const limit = reachedLimit(failed.entry.duration);
    const isTimeout = timeouts.includes(failed.entry.response?.status ?? 0);
    if (limit === null && !isTimeout) return null;
    const isBoth = limit !== null && isTimeout;
    return {
      confidence: answered === null ? 'possible' : isBoth ? 'certain' : 'likely',
      headline: texts.causes['gateway-timeout'].headline(limit),
      sentences: [
        texts.causes['gateway-timeout'].gaveUp(limit),
        texts.causes['gateway-timeout'].makeItShorter,
        ...(answered === null ? [] : [texts.causes['gateway-timeout'].sendOnOwnErrors]),
      ],
      evidence: [outcomeLine(failed), ...(limit === null ? [] : [durationLine(failed)])],
    };
  },
};

/** What is said of a request that the server failed at, and of a preflight. */
function failure(isPreflight: boolean): readonly Words[] {
  return isPreflight
    ? [
        texts.causes['server-error'].failedAtPreflight,
        texts.causes['server-error'].answerOptionsFirst,
      ]
    : [
        texts.causes['server-error'].failedAtRequest,
        texts.causes['server-error'].wentPastCors,
        texts.causes['server-error'].wrapErrors,
      ];
}

/** A 500 in place of the answer: what threw it ran past the layer that sets the headers. */
export const serverError: CauseRule = unless(
  [gatewayTimeout, botChallenge, optionsNotRouted, preflightTimeout],
  {
    id: 'server-error',
    detect(scene) {
      const failed = lostItsHeaders(scene);
      const status = scene.step?.status ?? 0;
      if (failed === null || status < 500) return null;
      const sibling = allowedSibling(scene);
      return {
        confidence: sibling === undefined ? 'likely' : 'certain',
        headline: texts.causes['server-error'].headline(status),
        sentences: failure(scene.finding.during === 'preflight'),
        evidence: [
          outcomeLine(failed),
          ...(sibling === undefined
            ? []
            : [outcomeLine(sibling), ...answerLines(sibling, allowOriginHeader)]),
        ],
      };
    },
  },
);
