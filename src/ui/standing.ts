import type { Decision, Verdict } from '../diagnosis/diagnosis.ts';

/** A verdict as the list shows it: what failed and what CORS does not cover are two things to look at. */
export type Standing = Exclude<Verdict, 'not-cors'> | 'failed' | 'outside';

export function standingOf({
  verdict,
  findings,
}: Pick<Decision, 'verdict' | 'findings'>): Standing {
  if (verdict !== 'not-cors') return verdict;
  return findings.length > 0 ? 'failed' : 'outside';
}
