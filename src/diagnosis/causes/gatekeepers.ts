import { parseUrl } from '../../fetch-standard/url.ts';
import { type EvidenceLine, outcomeLine, type Recorded } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule, Remedy } from './cause.ts';
import { lostItsHeaders, type Mark, markLines, unless } from './failed-answer.ts';
import type { Scene } from './scene.ts';

/** A refused request or preflight, and the lines that tell who refused it; null where none do. */
function refusedBy(
  scene: Scene,
  statuses: readonly number[],
  marks: readonly Mark[],
): { readonly failed: Recorded; readonly lines: readonly EvidenceLine[] } | null {
  const failed = lostItsHeaders(scene);
  if (failed === null || !statuses.includes(scene.step?.status ?? 0)) return null;
  const lines = markLines(failed, marks);
  return lines.length === 0 ? null : { failed, lines };
}

/** What stands in front has to let the call through: what the server then answers is not known. */
function inFront(step: Words): Remedy {
  const steps = [step, texts.causes.remedies.thenTheServer];
  return { steps, side: 'proxy', answer: null, isNextCalled: false, isOnlyWay: false };
}

/** https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/ */
const challenges: readonly Mark[] = [
  { name: 'CF-Mitigated', value: /^challenge/i },
  { name: 'X-Vercel-Mitigated', value: /^challenge/i },
  { name: 'X-Amzn-Waf-Action', value: /^(?:challenge|captcha)/i },
];

/** What Cloudflare answers with a page of its own. */
const cloudflare: readonly Mark[] = [{ name: 'Server', value: /^cloudflare/i }];
const web: readonly Mark[] = [{ name: 'Content-Type', value: /^text\/html/i }];

/** `CF-Mitigated: challenge`: a page that wants to see a browser, and a script is none to it. */
export const botChallenge: CauseRule = {
  id: 'bot-challenge',
  detect(scene) {
    const statuses = [403, 405, 429, 503];
    const named = refusedBy(scene, statuses, challenges);
    const found = named ?? refusedBy(scene, [403, 503], cloudflare);
    if (found === null) return null;
    const pages = named === null ? markLines(found.failed, web) : [];
    if (named === null && pages.length === 0) return null;
    return {
      confidence: named === null ? 'possible' : 'certain',
      headline: texts.causes['bot-challenge'].headline,
      sentences: [
        texts.causes['bot-challenge'].answeredWithChallenge,
        texts.causes['bot-challenge'].carriesNoProof,
      ],
      remedy: inFront(texts.causes['bot-challenge'].exceptThePaths),
      evidence: [outcomeLine(found.failed), ...found.lines, ...pages],
    };
  },
};

/** Front ends that ask who may invoke a function, before it runs. */
const frontEnds: readonly Mark[] = [
  { name: 'Server', value: /^Google Frontend/i },
  { name: 'X-Amzn-ErrorType', value: /^AccessDeniedException/i },
];

/** Hosts on which such a front end answers. The end of a host name is not the page's to choose. */
const functionHosts = /\.(?:run\.app|cloudfunctions\.net|on\.aws)$/i;

/** A 403 of a function's own address: the public may not invoke it. */
export const platformForbidden: CauseRule = {
  id: 'platform-forbidden',
  detect(scene) {
    const found = refusedBy(scene, [403], frontEnds);
    const host = parseUrl(scene.server)?.hostname ?? '';
    if (found === null || !functionHosts.test(host)) return null;
    return {
      confidence: 'likely',
      headline: texts.causes['platform-forbidden'].headline,
      sentences: [
        texts.causes['platform-forbidden'].didNotRun,
        texts.causes['platform-forbidden'].showsNoIdentity,
      ],
      remedy: inFront(texts.causes['platform-forbidden'].letThePublicIn),
      evidence: [outcomeLine(found.failed), ...found.lines],
    };
  },
};

/** What gateways write into the answers that they make themselves. */
const ownAnswers: readonly Mark[] = [
  { name: 'X-Amzn-ErrorType' },
  { name: 'X-Kong-Response-Latency' },
];
/** What they write into every answer that goes through them. */
const anyAnswers: readonly Mark[] = [{ name: 'X-Amz-Apigw-Id' }, { name: 'Apigw-Requestid' }];

/** A 401 or 403 of an API gateway: the application never saw the request. */
export const gatewayRejected: CauseRule = unless([platformForbidden, botChallenge], {
  id: 'gateway-rejected',
  detect(scene) {
    // A preflight that is asked for a login is told as that.
    const statuses = scene.finding.during === 'preflight' ? [403] : [401, 403];
    const own = refusedBy(scene, statuses, ownAnswers);
    const found = own ?? refusedBy(scene, statuses, anyAnswers);
    if (found === null) return null;
    const isUnknownPath = found.lines.some(({ line }) =>
      line.includes('MissingAuthenticationTokenException'),
    );
    return {
      confidence: own === null ? 'possible' : 'likely',
      headline: texts.causes['gateway-rejected'].headline,
      sentences: [
        texts.causes['gateway-rejected'].answeredItself(scene.step?.status ?? 0),
        ...(isUnknownPath
          ? [texts.causes['gateway-rejected'].mayBeUnknownPath]
          : [texts.causes['gateway-rejected'].checkTheKey]),
        texts.causes['gateway-rejected'].setOnOwnAnswers,
      ],
      evidence: [outcomeLine(found.failed), ...found.lines],
    };
  },
});
