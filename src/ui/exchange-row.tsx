import { firstAddressOf } from './address.ts';
import { clip, clipMethod } from './clip.ts';
import { columnIndex } from './list/columns.ts';
import type { ItemLine } from './list/lines.ts';
import { preflightStateOf } from './list/preflight-state.ts';
import { exactTimes, shortSpan, startOf } from './list/times.ts';
import { memo } from './memo.ts';
import { PreflightMark } from './preflight-mark.tsx';
import { rowClass } from './row-class.ts';
import { RowMenuButton } from './row-menu-button.tsx';
import { standingOf } from './standing.ts';
import { listTexts } from './texts/list-texts.ts';
import { Twisty } from './twisty.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  readonly line: ItemLine;
  /** Its place in the list. */
  readonly index: number;
  /** When the first of all exchanges began; null where that is known of none. */
  readonly firstStart: number | null;
  /** Whether the rows have levels: those of a plain grid may not. */
  readonly isTree: boolean;
  readonly isSelected: boolean;
  /** Whether the Tab key stops here: one row of the list does. */
  readonly isTabStop: boolean;
  readonly isMenuOpen: boolean;
}

/** How often a request failed so. A click shows each, or folds them again. */
function Repeats({ line }: Pick<Props, 'line'>) {
  const count = line.members.length.toLocaleString('en');
  return (
    <button
      type="button"
      class="repeats"
      tabIndex={-1}
      title={line.isOpen ? 'Show as one' : 'Show each'}
      aria-label={`Failed ${count} times`}
    >
      <Twisty isOpen={line.isOpen === true} />
      {count}×
    </button>
  );
}

/** When a request began, as told from the first of all; a question mark where the recording does not say. */
function Started({ line, firstStart }: Pick<Props, 'line' | 'firstStart'>) {
  const start = startOf(line.item.exchange);
  if (start === null || firstStart === null) return <abbr aria-label="not recorded">?</abbr>;
  return <>{shortSpan(Math.max(start - firstStart, 0))}</>;
}

/** A line of the list: verdict, request, server, what was found, preflight, and when it began. */
export const ExchangeRow = memo((props: Props) => {
  const { line, index, firstStart, isTree, isSelected, isTabStop, isMenuOpen } = props;
  const { exchange, decision } = line.item;
  const [{ url, method }] = exchange.hops;
  const { name, server } = firstAddressOf(exchange);
  const preflight = preflightStateOf(line.item);
  const { told } = listTexts.preflights[preflight];
  return (
    <tr
      class={rowClass('row', index, isMenuOpen)}
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      {...(isTree ? { 'aria-level': line.level } : {})}
      {...(line.isOpen === null ? {} : { 'aria-expanded': line.isOpen })}
      tabIndex={isTabStop ? 0 : -1}
      data-id={exchange.id}
      data-verdict={decision.verdict}
      data-url={url}
      data-times={line.isOpen === false ? line.members.length : 1}
      title={clip(url, 500)}
    >
      <td class="cell-name" aria-colindex={columnIndex('name')}>
        {line.isOpen !== null && <Repeats line={line} />}
        <VerdictMark standing={standingOf(decision)} />
        <bdi class="method">{clipMethod(method)}</bdi> <bdi class="name">{name}</bdi>
        <RowMenuButton />
      </td>
      <td class="cell-server" aria-colindex={columnIndex('server')}>
        {server}
      </td>
      <td class="cell-finding" aria-colindex={columnIndex('finding')}>
        <WordsView words={decision.headline} />
      </td>
      <td
        class="cell-preflight"
        aria-colindex={columnIndex('preflight')}
        title={told}
        aria-label={told}
      >
        <PreflightMark state={preflight} />
      </td>
      <td class="cell-started" aria-colindex={columnIndex('started')} title={exactTimes(exchange)}>
        <Started line={line} firstStart={firstStart} />
      </td>
    </tr>
  );
});
