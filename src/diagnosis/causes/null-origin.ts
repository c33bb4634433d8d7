import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { hasHttpScheme } from '../../fetch-standard/url.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, type Recorded } from '../evidence.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { unnameableOrigin } from '../reasons/sentences.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { Cause, CauseRule, Confidence, Remedy } from './cause.ts';
import { originLines } from './origin-lines.ts';
import type { Scene } from './scene.ts';
import { signedUrlRedirect } from './signed-url.ts';

/**
 * The redirect behind which the browser no longer names the page: away from a server that is not of the
 * page's origin, to another.
 *
 * https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
function taintingRedirect({ exchange, finding }: Scene) {
  const servers = exchange.hops.map(({ url }) => serverOf(url));
  for (let index = 0; index < finding.hop; index += 1) {
    const [from, to] = [servers[index] ?? '', servers[index + 1] ?? ''];
    const request = exchange.hops[index]?.request ?? null;
    if (request === null || from === exchange.pageOrigin.origin || from === to) continue;
    return { from, to, recorded: { exchange: exchange.id, entry: request } };
  }
  return null;
}

interface Kind {
  readonly confidence: Confidence;
  readonly headline: Words;
  readonly sentences: readonly Words[];
  readonly remedy: Remedy;
}

/** No header lines can help a page without an origin, whatever made it one. */
function inThePage(...steps: readonly Words[]): Remedy {
  const named = [...steps, texts.causes['null-origin'].thenNameIt];
  return { steps: named, side: 'page', answer: null, isNextCalled: false, isOnlyWay: true };
}

const localFile: Kind = {
  confidence: 'certain',
  headline: texts.causes['null-origin'].headlineLocalFile,
  sentences: [texts.causes['null-origin'].fileHasNoOrigin],
  remedy: inThePage(texts.causes['null-origin'].serveFromAServer),
};

const sandboxed: Kind = {
  confidence: 'likely',
  headline: texts.causes['null-origin'].headlineSandbox,
  sentences: [texts.causes['null-origin'].sandboxTakesIt],
  remedy: inThePage(
    texts.causes['null-origin'].callFromOutside,
    texts.causes['null-origin'].keepOriginOfOwnFrame,
  ),
};

const unknown: Kind = {
  confidence: 'possible',
  headline: texts.causes['null-origin'].headlineUnknown,
  sentences: [texts.causes['null-origin'].mayBeAnyOfThese],
  remedy: inThePage(
    texts.causes['null-origin'].serveWithoutSandbox,
    texts.causes['null-origin'].keepOriginOfOwnFrame,
  ),
};

function kindOf(failed: Recorded): Kind {
  const { initiatorUrl } = failed.entry;
  if (initiatorUrl === null) return unknown;
  if (/^file:/i.test(initiatorUrl)) return localFile;
  return hasHttpScheme(initiatorUrl) ? sandboxed : unknown;
}

function afterRedirect(scene: Scene, failed: Recorded): Omit<Cause, 'id'> | null {
  const { step, exchange } = scene;
  const redirect = taintingRedirect(scene);
  if (step === null || redirect === null) return null;
  // Which tells what to do in place of calling a URL that is made anew each time.
  if (signedUrlRedirect.detect(scene) !== null) return null;
  const { from, to, recorded } = redirect;
  return {
    confidence: 'certain',
    headline: unnameableOrigin(step) ?? [],
    sentences: [
      texts.causes['null-origin'].redirectedAgain(from, to),
      texts.causes['null-origin'].cannotKnowThePage(exchange.pageOrigin.origin),
      texts.causes['null-origin'].callTheLast,
    ],
    evidence: [outcomeLine(recorded), ...answerLines(recorded, 'Location'), ...originLines(failed)],
  };
}

function withoutOrigin(failed: Recorded): Omit<Cause, 'id'> {
  return { ...kindOf(failed), evidence: [outcomeLine(failed), ...originLines(failed)] };
}

/** `Origin: null`: no server can name the page, and none may allow `null`. */
export const nullOrigin: CauseRule = {
  id: 'null-origin',
  detect(scene) {
    const { finding, step, failed } = scene;
    const isOfOrigin = [allowOriginHeader, allowCredentialsHeader].includes(finding.header ?? '');
    if (!isOfOrigin || step === null || failed === null || step.origin !== opaqueOrigin)
      return null;
    const found =
      step.pageOrigin === opaqueOrigin ? withoutOrigin(failed) : afterRedirect(scene, failed);
    // Of an error answer the error is the news.
    const isError = step.during === 'response' && step.status >= 400;
    return found !== null && isError ? { ...found, confidence: 'possible' } : found;
  },
};
