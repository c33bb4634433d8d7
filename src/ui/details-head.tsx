import type { Words } from '../diagnosis/words.ts';
import { CloseButton } from './close-button.tsx';
import type { Standing } from './standing.ts';
import { listTexts } from './texts/list-texts.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface Props {
  readonly standing: Standing;
  readonly headline: Words;
  readonly onClose: () => void;
}

/** The verdict and the headline, which stay in sight. */
export function DetailsHead({ standing, headline, onClose }: Props) {
  return (
    <header class="details-head">
      <VerdictMark standing={standing} />
      <div class="details-title">
        <p class="verdict">{listTexts.standings[standing]}</p>
        <h2>
          <WordsView words={headline} />
        </h2>
      </div>
      <CloseButton onClose={onClose} />
    </header>
  );
}
