import type { Item } from '../store.ts';

/** By what the list can be filtered: what to look at first comes first. */
export const kinds = ['blocked', 'inconclusive', 'advised', 'passed', 'not-cors'] as const;

export type Kind = (typeof kinds)[number];

export const kindNames: Readonly<Record<Kind, string>> = {
  blocked: 'Blocked',
  // The name that the list and the details give to such a verdict; it may hide a refusal, so it stands beside those.
  inconclusive: 'Not known',
  advised: 'Passed with advice',
  passed: 'Passed',
  'not-cors': 'Not CORS',
};

/** The kind of an exchange. Whatever CORS has no say in is of one kind, whether it failed or not. */
export function kindOf({ decision: { verdict }, isAdvised }: Item): Kind {
  if (verdict !== 'allowed') return verdict;
  return isAdvised ? 'advised' : 'passed';
}

/** How many items there are of each kind. */
export function countKinds(items: readonly Item[]): Readonly<Record<Kind, number>> {
  const counts = { blocked: 0, inconclusive: 0, advised: 0, passed: 0, 'not-cors': 0 };
  for (const item of items) counts[kindOf(item)] += 1;
  return counts;
}
