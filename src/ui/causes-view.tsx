import type { Cause } from '../diagnosis/causes/cause.ts';
import { EvidenceView } from './evidence-view.tsx';
import { panelTexts } from './texts/texts.ts';
import { WordsView } from './words-view.tsx';

/** What stands behind a failure, each with the lines of the recording that say so. */
export function CausesView({ causes }: { readonly causes: readonly Cause[] }) {
  return causes.map(({ id, confidence, headline, sentences, evidence }, index) => (
    <section key={id} class="cause" data-cause={id}>
      <p class="verdict">{panelTexts.confidences[confidence]}</p>
      {/* The first likely one is the headline of it all. */}
      {(index > 0 || confidence === 'possible') && (
        <h4>
          <WordsView words={headline} />
        </h4>
      )}
      {sentences.map((words, place) => (
        <p key={place}>
          <WordsView words={words} />
        </p>
      ))}
      <EvidenceView evidence={evidence} />
    </section>
  ));
}
