import type { Recipe } from '../recipes/recipe.ts';
import { CodeBlock } from './code-block.tsx';
import type { Copy } from './copy-button.tsx';
import { Sentences } from './sentences.tsx';

interface Props {
  readonly recipe: Recipe;
  readonly copy: Copy;
}

/** The code by which a server allows what it has to, and what else to know of it. */
export function RecipeView({ recipe, copy }: Props) {
  const { title, install, file, code, notes, docs } = recipe;
  return (
    <>
      {install !== null && (
        <CodeBlock
          title="Install, in a terminal"
          text={install}
          what="the command that installs it"
          copy={copy}
        />
      )}
      <CodeBlock title={file} text={code} what={`the code for ${title}`} copy={copy} />
      <Sentences all={notes} />
      <p>
        <a href={docs} target="_blank" rel="noreferrer">
          What {title} says about it
        </a>
      </p>
    </>
  );
}
