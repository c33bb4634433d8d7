import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { elsewhere } from '../diagnosis/engines/elsewhere.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { serverOf } from '../diagnosis/server.ts';
import { howToCheck } from '../recipes/check/how-to-check.ts';
import type { PanelActions } from './actions.ts';
import { AdviceView } from './advice-view.tsx';
import { CallView } from './call-view.tsx';
import { CheckView } from './check-view.tsx';
import { ChecksView } from './checks-view.tsx';
import { clip } from './clip.ts';
import { HeadersView } from './headers-view.tsx';
import { ReadOn } from './read-on.tsx';
import { Section } from './section.tsx';
import { Sentences } from './sentences.tsx';
import { ServerCode } from './server-code.tsx';
import type { Settings } from './settings.ts';
import type { PanelStore } from './store.ts';

interface Props {
  readonly item: Diagnosed;
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: Pick<PanelActions, 'copy' | 'set' | 'openSource'>;
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
      </dl>
    </Section>
  );
}

/** The details from the code for the server on. */
export function MoreDetails({ item, store, settings, actions }: Props) {
  const { exchange, diagnosis } = item;
  const { copy } = actions;
  const servers = new Set(diagnosis.fix.changes.map(({ url }) => serverOf(url)));
  const checks = diagnosis.verdict === 'blocked' ? howToCheck(item) : [];
  return (
    <>
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
          <CallView call={exchange.call} openSource={actions.openSource} />
        </Section>
      )}
      <ChecksView item={item} />
      <Section title="Headers">
        <HeadersView exchange={exchange} findings={diagnosis.findings} />
      </Section>
      <OtherVerdicts diagnosis={diagnosis} />
      <EngineNames diagnosis={diagnosis} />
      {diagnosis.findings.length > 0 && (
        <Section title="To read on">
          <ReadOn findings={diagnosis.findings} />
        </Section>
      )}
    </>
  );
}
