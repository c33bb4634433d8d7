import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { policyWords } from '../diagnosis/policy/policy-words.ts';
import { policyFor } from '../diagnosis/policy/server-policy.ts';
import { chooseStack } from '../recipes/guess/choose-stack.ts';
import { recipeFor } from '../recipes/recipe-for.ts';
import type { PanelActions } from './actions.ts';
import { clip } from './clip.ts';
import { CodeBlock } from './code-block.tsx';
import { Section } from './section.tsx';
import { Sentences } from './sentences.tsx';
import type { Settings } from './settings.ts';
import { StackPicker } from './stack-picker.tsx';
import type { PanelStore } from './store.ts';

interface Props {
  /** Its origin. */
  readonly server: string;
  readonly item: Diagnosed;
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: Pick<PanelActions, 'copy' | 'set'>;
}

/** What a server has to allow, as code for what it runs on. */
export function ServerCode({ server, item, store, settings, actions }: Props) {
  const isAlone = useSignal(false);
  const items = store.items.value;
  const explain = store.explain.value;
  const policy = useMemo(
    () => policyFor(server, isAlone.value || explain === null ? [item] : items.map(explain)),
    [server, item, items, explain, isAlone.value],
  );
  if (policy === null) return null;
  const answers = store.answersOf(server).map(({ response }) => response.headers);
  const picked = store.pickedStacks.value.get(server) ?? null;
  const choice = chooseStack(answers, picked, settings.stack);
  const recipe = choice.stack === null ? null : recipeFor(choice.stack, policy.policy);

  function pick(stack: string) {
    store.pickStack(server, stack);
    actions.set({ stack });
  }

  return (
    <Section title="As code for the server">
      <StackPicker choice={choice} onPick={pick} />
      <p class="scope">
        <label>
          <input
            type="radio"
            name={`scope ${server}`}
            checked={!isAlone.value}
            onChange={() => {
              isAlone.value = false;
            }}
          />{' '}
          for all that this list asks of <code>{clip(server, 100)}</code>
        </label>
        <label>
          <input
            type="radio"
            name={`scope ${server}`}
            checked={isAlone.value}
            onChange={() => {
              isAlone.value = true;
            }}
          />{' '}
          for this request alone
        </label>
      </p>
      {recipe !== null && (
        <>
          {recipe.install !== null && (
            <CodeBlock
              title="Install, in a terminal"
              text={recipe.install}
              what="the command that installs it"
              copy={actions.copy}
            />
          )}
          <CodeBlock
            title={recipe.file}
            text={recipe.code}
            what={`the code for ${recipe.title}`}
            copy={actions.copy}
          />
          <Sentences all={recipe.notes} />
          <p>
            <a href={recipe.docs} target="_blank" rel="noreferrer">
              What {recipe.title} says about it
            </a>
          </p>
        </>
      )}
      <h4>Against today</h4>
      <Sentences all={policyWords(policy)} />
    </Section>
  );
}
