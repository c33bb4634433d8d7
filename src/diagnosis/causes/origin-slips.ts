import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import type { Finding } from '../reason.ts';
import { texts } from '../texts/texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { originLines } from './origin-lines.ts';
import { onlyDifferingPart, type Pair, type Slip, slips } from './origin-slip.ts';
import type { Scene } from './scene.ts';

const wrongOrigins = ['allow-origin-mismatch', 'allow-origin-invalid'];

/** The two values, where the one is not the other. */
export function wrongOrigin({ finding, step }: Scene): Pair | null {
  const { reason, got } = finding;
  if (!wrongOrigins.includes(reason) || got === null || got === '' || step === null) return null;
  const { origin } = step;
  if (origin === opaqueOrigin || got === opaqueOrigin) return null;
  return { got, origin, part: onlyDifferingPart(got, origin) };
}

/** Which slip it is; null where the value is another origin altogether. */
export function slipOf(pair: Pair): Slip | null {
  return slips.find(({ fits }) => fits(pair)) ?? null;
}

function remedy({ isPlace }: Slip, { got, origin }: Pair): Words {
  return isPlace
    ? texts.causes['origin-slips'].sendOrOpen(origin, got)
    : texts.causes['origin-slips'].send(origin, got);
}

interface FoundSlip {
  readonly pair: Pair | null;
  readonly slip: Slip | null;
}

const none: FoundSlip = { pair: null, slip: null };

/** Each slip asks for it in turn, of one failure after the other. A scene would keep the whole recording. */
let lastAsked: Finding | null = null;
let lastFound = none;

function slipIn(scene: Scene): FoundSlip {
  if (scene.finding !== lastAsked) {
    const pair = wrongOrigin(scene);
    lastFound = pair === null ? none : { pair, slip: slipOf(pair) };
    lastAsked = scene.finding;
  }
  return lastFound;
}

/** The slips of class C: the allowed origin and the page's differ in exactly one thing. */
export const originSlips: readonly CauseRule[] = slips.map(({ id }) => ({
  id,
  reasons: wrongOrigins,
  detect(scene) {
    const { pair, slip } = slipIn(scene);
    if (pair === null || slip?.id !== id) return null;
    return {
      confidence: 'certain',
      headline: slip.headline(pair),
      sentences: [slip.sentence(pair), remedy(slip, pair)],
      evidence: originLines(scene.failed),
    };
  },
}));
