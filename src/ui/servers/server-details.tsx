import { policyWords } from '../../diagnosis/policy/policy-words.ts';
import type { ServerFacts } from '../../diagnosis/policy/server-facts.ts';
import type { PanelActions } from '../actions.ts';
import { addressOf } from '../address.ts';
import { clip } from '../clip.ts';
import { CloseButton } from '../close-button.tsx';
import { serverQuery } from '../list/search.ts';
import { Section } from '../section.tsx';
import { Sentences } from '../sentences.tsx';
import type { Settings } from '../settings.ts';
import { StackCode } from '../stack-code.tsx';
import type { PanelStore } from '../store.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { counted } from './counted.ts';
import { NeedsView } from './needs-view.tsx';
import { PolicyView } from './policy-view.tsx';
import { SeenView } from './seen-view.tsx';
import type { ServerLine } from './server-lines.ts';
import { ServerRequests } from './server-requests.tsx';
import { useFacts } from './use-facts.ts';

interface Props {
  readonly line: ServerLine;
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: Pick<PanelActions, 'copy' | 'set'>;
  readonly onOpen: (id: string) => void;
  /** Lists what a query finds. */
  readonly onList: (query: string) => void;
  readonly onClose: () => void;
}

interface FactsProps extends Pick<Props, 'store' | 'settings' | 'actions'> {
  readonly facts: ServerFacts;
}

/** The one policy of a server, or why there is none. */
function OnePolicy({ facts: { needs, policy }, ...code }: FactsProps) {
  if (policy === null) {
    return (
      <Section title="The one policy">
        <p>
          {needs.requests === 0
            ? 'There is none: nothing is known to be asked of this server that it has to allow.'
            : 'There is none: what was asked of this server is nothing that a server can allow safely.'}
        </p>
      </Section>
    );
  }
  return (
    <>
      <Section title="What the one policy changes">
        <Sentences all={policyWords(policy)} />
      </Section>
      <Section title="The one policy">
        <PolicyView
          policy={policy.policy}
          isPreflighted={needs.preflighted > 0}
          copy={code.actions.copy}
        />
      </Section>
      <Section title="As code for the server">
        <StackCode policy={policy.policy} {...code} />
      </Section>
    </>
  );
}

function Facts({ facts, ...code }: FactsProps) {
  const { needs, seen } = facts;
  return (
    <>
      <Section title={needs.origins.length > 1 ? 'What these pages need' : 'What this page needs'}>
        <NeedsView needs={needs} />
      </Section>
      <Section title="What it allows, as far as seen">
        <SeenView seen={seen} />
      </Section>
      <OnePolicy facts={facts} {...code} />
    </>
  );
}

/** All that is known of one server: what is needed of it, what it allows, and the policy that serves both. */
export function ServerDetails({ line, onOpen, onList, onClose, ...code }: Props) {
  const { key: server, items, standing, blocked } = line;
  const facts = useFacts(server, code.store.items.value);
  return (
    <article class="details" aria-label="Server" data-server={server}>
      <header class="details-head">
        <VerdictMark standing={standing} />
        <div class="details-title">
          <p class="verdict">
            {counted(items.length, 'request')},{' '}
            {blocked === 0 ? 'none' : blocked.toLocaleString('en')} blocked
          </p>
          <h2>{clip(server, 300)}</h2>
        </div>
        <CloseButton onClose={onClose} />
      </header>
      {facts === null ? (
        <p class="section note" role="status">
          Reading what was asked of it…
        </p>
      ) : (
        <Facts facts={facts} {...code} />
      )}
      <Section title="Requests">
        <ServerRequests
          server={server}
          items={items}
          onOpen={onOpen}
          onList={() => onList(serverQuery(addressOf(line.key).server))}
        />
      </Section>
    </article>
  );
}
