import type { Words } from '../diagnosis/words.ts';
import { HeaderLink } from './header-links.tsx';

/** Words as elements: values and header names as code, all of it as text, never as markup. */
export function WordsView({ words }: { readonly words: Words }) {
  return (
    <>
      {words.map((part, index) => {
        if (typeof part === 'string') return part;
        return 'code' in part ? (
          <code key={index}>{part.code}</code>
        ) : (
          <HeaderLink key={index} name={part.header}>
            <code class="header-name">{part.header}</code>
          </HeaderLink>
        );
      })}
    </>
  );
}
