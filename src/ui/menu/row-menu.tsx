import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PanelActions } from '../actions.ts';
import type { PanelStore } from '../store.ts';
import { Menu } from './menu.tsx';
import type { MenuGroup } from './menu-items.ts';
import type { OpenMenu } from './open-menu.ts';
import { groupCommands, requestCommands } from './row-commands.ts';

interface Props {
  /** Null while no menu is open. */
  readonly menu: OpenMenu | null;
  readonly store: PanelStore;
  readonly actions: PanelActions;
  /** Whether the live page is listed, and no file. */
  readonly isLive: boolean;
  readonly onClose: () => void;
}

/** Milliseconds that the outcome of a copy stands there. */
const shownFor = 2500;

/** The menu of a row or of a group, and below the list for a moment whether something was copied. */
export function RowMenu({ menu, store, actions, isLive, onClose }: Props) {
  const said = useSignal<{ readonly outcome: string } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      said.value = null;
    }, shownFor);
    return () => clearTimeout(timer);
  }, [said.value]);

  async function copied(isDone: Promise<boolean>): Promise<void> {
    // What stands there is of an earlier copy.
    said.value = null;
    // What was to be written may be missing, as after an update of the extension.
    const isCopied = await isDone.catch(() => false);
    said.value = { outcome: isCopied ? 'Copied' : 'Could not copy' };
  }

  const isMissing = useSignal(false);
  const explain = store.explain.value;
  useEffect(() => {
    store.loadExplain().catch(() => {
      isMissing.value = true;
    });
  }, []);

  function commands({ line, selectedText }: OpenMenu): readonly MenuGroup[] {
    const around = { store, actions, isLive, copied };
    if (line.kind === 'group') return groupCommands(line, selectedText, around);
    return requestCommands(line, explain?.(line.item) ?? null, selectedText, around);
  }

  return (
    <>
      {menu !== null && (explain !== null || isMissing.value) && (
        // The key that opened it may ask for the browser's own menu once it is let go.
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the browser's own menu away
        <div key={menu.line.key} onContextMenu={(event) => event.preventDefault()}>
          <Menu label="Actions" groups={commands(menu)} anchor={menu.anchor} onClose={onClose} />
        </div>
      )}
      {/* Whoever hears the panel is told by its announcements. */}
      <div class="said" aria-hidden="true">
        {said.value?.outcome}
      </div>
    </>
  );
}
