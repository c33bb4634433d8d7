import { plainText } from '../diagnosis/words.ts';
import { clip } from './clip.ts';
import { columns } from './list/columns.ts';
import type { GroupLine } from './list/lines.ts';
import { memo } from './memo.ts';
import { rowClass } from './row-class.ts';
import { RowMenuButton } from './row-menu-button.tsx';
import { Twisty } from './twisty.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  readonly line: GroupLine;
  /** Its place in the list. */
  readonly index: number;
  readonly isTabStop: boolean;
  readonly isMenuOpen: boolean;
}

/** What several requests have in common, and how many they are. A click folds them. */
export const GroupRow = memo(({ line, index, isTabStop, isMenuOpen }: Props) => {
  const { server, title, standing, isOpen } = line;
  const count = line.members.length;
  const name = clip(server, 100) || 'No server';
  return (
    <tr
      class={rowClass('group', index, isMenuOpen)}
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={index + 2}
      tabIndex={isTabStop ? 0 : -1}
      title={title.length > 0 ? `${name}: ${plainText(title)}` : name}
    >
      <td aria-colindex={1} aria-colspan={columns.length}>
        {'\u00a0'}
        <span class="group-text">
          <Twisty isOpen={isOpen} />
          {standing !== null && <VerdictMark standing={standing} />}
          <span class="group-title">
            <bdi class="group-server">{name}</bdi>
            {title.length > 0 && ': '}
            <WordsView words={title} />
          </span>
          <span class="group-count">
            {count.toLocaleString('en')} {count === 1 ? 'request' : 'requests'}
          </span>
          <RowMenuButton />
        </span>
      </td>
    </tr>
  );
});
