import { drawingOf } from '../../diagnosis/drawing.ts';
import { Headline } from '../../ui/details-head.tsx';
import { Fold } from '../../ui/fold.tsx';
import { ProgressView } from '../../ui/progress-view.tsx';
import { standingOf } from '../../ui/standing.ts';
import type { CauseReport } from '../cause-report.ts';
import { changePart } from '../change-part.ts';
import { checkPart } from '../check-part.ts';
import { completeTitle } from '../complete/complete-part.ts';
import { howOftenAndToWhom, whatHappens } from '../first-part.ts';
import { forOthers } from '../for-others.ts';
import { mostFixes } from '../person-report.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { BlockViews } from './block-view.tsx';
import { CompleteView } from './complete-view.tsx';
import { SectionViews } from './section-views.tsx';

interface Props {
  readonly report: CauseReport;
  /** Where a link leads to it. */
  readonly id: string;
}

/** What has one cause: first what happens and what must change, then, folded, all that is known. */
export function CauseView({ report, id }: Props) {
  const { exchange } = report.example;
  const diagnosis = forOthers(report.example.diagnosis);
  const standing = standingOf(diagnosis);
  return (
    <article class="details" id={id} data-standing={standing}>
      <header class="details-head">
        <Headline standing={standing} headline={texts.ofThePage(report.title)} />
      </header>
      <div class="section">
        <BlockViews all={whatHappens(report)} />
        <ProgressView
          page={exchange.pageOrigin.origin}
          requests={drawingOf(exchange, diagnosis)}
          preflights={diagnosis.preflights}
          headline={diagnosis.headline}
          isYours={false}
        />
        <BlockViews all={howOftenAndToWhom(report)} />
      </div>
      <SectionViews all={[...changePart(report, mostFixes), ...checkPart(report)]} />
      <Fold title={completeTitle(report)}>
        <CompleteView report={report} item={{ exchange, diagnosis }} />
      </Fold>
    </article>
  );
}
