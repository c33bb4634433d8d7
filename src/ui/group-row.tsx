import { plainText } from '../diagnosis/words.ts';
import { clip } from './clip.ts';
import { columns } from './list/columns.ts';
import type { GroupLine } from './list/lines.ts';
import type { Anchor } from './menu/place.ts';
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
  readonly onToggle: () => void;
  readonly onMenu: (anchor: Anchor) => void;
}

/** What several requests have in common, and how many they are. A click folds them. */
export function GroupRow({ line, index, isTabStop, isMenuOpen, onToggle, onMenu }: Props) {
  const { server, title, standing, isOpen } = line;
  const count = line.members.length;
  const name = clip(server, 100) || 'No server';
  return (
    <tr
      class={isMenuOpen ? 'group has-menu' : 'group'}
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={index + 2}
      tabIndex={isTabStop ? 0 : -1}
      title={title.length > 0 ? `${name}: ${plainText(title)}` : name}
      onClick={onToggle}
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
          <RowMenuButton onOpen={onMenu} />
        </span>
      </td>
    </tr>
  );
}
