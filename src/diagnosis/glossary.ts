import type { Diagnosis } from './diagnosis.ts';
import * as texts from './texts/more-texts.ts';
import type { Words } from './words.ts';

/** A word that a diagnosis uses, for somebody who meets it for the first time. */
export interface Term {
  readonly id: 'origin' | 'preflight' | 'credentials';
  readonly question: string;
  readonly answer: readonly Words[];
}

/** The words that somebody needs to follow a diagnosis; empty where nobody has anything to do. */
export function glossaryOf(diagnosis: Diagnosis): Term[] {
  const { verdict, preflights, findings, withCredentials } = diagnosis;
  if (verdict !== 'blocked' && verdict !== 'inconclusive') return [];
  const isPreflighted = preflights.some(({ state }) => state !== 'not-needed');
  const isAboutCredentials =
    diagnosis.credentials.mode === 'include' ||
    withCredentials.length > 0 ||
    diagnosis.fixWithCredentials !== null ||
    findings.some(({ header }) => header === 'Access-Control-Allow-Credentials');
  return [
    term('origin'),
    ...(isPreflighted ? [term('preflight')] : []),
    ...(isAboutCredentials ? [term('credentials')] : []),
  ];
}

function term(id: Term['id']): Term {
  return { id, ...texts.glossary[id] };
}
