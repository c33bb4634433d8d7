import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import { AdviceView } from '../../ui/advice-view.tsx';
import { CallView } from '../../ui/call-view.tsx';
import { CausesView } from '../../ui/causes-view.tsx';
import { CheckedAnswers } from '../../ui/checked-answers.tsx';
import { checkCounts, checkedAnswers } from '../../ui/checks-view.tsx';
import { AllHeaders } from '../../ui/entry-headers.tsx';
import { Section } from '../../ui/section.tsx';
import { checks as checkTexts } from '../../ui/texts/checks.ts';
import type { CauseReport } from '../cause-report.ts';
import { elsewherePart, foundPart, policyPart, unknownPart } from '../complete/found-part.ts';
import { headerTable } from '../complete/header-table.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { BlockViews } from './block-view.tsx';
import { ServerCodeView } from './server-code-view.tsx';

interface Props {
  readonly report: CauseReport;
  /** The exchange that stands for the others, as it is said to those who did not write the page. */
  readonly item: Diagnosed;
}

/** All that is known of the exchange that stands for the others, in the order of the other reports, and more. */
export function CompleteView({ report, item }: Props) {
  const { exchange, diagnosis } = item;
  const { causes, advice, findings } = diagnosis;
  const answers = checkedAnswers(item).map(({ checks, ...answer }) => ({
    ...answer,
    checks: checks.map((check) => ({ ...check, words: texts.ofThePage(check.words) })),
  }));
  return (
    <>
      <BlockViews all={[...headerTable(report.example), ...foundPart(diagnosis)]} />
      {causes.length > 0 && <CausesView causes={causes} />}
      {advice.length > 0 && <AdviceView advice={advice} copy={null} />}
      <BlockViews all={[...elsewherePart(diagnosis), ...policyPart(report)]} />
      <ServerCodeView report={report} />
      <BlockViews all={unknownPart(report)} />
      {exchange.call !== null && (
        <Section title={texts.theCall}>
          <CallView call={exchange.call} openSource={undefined} />
        </Section>
      )}
      {answers.length > 0 && (
        <Section title={checkTexts.title}>
          <p class="note">{checkCounts(answers)}</p>
          <CheckedAnswers answers={answers} />
        </Section>
      )}
      <Section title={texts.allHeaders}>
        <AllHeaders exchange={exchange} findings={findings} target={null} />
      </Section>
    </>
  );
}
