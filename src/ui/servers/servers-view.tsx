import type { Signal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { PanelActions } from '../actions.ts';
import type { Settings } from '../settings.ts';
import { Splitter } from '../splitter.tsx';
import type { PanelStore } from '../store.ts';
import { ServerDetails } from './server-details.tsx';
import { createServerLines, searched } from './server-lines.ts';
import { ServerList } from './server-list.tsx';

export interface ServersProps {
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: Pick<PanelActions, 'copy' | 'set'>;
  /** The origin of the server whose details are open; null while only the list is. */
  readonly chosen: Signal<string | null>;
  /** Shows the details of a request in the list of requests. */
  readonly onOpen: (id: string) => void;
  /** Lists the requests to a server. */
  readonly onList: (query: string) => void;
}

/** The servers that were asked, and beside them the details of one. */
export function ServersView({ store, chosen, ...given }: ServersProps) {
  const main = useRef<HTMLElement>(null);
  const items = store.items.value;
  const linesOf = useMemo(createServerLines, []);
  const lines = useMemo(() => linesOf(items), [linesOf, items]);
  const shown = searched(lines, store.list.query.value);
  const line = lines.find(({ key }) => key === chosen.value);

  function close() {
    // The button that has the focus goes with the details: back to the row that opened them.
    main.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    chosen.value = null;
  }

  return (
    <main ref={main} class={line === undefined ? 'split servers' : 'split split-open servers'}>
      {shown.length === 0 ? (
        <div class="empty nothing-found">
          <p class="empty-title">No server matches</p>
          <p>The search finds none of {lines.length.toLocaleString('en')}.</p>
          <button type="button" class="text-button" onClick={() => store.list.search('')}>
            Show all
          </button>
        </div>
      ) : (
        <ServerList
          lines={shown}
          chosen={line?.key ?? null}
          onChoose={(server) => {
            chosen.value = server;
          }}
        />
      )}
      {line !== undefined && <Splitter settings={given.settings} set={given.actions.set} />}
      {line !== undefined && (
        <ServerDetails key={line.key} line={line} store={store} {...given} onClose={close} />
      )}
    </main>
  );
}
