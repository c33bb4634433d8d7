import { WordsView } from '../../ui/words-view.tsx';
import type { Inline, Line } from '../document.ts';

/** A line as elements. */
export function LineView({ line }: { readonly line: Line }) {
  return line.map((part, index) => <InlineView key={index} part={part} />);
}

function InlineView({ part }: { readonly part: Inline }) {
  if (typeof part === 'string') return <>{part}</>;
  if ('strong' in part) return <strong>{part.strong}</strong>;
  if ('link' in part) {
    return (
      <a href={part.url} rel="noreferrer">
        {part.link}
      </a>
    );
  }
  if ('code' in part && part.code === '') return <em class="note">{empty}</em>;
  return <WordsView words={[part]} />;
}

/** What stands in the place of a value that is there, and is empty. */
const empty = '(empty)';
