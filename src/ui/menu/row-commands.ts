import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import { howToCheck } from '../../recipes/check/how-to-check.ts';
import type { PanelActions } from '../actions.ts';
import { addressOf } from '../address.ts';
import type { GroupLine, ItemLine } from '../list/lines.ts';
import { serverQuery } from '../list/search.ts';
import type { Item, PanelStore } from '../store.ts';
import { fixText } from './fix-text.ts';
import type { MenuGroup, MenuItem } from './menu-items.ts';

/** What the commands work on. */
export interface Around {
  readonly store: PanelStore;
  readonly actions: PanelActions;
  /** Whether the live page is listed, and no file, of which DevTools' other panels know nothing. */
  readonly isLive: boolean;
  /** Tells whether something was copied. */
  copied(isDone: Promise<boolean>): void;
}

/**
 * What can be done with a request. What there is nothing of, or what the browser cannot do, is left out.
 *
 * @param diagnosed all that is to be said of it; null where the code for that is missing
 */
export function requestCommands(
  { item }: ItemLine,
  diagnosed: Diagnosed | null,
  selectedText: string,
  around: Around,
): readonly MenuGroup[] {
  const { store, actions, isLive } = around;
  const { exchange } = item;
  const [{ url }] = exchange.hops;
  const { explainText, openInNetworkPanel } = actions;
  return grouped(
    [copying('Copy selected text', selectedText, around)],
    [
      { label: 'Explain', choose: () => store.select(exchange.id) },
      explainText && { label: 'Explain an error text…', choose: () => explainText() },
    ],
    [
      copying('Copy URL', url, around),
      copying('Copy fix', diagnosed === null ? '' : fixText(diagnosed.diagnosis.fix), around),
      copying('Copy curl command', diagnosed === null ? '' : commandOf(diagnosed), around),
      ...reports([item], around),
    ],
    [
      isLive &&
        openInNetworkPanel && {
          label: 'Open in Network panel',
          choose: () => openInNetworkPanel(url),
        },
      onlyServer(addressOf(url).server, around),
    ],
  );
}

/** What can be done with all requests of a group. */
export function groupCommands(
  { members, server }: GroupLine,
  selectedText: string,
  around: Around,
): readonly MenuGroup[] {
  return grouped(
    [copying('Copy selected text', selectedText, around), ...reports(members, around)],
    [onlyServer(server, around)],
  );
}

type Left = MenuItem | false | undefined;

function grouped(...groups: readonly (readonly Left[])[]): readonly MenuGroup[] {
  return groups
    .map((all) => ({ items: all.filter((each) => each !== false && each !== undefined) }))
    .filter(({ items }) => items.length > 0);
}

function copying(label: string, text: string, { actions, copied }: Around): Left {
  return text !== '' && { label, choose: () => copied(actions.copy(text)) };
}

function reports(items: readonly Item[], { actions, copied }: Around): readonly Left[] {
  const { copyLater, report } = actions;
  const markdown = () =>
    actions.writeReport({ items, format: 'markdown', redact: true }).then(({ text }) => text);
  return [
    copyLater && { label: 'Copy as Markdown', choose: () => copied(copyLater(markdown())) },
    report && { label: 'Report…', choose: () => report(items) },
  ];
}

function onlyServer(server: string, { store }: Around): Left {
  return (
    server !== '' && {
      label: 'Show only this server',
      choose: () => store.list.search(serverQuery(server)),
    }
  );
}

/** The command that asks the server first; empty where nothing was refused, or no terminal can ask so. */
function commandOf(diagnosed: Diagnosed): string {
  if (diagnosed.diagnosis.verdict !== 'blocked') return '';
  return howToCheck(diagnosed)[0]?.command ?? '';
}
