import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, type Recorded } from '../evidence.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { unnameableOrigin } from '../reasons/sentences.ts';
import { serverOf } from '../server.ts';
import { code, say, type Words } from '../words.ts';
import type { Cause, CauseRule, Confidence } from './cause.ts';
import { originLines } from './origin-lines.ts';
import type { Scene } from './scene.ts';

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
}

const localFile: Kind = {
  confidence: 'certain',
  headline: say`Your page is a local file, and a file has no origin`,
  sentences: [
    say`The script that made the call is of a ${code('file:')} URL. For such a page the browser names no site.`,
    say`Serve the page from a web server on this machine, and open it at an address such as ${code('http://localhost:8000')}.`,
  ],
};

const sandboxed: Kind = {
  confidence: 'likely',
  headline: say`Your page is in a sandbox, which takes its origin away`,
  sentences: [
    say`The script came from the web, and the browser names no site for its page. So it is with a frame with the attribute ${code('sandbox')}, and with a page whose policy says ${code('sandbox')}.`,
    say`Let the page around the frame make the call, and hand the answer in. Or load the frame without a sandbox, from an origin of its own.`,
  ],
};

const unknown: Kind = {
  confidence: 'possible',
  headline: say`Your page has no origin that a server could name`,
  sentences: [
    say`Such a page is a local file, a sandboxed frame or a ${code('data:')} URL; or the redirect that led here was not recorded.`,
    say`Serve the page over http or https, without a sandbox.`,
  ],
};

function kindOf(failed: Recorded): Kind {
  const { initiatorUrl } = failed.entry;
  if (initiatorUrl === null) return unknown;
  if (/^file:/i.test(initiatorUrl)) return localFile;
  return /^https?:/i.test(initiatorUrl) ? sandboxed : unknown;
}

function afterRedirect(scene: Scene, failed: Recorded): Omit<Cause, 'id'> | null {
  const { step, exchange } = scene;
  const redirect = taintingRedirect(scene);
  if (step === null || redirect === null) return null;
  const { from, to, recorded } = redirect;
  return {
    confidence: 'certain',
    headline: unnameableOrigin(step) ?? [],
    sentences: [
      say`${code(from)} is not your page's origin, and it sent the request on to ${code(to)}, which is another again.`,
      say`So the second server cannot know whose request it is: ${code('null')} stands where ${code(exchange.pageOrigin.origin)} stood.`,
      say`Call the last URL directly, without the redirect.`,
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
