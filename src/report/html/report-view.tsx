import { plainText } from '../../diagnosis/words.ts';
import { standingOf } from '../../ui/standing.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { WordsView } from '../../ui/words-view.tsx';
import type { CauseReport } from '../cause-report.ts';
import { value } from '../document.ts';
import type { PersonReport } from '../person-report.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { CauseView } from './cause-view.tsx';
import { LineView } from './line-view.tsx';

const idOf = (index: number) => `cause-${index + 1}`;

/** The causes, after a list of them where they are several. */
export function ReportView({ causes, closing }: PersonReport) {
  return (
    <main>
      <h1>{texts.pageTitle(causes.length)}</h1>
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

/** What there is, a line each, which leads to it. */
function Contents({ causes }: Pick<PersonReport, 'causes'>) {
  return (
    <nav aria-label={texts.contents}>
      <ol class="contents">
        {causes.map((report, index) => (
          <li key={index}>
            <VerdictMark standing={standingOf(report.example.diagnosis)} />
            <a href={`#${idOf(index)}`}>{plainText(texts.ofThePage(report.title))}</a>
            <CountView report={report} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CountView({ report: { server, members } }: { readonly report: CauseReport }) {
  return (
    <span class="note">
      <WordsView words={[value(server), `, ${texts.times(members.length)}`]} />
    </span>
  );
}
