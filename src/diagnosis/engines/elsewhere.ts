import type { Diagnosis, Verdict } from '../diagnosis.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import { type Engine, engines } from './order.ts';

/** What another browser makes of the same exchange. */
export interface Elsewhere {
  readonly engine: Engine;
  readonly words: Words;
}

/** The engines whose verdict is another than the standard's, with that; empty where all agree. */
export function elsewhere({
  verdict,
  engines: verdicts,
}: Pick<Diagnosis, 'verdict' | 'engines'>): Elsewhere[] {
  const codes: Readonly<Record<Engine, string | null>> = {
    chromium: verdicts.chromium.code,
    firefox: verdicts.firefox.code,
    webkit: verdicts.webkit.message,
  };
  return engines.flatMap((engine) => {
    const own = verdicts[engine].verdict;
    if (own === verdict) return [];
    return [{ engine, words: verdictWords(engine, own, codes[engine]) }];
  });
}

function verdictWords(engine: Engine, verdict: Verdict, called: string | null): Words {
  switch (verdict) {
    case 'allowed':
      return texts.elsewhere.allows(engine);
    case 'blocked':
      return called === null
        ? texts.elsewhere.blocks(engine)
        : texts.elsewhere.blocksAs(engine, called);
    case 'inconclusive':
      return texts.elsewhere.cannotBeTold(engine);
    case 'not-cors':
      return texts.elsewhere.failsOtherwise(engine);
  }
}
