import { plainText } from '../diagnosis/words.ts';
import { clip } from './clip.ts';
import type { GroupLine } from './list/lines.ts';
import { Twisty } from './twisty.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  readonly line: GroupLine;
  /** Its place in the list. */
  readonly index: number;
  readonly isTabStop: boolean;
  readonly onToggle: () => void;
}

/** What several requests have in common, and how many they are. A click folds them. */
export function GroupRow({ line, index, isTabStop, onToggle }: Props) {
  const { server, title, standing, count, isOpen } = line;
  const name = clip(server, 100) || 'No server';
  return (
    <tr
      class="group"
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={index + 2}
      tabIndex={isTabStop ? 0 : -1}
      title={title.length > 0 ? `${name}: ${plainText(title)}` : name}
      onClick={onToggle}
    >
      <td>
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
        </span>
      </td>
    </tr>
  );
}
