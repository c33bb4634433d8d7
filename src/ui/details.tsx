import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { elsewhere } from '../diagnosis/engines/elsewhere.ts';
import { glossaryOf } from '../diagnosis/glossary.ts';
import { serverOf } from '../diagnosis/server.ts';
import { howToCheck } from '../recipes/check/how-to-check.ts';
import type { PanelActions } from './actions.ts';
import { AdviceView } from './advice-view.tsx';
import { CallView } from './call-view.tsx';
import { CausesView } from './causes-view.tsx';
import { CheckView } from './check-view.tsx';
import { clip } from './clip.ts';
import { FixView } from './fix-view.tsx';
import { GlossaryView } from './glossary-view.tsx';
import { HeadersView } from './headers-view.tsx';
import { ProgressView } from './progress-view.tsx';
import { Section } from './section.tsx';
import { Sentences } from './sentences.tsx';
import { ServerCode } from './server-code.tsx';
import type { Settings } from './settings.ts';
import { standingOf } from './standing.ts';
import type { Item, PanelStore } from './store.ts';
import { standingNames, VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  readonly item: Item;
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

/** What other browsers make of it, where that is something else. */
function OtherVerdicts({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const others = elsewhere(diagnosis);
  if (others.length === 0) return null;
  return (
    <Section title="In other browsers">
      <Sentences all={others.map(({ words }) => words)} />
    </Section>
  );
}

function EngineNames({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { chromium, firefox, webkit } = diagnosis.engines;
  const [first] = diagnosis.findings;
  if (first === undefined) return null;
  return (
    <Section title="What others call it">
      <dl class="names">
        <dt>Chrome, Edge</dt>
        <dd data-engine="chromium">
          {clip(chromium.code ?? first.got ?? 'no name of its own', 200)}
        </dd>
        <dt>Firefox</dt>
        <dd data-engine="firefox">{firefox.code ?? 'no name of its own'}</dd>
        <dt>Safari</dt>
        <dd data-engine="webkit">{clip(webkit.message ?? 'no name of its own', 300)}</dd>
        <dt>The standard</dt>
        <dd>
          <a href={first.spec} target="_blank" rel="noreferrer">
            {first.spec}
          </a>
        </dd>
      </dl>
    </Section>
  );
}

/** All that is to be said of one exchange. */
export function Details({ item, store, settings, actions, onClose }: Props) {
  const { exchange, diagnosis } = item;
  const { copy } = actions;
  const { fix, fixWithCredentials } = diagnosis;
  const servers = new Set(fix.changes.map(({ url }) => serverOf(url)));
  const standing = standingOf(diagnosis);
  const checks = diagnosis.verdict === 'blocked' ? howToCheck(item) : [];
  const needsFix = fix.changes.length > 0 || fix.call.length > 0;
  return (
    <article class="details" aria-label="Details" data-id={exchange.id}>
      <header class="details-head">
        <VerdictMark standing={standing} />
        <div class="details-title">
          <p class="verdict">{standingNames[standing]}</p>
          <h2>
            <WordsView words={diagnosis.headline} />
          </h2>
        </div>
        <button
          type="button"
          class="icon-button"
          title="Close"
          aria-label="Close details"
          onClick={onClose}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="m5.500 4.400 4.500 4.500 4.500-4.500 1.100 1.100-4.500 4.500 4.500 4.500-1.100 1.100-4.500-4.500-4.500 4.500-1.100-1.100 4.500-4.500-4.500-4.500Z" />
          </svg>
        </button>
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
      {Array.from(servers, (server) => (
        <ServerCode
          key={server}
          server={server}
          item={item}
          store={store}
          settings={settings}
          actions={actions}
        />
      ))}
      {checks.length > 0 && (
        <Section title="How to check">
          <CheckView checks={checks} copy={copy} />
        </Section>
      )}
      {diagnosis.advice.length > 0 && (
        <Section title="Also worth knowing">
          <AdviceView advice={diagnosis.advice} copy={copy} />
        </Section>
      )}
      {exchange.call !== null && (
        <Section title="The call">
          <CallView call={exchange.call} />
        </Section>
      )}
      <Section title="Headers">
        <HeadersView exchange={exchange} />
      </Section>
      <OtherVerdicts diagnosis={diagnosis} />
      <EngineNames diagnosis={diagnosis} />
    </article>
  );
}
