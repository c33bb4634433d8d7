import { type ComponentChildren, createContext, type FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../diagnosis/words.ts';

/** What is drawn around the name of a header. */
export type AroundName = FunctionComponent<{
  readonly name: string;
  readonly children: ComponentChildren;
}>;

/** What stands around the names of headers within; null where that is nothing. */
export const AroundNames = createContext<AroundName | null>(null);

function HeaderName({ name }: { readonly name: string }) {
  const Around = useContext(AroundNames);
  const code = <code class="header-name">{name}</code>;
  return Around === null ? code : <Around name={name}>{code}</Around>;
}

/** Words as elements: values and header names as code, all of it as text, never as markup. */
export function WordsView({ words }: { readonly words: Words }) {
  return (
    <>
      {words.map((part, index) => {
        if (typeof part === 'string') return part;
        return 'code' in part ? (
          <code key={index}>{part.code}</code>
        ) : (
          <HeaderName key={index} name={part.header} />
        );
      })}
    </>
  );
}
