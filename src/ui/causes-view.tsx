import type { Cause } from '../diagnosis/causes/cause.ts';
import { panelTexts } from './texts/texts.ts';
import { Told } from './told.tsx';

/** What stands behind a failure, each with the lines of the recording that say so. */
export function CausesView({ causes }: { readonly causes: readonly Cause[] }) {
  return causes.map(({ id, confidence, headline, sentences, evidence }, index) => {
    // The first likely one is the headline of it all.
    const isNews = index > 0 || confidence === 'possible';
    return (
      <section key={id} class="cause" data-cause={id}>
        <Told
          label={panelTexts.confidences[confidence]}
          headline={isNews ? headline : null}
          sentences={sentences}
          evidence={evidence}
        />
      </section>
    );
  });
}
