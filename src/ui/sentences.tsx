import type { Words } from '../diagnosis/words.ts';
import { WordsView } from './words-view.tsx';

/** Sentences, a paragraph each. */
export function Sentences({ all }: { readonly all: readonly Words[] }) {
  return (
    <>
      {all.map((words, index) => (
        <p key={index}>
          <WordsView words={words} />
        </p>
      ))}
    </>
  );
}
