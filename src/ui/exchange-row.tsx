import { addressOf } from './address.ts';
import { clip, clipMethod } from './clip.ts';
import type { ItemLine } from './list/lines.ts';
import { standingOf } from './standing.ts';
import { Twisty } from './twisty.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  readonly line: ItemLine;
  /** Its place in the list. */
  readonly index: number;
  readonly isSelected: boolean;
  /** Whether the Tab key stops here: one row of the list does. */
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}

/** How often a request failed so. A click shows each, or folds them again. */
function Repeats({ line, onToggle }: Pick<Props, 'line' | 'onToggle'>) {
  const count = line.members.length.toLocaleString('en');
  return (
    <button
      type="button"
      class="repeats"
      tabIndex={-1}
      title={line.isOpen ? 'Show as one' : 'Show each'}
      aria-label={`Failed ${count} times`}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Twisty isOpen={line.isOpen === true} />
      {count}×
    </button>
  );
}

/** A line of the list: verdict, request, server, and what was found. */
export function ExchangeRow({ line, index, isSelected, isTabStop, onSelect, onToggle }: Props) {
  const { exchange, decision } = line.item;
  const [{ url, method }] = exchange.hops;
  const { name, server } = addressOf(url);
  return (
    <tr
      class="row"
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      aria-level={line.level}
      {...(line.isOpen === null ? {} : { 'aria-expanded': line.isOpen })}
      tabIndex={isTabStop ? 0 : -1}
      data-id={exchange.id}
      data-verdict={decision.verdict}
      data-url={url}
      data-times={line.isOpen === false ? line.members.length : 1}
      title={clip(url, 500)}
      onClick={onSelect}
    >
      <td class="cell-name">
        {line.isOpen !== null && <Repeats line={line} onToggle={onToggle} />}
        <VerdictMark standing={standingOf(decision)} />
        <span class="method">{clipMethod(method)}</span> {name}
      </td>
      <td class="cell-server">{server}</td>
      <td class="cell-finding">
        <WordsView words={decision.headline} />
      </td>
    </tr>
  );
}
