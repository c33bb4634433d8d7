import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { drawingOf } from '../diagnosis/drawing.ts';
import { glossaryOf } from '../diagnosis/glossary.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { AnswerPlace } from '../exchange/answer-place.ts';
import type { PanelActions } from './actions.ts';
import { CausesView } from './causes-view.tsx';
import { DetailsHead } from './details-head.tsx';
import { FixView } from './fix-view.tsx';
import { GlossaryView } from './glossary-view.tsx';
import { HeaderLinks, OfAnswer, placeOf } from './header-links.tsx';
import { loadedLater } from './loaded-later.tsx';
import { ProgressView } from './progress-view.tsx';
import { Section } from './section.tsx';
import { Sentences } from './sentences.tsx';
import type { Settings } from './settings.ts';
import { Splitter } from './splitter.tsx';
import { standingOf } from './standing.ts';
import type { PanelStore } from './store.ts';
import { WordsView } from './words-view.tsx';

/** What is below the first sight of the details: its code, above all the recipes, is no part of the first load. */
const MoreDetails = loadedLater('The rest of the details', () =>
  import('./more-details.tsx').then((loaded) => loaded.MoreDetails),
);

interface Props {
  readonly item: Diagnosed;
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: Pick<PanelActions, 'copy' | 'set' | 'openSource'>;
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
            <OfAnswer answer={placeOf(finding)}>
              <WordsView words={finding.headline} />
            </OfAnswer>
          </li>
        ))}
      </ul>
    </>
  );
}

function Why({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  return (
    <Section title="Why">
      <Sentences all={diagnosis.explanation} />
      <AlsoWrong diagnosis={diagnosis} />
      <OfAnswer answer={null}>
        <GlossaryView terms={glossaryOf(diagnosis)} />
      </OfAnswer>
    </Section>
  );
}

function Causes({ causes }: Pick<Diagnosis, 'causes'>) {
  if (causes.length === 0) return null;
  return (
    <Section title="What stands behind it">
      <CausesView causes={causes} />
    </Section>
  );
}

/** The details of the exchange that is selected; nothing until the code that explains it is there. */
export function OpenedDetails(props: Omit<Props, 'item'>) {
  const item = props.store.opened.value;
  if (item === null) return null;
  return (
    <>
      <Splitter settings={props.settings} set={props.actions.set} />
      <Details key={item.exchange.id} item={item} {...props} />
    </>
  );
}

/** All that is to be said of one exchange, what matters most first. */
export function Details({ item, store, settings, actions, onClose }: Props) {
  const { exchange, diagnosis } = item;
  const { copy } = actions;
  const { causes, findings, fix, fixWithCredentials } = diagnosis;
  const standing = standingOf(diagnosis);
  // Where nothing failed, it is the last answer that is spoken of.
  const last: AnswerPlace = { hop: exchange.hops.length - 1, on: 'request' };
  const answer = placeOf(findings[0]) ?? last;
  const isCauseNews = causes[0]?.confidence !== 'possible';
  const needsFix = fix.remedy.length + fix.changes.length + fix.call.length > 0;
  return (
    <HeaderLinks exchange={exchange}>
      <OfAnswer answer={answer}>
        <article
          class="details"
          aria-label="Details"
          data-id={exchange.id}
          data-standing={standing}
          tabIndex={-1}
        >
          <DetailsHead standing={standing} headline={diagnosis.headline} onClose={onClose} />
          <Section title="What happened">
            <ProgressView
              page={exchange.pageOrigin.origin}
              requests={drawingOf(exchange, diagnosis)}
              preflights={diagnosis.preflights}
              headline={diagnosis.headline}
            />
          </Section>
          {/* What only may be so comes after what is. */}
          {isCauseNews && <Causes causes={causes} />}
          <Why diagnosis={diagnosis} />
          {!isCauseNews && <Causes causes={causes} />}
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
      </OfAnswer>
    </HeaderLinks>
  );
}
