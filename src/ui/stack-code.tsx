import type { ComponentChildren } from 'preact';
import type { Policy } from '../diagnosis/policy/policy.ts';
import { chooseStack } from '../recipes/guess/choose-stack.ts';
import { recipeFor } from '../recipes/recipe-for.ts';
import type { PanelActions } from './actions.ts';
import { RecipeView } from './recipe-view.tsx';
import type { Settings } from './settings.ts';
import { StackPicker } from './stack-picker.tsx';
import type { PanelStore } from './store.ts';

interface Props {
  readonly policy: Policy;
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: Pick<PanelActions, 'copy' | 'set'>;
  /** What stands between the choice and the code. */
  readonly children?: ComponentChildren;
}

/** A policy as code for what its server runs on, which can be picked. */
export function StackCode({ policy, store, settings, actions, children }: Props) {
  const { server } = policy;
  const answers = store.answersOf(server).map(({ response }) => response.headers);
  const picked = store.pickedStacks.value.get(server) ?? null;
  const choice = chooseStack(answers, picked, settings.stack);
  const recipe = choice.stack === null ? null : recipeFor(choice.stack, policy);

  function pick(stack: string) {
    store.pickStack(server, stack);
    actions.set({ stack });
  }

  return (
    <>
      <StackPicker choice={choice} onPick={pick} />
      {children}
      {recipe !== null && <RecipeView recipe={recipe} copy={actions.copy} />}
    </>
  );
}
