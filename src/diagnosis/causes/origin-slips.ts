import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { originLines } from './origin-lines.ts';
import { onlyDifferingPart, type Pair, type Slip, slips } from './origin-slip.ts';
import type { Scene } from './scene.ts';

/** The reasons that speak of an origin that is not the page's. */
export const wrongOrigins = ['allow-origin-mismatch', 'allow-origin-invalid'];

/** The two values, where the one is not the other, and which slip it is; null for another origin altogether. */
interface WrongOrigin {
  readonly pair: Pair;
  readonly slip: Slip | null;
}

/** What was found last: each rule asks for it in turn, and a server sends the same wrong origin again and again. */
const recent: WrongOrigin[] = [];
const mostRecent = 8;

/** The wrong origin behind one of {@link wrongOrigins}; null where there is none to compare. */
export function wrongOriginIn({ finding, step }: Scene): WrongOrigin | null {
  const { got } = finding;
  if (got === null || got === '' || step === null) return null;
  const { origin } = step;
  if (origin === opaqueOrigin || got === opaqueOrigin) return null;
  for (const known of recent) {
    if (known.pair.got === got && known.pair.origin === origin) return known;
  }
  const pair = { got, origin, part: onlyDifferingPart(got, origin) };
  const found = { pair, slip: slips.find(({ fits }) => fits(pair)) ?? null };
  if (recent.length === mostRecent) recent.shift();
  recent.push(found);
  return found;
}

function remedy({ isPlace }: Slip, { got, origin }: Pair): Words {
  return isPlace
    ? texts.causes['origin-slips'].sendOrOpen(origin, got)
    : texts.causes['origin-slips'].send(origin, got);
}

/** The slips of class C: the allowed origin and the page's differ in exactly one thing. */
export const originSlips: readonly CauseRule[] = slips.map(({ id }) => ({
  id,
  reasons: wrongOrigins,
  detect(scene) {
    const found = wrongOriginIn(scene);
    if (found === null || found.slip?.id !== id) return null;
    const { pair, slip } = found;
    return {
      confidence: 'certain',
      headline: slip.headline(pair),
      sentences: [slip.sentence(pair), remedy(slip, pair)],
      evidence: originLines(scene.failed),
    };
  },
}));
