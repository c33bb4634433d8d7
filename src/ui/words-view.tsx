import type { Words } from '../diagnosis/words.ts';

/** Words as elements: values and header names as code, all of it as text, never as markup. */
export function WordsView({ words }: { readonly words: Words }) {
  return (
    <>
      {words.map((part, index) => {
        if (typeof part === 'string') return part;
        return 'code' in part ? (
          <code key={index}>{part.code}</code>
        ) : (
          <code key={index} class="header-name">
            {part.header}
          </code>
        );
      })}
    </>
  );
}
