import { plainText } from '../../diagnosis/words.ts';
import { standingOf } from '../../ui/standing.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { WordsView } from '../../ui/words-view.tsx';
import type { CauseReport } from '../cause-report.ts';
import { value } from '../document.ts';
import { byFailure, verdictsOf } from '../overview.ts';
import type { PersonReport } from '../person-report.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { CauseView } from './cause-view.tsx';
import { LineView } from './line-view.tsx';

const idOf = (index: number) => `cause-${index + 1}`;

/** The causes, after a list of them where they are several. */
export function ReportView(report: PersonReport) {
  const { causes, closing } = report;
  return (
    <main>
      <h1>{titleOf(report)}</h1>
      {causes.length === 0 && (
        <p>
          <WordsView words={texts.nothing} />
        </p>
      )}
      {causes.length > 1 && <Contents causes={causes} />}
      {causes.map((report, index) => (
        <CauseView key={index} id={idOf(index)} report={report} />
      ))}
      <footer>
        <LineView line={closing} />
      </footer>
    </main>
  );
}

/** What does not fail is no cause. */
export function titleOf({ causes }: Pick<PersonReport, 'causes'>): string {
  return texts.title(byFailure(causes).failed.length);
}

/** What there is, a line each, which leads to it. */
function Contents({ causes }: Pick<PersonReport, 'causes'>) {
  const { failed, others } = byFailure(causes);
  return (
    <nav aria-label={texts.contents}>
      <p>
        <LineView line={texts.counts(verdictsOf(causes), 0)} />
      </p>
      <Links causes={failed} first={0} />
      {failed.length > 0 && others.length > 0 && (
        <p>
          <LineView line={texts.notFailed} />
        </p>
      )}
      <Links causes={others} first={failed.length} />
    </nav>
  );
}

/** @param first the place of the first of them in the report */
function Links({
  causes,
  first,
}: Pick<PersonReport, 'causes'> & {
  readonly first: number;
}) {
  if (causes.length === 0) return null;
  return (
    <ol class="contents">
      {causes.map((report, index) => (
        <li key={index}>
          <VerdictMark standing={standingOf(report.example.diagnosis)} />
          <a href={`#${idOf(first + index)}`}>{plainText(texts.ofThePage(report.title))}</a>
          <CountView report={report} />
        </li>
      ))}
    </ol>
  );
}

function CountView({ report: { server, members } }: { readonly report: CauseReport }) {
  return (
    <span class="note">
      <WordsView words={[value(server), `, ${texts.times(members.length)}`]} />
    </span>
  );
}
