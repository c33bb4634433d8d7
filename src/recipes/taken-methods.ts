import type { Policy } from '../diagnosis/policy/policy.ts';
import type { Words } from '../diagnosis/words.ts';
import { texts } from './texts/texts.ts';

/** The methods of a policy that a service takes. It must be told one; `GET` needs no leave anyway. */
export function takenMethods({ methods }: Policy, taken: readonly string[]): readonly string[] {
  const those = methods.filter((method) => taken.includes(method));
  return those.length > 0 ? those : ['GET'];
}

/** What there is to say where a service does not take every method of a policy. */
export function notTakenNotes({ methods }: Policy, taken: readonly string[]): readonly Words[] {
  const others = methods.filter((method) => !taken.includes(method));
  if (others.length === 0) return [];
  return [texts.stacks.service.cannotAllow(others)];
}
