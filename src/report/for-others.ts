import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Words } from '../diagnosis/words.ts';
import { reportTexts } from './texts/texts.ts';

const { ofThePage } = reportTexts;

interface Told {
  readonly headline: Words;
  readonly sentences: readonly Words[];
}

/**
 * A diagnosis as it is said to those who did not write the page. What stands behind the failure is told where the
 * report begins: of that no sentence is left to be said again.
 */
export function forOthers(diagnosis: Diagnosis): Diagnosis {
  const { findings, withCredentials, unchecked, causes, advice } = diagnosis;
  return {
    ...diagnosis,
    headline: ofThePage(diagnosis.headline),
    explanation: diagnosis.explanation.map(ofThePage),
    findings: findings.map(titled),
    withCredentials: withCredentials.map(titled),
    unchecked: unchecked.map(titled),
    causes: causes.map((cause, index) => ({
      ...told(cause),
      ...(index === 0 && cause.confidence !== 'possible' && { sentences: [] }),
    })),
    advice: advice.map(told),
  };
}

function titled<T extends Pick<Told, 'headline'>>(each: T): T {
  return { ...each, headline: ofThePage(each.headline) };
}

function told<T extends Told>(each: T): T {
  return { ...titled(each), sentences: each.sentences.map(ofThePage) };
}
