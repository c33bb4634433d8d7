import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, durationLine, outcomeLine } from '../evidence.ts';
import { code, header, say, type Words } from '../words.ts';
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
    const waited = limit === null ? 'too long' : `${limit} seconds`;
    return {
      confidence: answered === null ? 'possible' : isBoth ? 'certain' : 'likely',
      headline:
        limit === null
          ? say`A proxy gave up waiting for the server`
          : say`A proxy gave up waiting for the server, after ${String(limit)} seconds`,
      sentences: [
        say`The server was at work for ${waited}. What stands in front of it gave up, and ended the request in its place. The headers of the server are not there then.`,
        say`Make the call shorter, or do the long work in the background. Or raise the time limit of the proxy.`,
        ...(answered === null
          ? []
          : [say`Let the proxy send ${header(allowOriginHeader)} on its own errors too.`]),
      ],
      evidence: [outcomeLine(failed), ...(limit === null ? [] : [durationLine(failed)])],
    };
  },
};

/** What is said of a request that the server failed at, and of a preflight. */
function failure(isPreflight: boolean): readonly Words[] {
  return isPreflight
    ? [
        say`The server failed at the preflight already, and never saw the request itself. Its log says why. Mend that first.`,
        say`A preflight needs no work. Let the CORS layer answer OPTIONS before anything that can fail.`,
      ]
    : [
        say`The request reached the server, and the server failed. Its log says why. Mend that first.`,
        say`The error answer went past the part of the server that sets ${header(allowOriginHeader)}. So the page cannot read the error either.`,
        say`Let the CORS layer wrap error answers too: it must run first, around everything that can fail.`,
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
        headline: say`The server failed with ${code(String(status))}; CORS only hides it`,
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
