import type { Words } from '../diagnosis/words.ts';
import { CloseButton } from './close-button.tsx';
import type { Standing } from './standing.ts';
import { listTexts } from './texts/list-texts.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

interface HeadlineProps {
  readonly standing: Standing;
  readonly headline: Words;
}

interface Props extends HeadlineProps {
  readonly onClose: () => void;
}

/** A verdict in its mark and a word, and below it the headline. */
export function Headline({ standing, headline }: HeadlineProps) {
  return (
    <>
      <VerdictMark standing={standing} />
      <div class="details-title">
        <p class="verdict">{listTexts.standings[standing]}</p>
        <h2>
          <WordsView words={headline} />
        </h2>
      </div>
    </>
  );
}

/** The verdict and the headline, which stay in sight. */
export function DetailsHead({ standing, headline, onClose }: Props) {
  return (
    <header class="details-head">
      <Headline standing={standing} headline={headline} />
      <CloseButton onClose={onClose} />
    </header>
  );
}
