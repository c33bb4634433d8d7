import type { CorsExchange } from '../exchange/exchange.ts';
import type { Diagnosis } from './diagnosis.ts';
import { engineVerdict } from './engines.ts';
import { type Fix, fixFor, noFix } from './fix/fix.ts';
import { type Judgement, judge } from './judge.ts';
import { progressOf } from './progress.ts';
import { stepsOf } from './steps.ts';
import { verdictWords } from './verdict-words.ts';

/**
 * Tells why the browser refused an exchange, or that it did not, and what must change.
 *
 * A pure function: the same exchange always gets the same diagnosis.
 */
export function diagnose(exchange: CorsExchange): Diagnosis {
  const judgement = judge(exchange);
  const { findings, credentials } = judgement;
  const steps = stepsOf(exchange, credentials.mode === 'include');
  const [first] = findings;
  return {
    ...judgement,
    id: exchange.id,
    reason: first?.reason ?? null,
    during: first?.during ?? null,
    progress: progressOf(exchange, findings),
    ...verdictWords(exchange, judgement, steps),
    fix: judgement.verdict === 'blocked' ? fixFor(exchange, steps) : noFix,
    fixWithCredentials: fixWithCredentials(exchange, judgement),
    engines: {
      chromium: engineVerdict('chromium', findings),
      firefox: engineVerdict('firefox', findings),
    },
  };
}

/** The fix if the call was made with credentials, where that is not known and would change it. */
function fixWithCredentials(exchange: CorsExchange, judgement: Judgement): Fix | null {
  if (judgement.credentials.mode !== 'unobserved') return null;
  const fix = fixFor(exchange, stepsOf(exchange, true));
  const isNeeded = judgement.verdict === 'blocked' || judgement.withCredentials.length > 0;
  return isNeeded && fix.side === 'server' ? fix : null;
}
