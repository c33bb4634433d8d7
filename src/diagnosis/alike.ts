import { pattern } from './common-words.ts';
import type { Decision } from './diagnosis.ts';

/** What tells why an exchange ended as it did. */
type Why = Pick<Decision, 'verdict' | 'reason' | 'causes'>;

/** Why an exchange ended as it did: the same text for those that did for the same cause, or the same reason. */
export function whyOf({ verdict, reason, causes }: Why): string {
  const cause = causes.find(({ confidence }) => confidence !== 'possible')?.id ?? '';
  return [verdict, reason ?? '', cause].join(' ');
}

/**
 * With what other exchanges one belongs together: equal texts are of one server, one cause or reason, and one
 * headline but for its values. So that headline is true of all of them.
 */
export function alikeBy(server: string, decision: Why & Pick<Decision, 'headline'>): string {
  return `${server} ${whyOf(decision)} ${pattern(decision.headline)}`;
}
