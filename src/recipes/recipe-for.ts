import type { Policy } from '../diagnosis/policy/policy.ts';
import type { Recipe, Stack } from './recipe.ts';
import { type StackId, stacks } from './stacks.ts';

const byId: ReadonlyMap<string, Stack> = new Map(stacks.map((stack) => [stack.id, stack]));

/** How a stack is told to allow what a policy says, and nothing else. */
export function recipeFor(stack: StackId, policy: Policy): Recipe {
  const { id, title, language, file, install, docs, code, notes } = byId.get(stack) as Stack;
  return {
    stack: id,
    title,
    language,
    file,
    install,
    code: `${code(policy)}\n`,
    notes: notes(policy),
    docs,
  };
}
