import { addressOf } from './address.ts';
import { clip, clipMethod } from './clip.ts';
import { standingOf } from './standing.ts';
import type { Item } from './store.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  readonly item: Item;
  /** Its place in the list. */
  readonly index: number;
  readonly isSelected: boolean;
  /** Whether the Tab key stops here: one row of the list does. */
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
}

/** A line of the list: verdict, request, server, and what was found. */
export function ExchangeRow({ item, index, isSelected, isTabStop, onSelect }: Props) {
  const { exchange, diagnosis } = item;
  const [{ url, method }] = exchange.hops;
  const { name, server } = addressOf(url);
  return (
    <tr
      class="row"
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      tabIndex={isTabStop ? 0 : -1}
      data-id={exchange.id}
      data-verdict={diagnosis.verdict}
      data-url={url}
      title={clip(url, 500)}
      onClick={onSelect}
    >
      <td class="cell-name">
        <VerdictMark standing={standingOf(diagnosis)} />
        <span class="method">{clipMethod(method)}</span> {name}
      </td>
      <td class="cell-server">{server}</td>
      <td class="cell-finding">
        <WordsView words={diagnosis.headline} />
      </td>
    </tr>
  );
}
