import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { glossaryOf } from '../diagnosis/glossary.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { PanelActions } from './actions.ts';
import { CausesView } from './causes-view.tsx';
import { CloseButton } from './close-button.tsx';
import { FixView } from './fix-view.tsx';
import { GlossaryView } from './glossary-view.tsx';
import { loadedLater } from './loaded-later.tsx';
import { ProgressView } from './progress-view.tsx';
import { Section } from './section.tsx';
import { Sentences } from './sentences.tsx';
import type { Settings } from './settings.ts';
import { standingOf } from './standing.ts';
import type { PanelStore } from './store.ts';
import { panelTexts } from './texts/texts.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

/** What is below the first sight of the details: its code, above all the recipes, is no part of the first load. */
const MoreDetails = loadedLater('The rest of the details', () =>
  import('./more-details.tsx').then((loaded) => loaded.MoreDetails),
);

interface Props {
  readonly item: Diagnosed;
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: Pick<PanelActions, 'copy' | 'set'>;
  readonly onClose: () => void;
}

/** What would have stopped the request next, had the first finding not. */
function AlsoWrong({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const others = diagnosis.findings.slice(1);
  if (others.length === 0) return null;
  return (
    <>
      <p>The browser stopped there. It would have stopped at this too:</p>
      <ul class="also">
        {others.map((finding) => (
          <li key={`${finding.hop} ${finding.during} ${finding.reason}`}>
            <WordsView words={finding.headline} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The details of the exchange that is selected; nothing until the code that explains it is there. */
export function OpenedDetails(props: Omit<Props, 'item'>) {
  const item = props.store.opened.value;
  return item === null ? null : <Details key={item.exchange.id} item={item} {...props} />;
}

/** All that is to be said of one exchange, what matters most first. */
export function Details({ item, store, settings, actions, onClose }: Props) {
  const { exchange, diagnosis } = item;
  const { copy } = actions;
  const { fix, fixWithCredentials } = diagnosis;
  const standing = standingOf(diagnosis);
  const needsFix = fix.changes.length > 0 || fix.call.length > 0;
  return (
    <article class="details" aria-label="Details" data-id={exchange.id} tabIndex={-1}>
      <header class="details-head">
        <VerdictMark standing={standing} />
        <div class="details-title">
          <p class="verdict">{panelTexts.standings[standing]}</p>
          <h2>
            <WordsView words={diagnosis.headline} />
          </h2>
        </div>
        <CloseButton onClose={onClose} />
      </header>
      <Section title="What happened">
        <ProgressView progress={diagnosis.progress} preflights={diagnosis.preflights} />
      </Section>
      {diagnosis.causes.length > 0 && (
        <Section title="What stands behind it">
          <CausesView causes={diagnosis.causes} />
        </Section>
      )}
      <Section title="Why">
        <Sentences all={diagnosis.explanation} />
        <AlsoWrong diagnosis={diagnosis} />
        <GlossaryView terms={glossaryOf(diagnosis)} />
      </Section>
      {needsFix && (
        <Section title="What to change">
          <FixView fix={fix} copy={copy} />
        </Section>
      )}
      {fixWithCredentials !== null && (
        <Section title="If the call sends credentials">
          <p>
            The recording does not say whether it does: <code>credentials: "include"</code>, or{' '}
            <code>withCredentials</code>. Then these lines are needed too:
          </p>
          <FixView fix={fixWithCredentials} copy={copy} />
        </Section>
      )}
      <MoreDetails item={item} store={store} settings={settings} actions={actions} />
    </article>
  );
}
