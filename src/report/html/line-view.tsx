import { visible } from '../../diagnosis/words.ts';
import { WordsView } from '../../ui/words-view.tsx';
import type { Inline, Line } from '../document.ts';

/** A line as elements. What would not be seen in it is written as `\u{…}`. */
export function LineView({ line }: { readonly line: Line }) {
  return line.map((part, index) => <InlineView key={index} part={part} />);
}

function InlineView({ part }: { readonly part: Inline }) {
  if (typeof part === 'string') return <>{visible(part)}</>;
  if ('strong' in part) return <strong>{visible(part.strong)}</strong>;
  if ('link' in part) {
    return (
      <a href={part.url} rel="noreferrer">
        {visible(part.link)}
      </a>
    );
  }
  if ('code' in part && part.code === '') return <em class="note">{empty}</em>;
  return <WordsView words={['code' in part ? { code: visible(part.code) } : part]} />;
}

/** What stands in the place of a value that is there, and is empty. */
const empty = '(empty)';
