import type { EvidenceLine } from '../diagnosis/evidence.ts';
import type { Words } from '../diagnosis/words.ts';
import { EvidenceView } from './evidence-view.tsx';
import { Sentences } from './sentences.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  /** How sure it is, or how much it weighs, in a word. */
  readonly label: string;
  /** Null where it stands above already. */
  readonly headline: Words | null;
  readonly sentences: readonly Words[];
  readonly evidence: readonly EvidenceLine[];
}

/** What was found out of an exchange: what it is, what to do, and the lines of the recording that say so. */
export function Told({ label, headline, sentences, evidence }: Props) {
  return (
    <>
      <p class="verdict">{label}</p>
      {headline !== null && (
        <h4>
          <WordsView words={headline} />
        </h4>
      )}
      <Sentences all={sentences} />
      <EvidenceView evidence={evidence} />
    </>
  );
}
