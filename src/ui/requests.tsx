import { useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { ExchangeList, type ListHandle } from './exchange-list.tsx';
import { Guarded } from './guarded.tsx';
import type { ShownFile } from './import-store.ts';
import { loadedLater } from './loaded-later.tsx';
import type { Settings } from './settings.ts';
import type { PanelStore } from './store.ts';

/** The list needs none of it, so its code is no part of the first load. */
const OpenedDetails = loadedLater('The details', () =>
  import('./details.tsx').then((loaded) => loaded.OpenedDetails),
);

/** Nor of this, of which there is none before somebody filters. */
const NothingFound = loadedLater('What to do', () =>
  import('./nothing-found.tsx').then((loaded) => loaded.NothingFound),
);

interface Props {
  readonly store: PanelStore;
  readonly settings: Settings;
  readonly actions: PanelActions;
  /** Whether the filters leave none of the list. */
  readonly isNothingFound: boolean;
  /** The file that is listed; null where it is the live page. */
  readonly file: ShownFile | null;
  /** Whether the selected row has the focus, once it is there. */
  readonly takesFocus: boolean;
}

/** The list, and beside it the details of the selected exchange. */
export function Requests({ store, settings, actions, isNothingFound, file, takesFocus }: Props) {
  const selected = store.selected.value;
  const main = useRef<HTMLElement>(null);
  const rows = useRef<ListHandle | null>(null);

  function leaveDetails() {
    if (rows.current !== null) rows.current.focusSelected();
    // Where the filters leave nothing, what is searched for can be changed.
    else document.querySelector<HTMLElement>('.search')?.focus();
  }

  function close() {
    // The button that has the focus goes with the details: back to the row that opened them.
    leaveDetails();
    store.select(null);
  }

  /** Back to the row from anywhere in the details. */
  function onKeyDown(event: KeyboardEvent) {
    const { key, target, defaultPrevented } = event;
    if (key !== 'Escape' || defaultPrevented) return;
    if (!(target instanceof Element && target.closest('.details'))) return;
    // Else DevTools would open its drawer.
    event.preventDefault();
    event.stopPropagation();
    leaveDetails();
  }

  return (
    <main ref={main} class={selected === null ? 'split' : 'split split-open'} onKeyDown={onKeyDown}>
      {/* Another recording is another list, also of a file of the same name: it begins at its top. */}
      {isNothingFound ? (
        <NothingFound list={store.list} />
      ) : (
        <ExchangeList
          key={file ?? ''}
          store={store}
          takesFocus={takesFocus}
          settings={settings}
          actions={actions}
          isLive={file === null}
          handle={rows}
          onEnterDetails={() => main.current?.querySelector<HTMLElement>('.details')?.focus()}
        />
      )}
      {selected !== null && (
        <Guarded
          key={selected.exchange.id}
          failures={store.failures}
          what="The details of this request"
          stillWorks="The list, and the details of other requests, still work."
        >
          <OpenedDetails store={store} settings={settings} actions={actions} onClose={close} />
        </Guarded>
      )}
    </main>
  );
}
