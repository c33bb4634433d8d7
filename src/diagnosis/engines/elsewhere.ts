import type { Diagnosis, Verdict } from '../diagnosis.ts';
import { code, say, type Words } from '../words.ts';
import type { Engine } from './order.ts';

/** What another browser makes of the same exchange. */
export interface Elsewhere {
  readonly engine: Engine;
  readonly words: Words;
}

const names: Readonly<Record<Engine, string>> = {
  chromium: 'Chrome and Edge',
  firefox: 'Firefox',
  webkit: 'Safari',
};

/** The engines whose verdict is another than the standard's, with that; empty where all agree. */
export function elsewhere({
  verdict,
  engines,
}: Pick<Diagnosis, 'verdict' | 'engines'>): Elsewhere[] {
  const codes: Readonly<Record<Engine, string | null>> = {
    chromium: engines.chromium.code,
    firefox: engines.firefox.code,
    webkit: engines.webkit.message,
  };
  return (['chromium', 'firefox', 'webkit'] as const).flatMap((engine) => {
    const own = engines[engine].verdict;
    if (own === verdict) return [];
    return [{ engine, words: verdictWords(names[engine], own, codes[engine]) }];
  });
}

function verdictWords(name: string, verdict: Verdict, called: string | null): Words {
  switch (verdict) {
    case 'allowed':
      return say`${name} lets the page have the answer.`;
    case 'blocked':
      return called === null
        ? say`${name} blocks it.`
        : say`${name} blocks it, and calls it ${code(called)}.`;
    case 'inconclusive':
      return say`What ${name} does cannot be told from this recording: it asks the server something else.`;
    case 'not-cors':
      return say`In ${name} it fails for another reason than CORS.`;
  }
}
