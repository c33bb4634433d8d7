import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, type Recorded } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';
import type { Scene } from './scene.ts';

const origins: readonly string[] = ['allow-origin-missing', 'allow-origin-mismatch'];

/** The preflight that a request went by without one of its own, if it was to hold for long. */
function keptPreflight({ exchange, finding, siblings }: Scene): Recorded | null {
  const preflight = exchange.hops[finding.hop]?.preflight;
  if (preflight?.state !== 'cached') return null;
  const { entry } = preflight;
  const owner = siblings.at(entry.url).find((each) => each.entry === entry);
  const kept = { exchange: owner?.exchange ?? exchange.id, entry };
  const [line] = answerLines(kept, 'Access-Control-Max-Age');
  return line === undefined ? null : kept;
}

/** A request that went by an old preflight, to a server that answers otherwise by now. */
export const stalePreflightCache: CauseRule = {
  id: 'stale-preflight-cache',
  detect(scene) {
    const { finding, step, failed } = scene;
    const isRefused = finding.during === 'response' && origins.includes(finding.reason);
    if (!isRefused || step === null || failed === null || step.status >= 400) return null;
    const kept = keptPreflight(scene);
    if (kept === null) return null;
    const before = answerLines(kept, allowOriginHeader);
    return {
      confidence: 'possible',
      headline: texts.causes['stale-preflight-cache'].headline,
      sentences: [
        texts.causes['stale-preflight-cache'].answersDiffer,
        texts.causes['stale-preflight-cache'].disableCache,
        texts.causes['stale-preflight-cache'].keepItShort,
      ],
      evidence: [
        outcomeLine(failed),
        ...answerLines(failed, allowOriginHeader),
        outcomeLine(kept),
        ...before,
        ...answerLines(kept, 'Access-Control-Max-Age'),
      ],
    };
  },
};
