import type { Term } from '../diagnosis/glossary.ts';
import { Sentences } from './sentences.tsx';

/** What the words mean, for who asks. */
export function GlossaryView({ terms }: { readonly terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <div class="terms">
      {terms.map(({ id, question, answer }) => (
        <details key={id} class="term">
          <summary>{question}</summary>
          <Sentences all={answer} />
        </details>
      ))}
    </div>
  );
}
