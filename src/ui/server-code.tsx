import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { createDealingKinds } from '../diagnosis/policy/dealing-kinds.ts';
import { policyWords } from '../diagnosis/policy/policy-words.ts';
import { policyOfDealings } from '../diagnosis/policy/server-policy.ts';
import type { PanelActions } from './actions.ts';
import { clip } from './clip.ts';
import { Section } from './section.tsx';
import { Sentences } from './sentences.tsx';
import type { Settings } from './settings.ts';
import { StackCode } from './stack-code.tsx';
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
  const kinds = useMemo(() => createDealingKinds(server), [server]);
  const policy = useMemo(() => {
    const exchanges = isAlone.value ? [item.exchange] : items.map(({ exchange }) => exchange);
    return policyOfDealings(
      server,
      kinds.count(exchanges).map(({ dealings }) => dealings),
    );
  }, [server, item, items, kinds, isAlone.value]);
  if (policy === null) return null;
  return (
    <Section title="As code for the server">
      <StackCode policy={policy.policy} store={store} settings={settings} actions={actions}>
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
      </StackCode>
      <h4>Against today</h4>
      <Sentences all={policyWords(policy)} />
    </Section>
  );
}
