import { useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { Details } from './details.tsx';
import { Empty } from './empty.tsx';
import { ExchangeList } from './exchange-list.tsx';
import type { PanelStore } from './store.ts';
import { Toolbar } from './toolbar.tsx';

interface Props {
  readonly store: PanelStore;
  readonly actions: PanelActions;
}

/** The CORS panel: the list, and beside it the details of the selected exchange. */
export function App({ store, actions }: Props) {
  const selected = store.selected.value;
  const main = useRef<HTMLElement>(null);

  function close() {
    // The button that has the focus goes with the details: back to the row that opened them.
    main.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    store.select(null);
  }

  return (
    <div class="app">
      <Toolbar store={store} actions={actions} />
      {store.items.value.length === 0 ? (
        <Empty actions={actions} />
      ) : (
        <main ref={main} class={selected === null ? 'split' : 'split split-open'}>
          <ExchangeList store={store} />
          {selected !== null && (
            <Details
              key={selected.exchange.id}
              item={selected}
              copy={actions.copy}
              onClose={close}
            />
          )}
        </main>
      )}
    </div>
  );
}
