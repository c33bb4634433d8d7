import type { HeaderList } from '../../fetch-standard/header-list.ts';
import { type StackId, stacks } from '../stacks.ts';
import { type Guess, guessStack } from './guess-stack.ts';

/** The stack whose code is shown, and what speaks for it. */
export interface StackChoice {
  /** Null where nobody picked one, and nothing tells. */
  readonly stack: StackId | null;
  /** The guess, where it is what decided; null where a person did. */
  readonly guess: Guess | null;
}

/**
 * The stack to show first. What somebody picked for this server comes first, then what its answers say; then
 * what was picked for another server before, and last what they only hint at.
 *
 * @param picked for this server
 * @param remembered picked last, for any server; it may be of another version of the product
 */
export function chooseStack(
  answers: readonly HeaderList[],
  picked: string | null,
  remembered: string | null,
): StackChoice {
  const own = known(picked);
  if (own !== null) return { stack: own, guess: null };
  const guess = guessStack(answers);
  if (guess?.confidence === 'likely') return { stack: guess.stack, guess };
  const last = known(remembered);
  if (last !== null) return { stack: last, guess: null };
  return { stack: guess?.stack ?? null, guess };
}

function known(id: string | null): StackId | null {
  return stacks.find((stack) => stack.id === id)?.id ?? null;
}
