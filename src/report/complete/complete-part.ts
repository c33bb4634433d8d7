import type { Advice } from '../../diagnosis/advice/advice.ts';
import type { Cause } from '../../diagnosis/causes/cause.ts';
import { panelTexts } from '../../ui/texts/texts.ts';
import type { CauseReport } from '../cause-report.ts';
import { type Block, heading, lines, list, paragraph, paragraphOf, value } from '../document.ts';
import { forOthers } from '../for-others.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { elsewherePart, foundPart, policyPart, unknownPart } from './found-part.ts';
import { headerTable } from './header-table.ts';
import { sequenceLines } from './sequence.ts';

/** All that is known of the exchange that stands for the others. */
export function completePart(report: CauseReport): Block[] {
  const { example } = report;
  const diagnosis = forOthers(example.diagnosis);
  return [
    heading(3, [completeTitle(report)]),
    lines('mermaid', sequenceLines(example)),
    ...headerTable(example),
    ...foundPart(diagnosis),
    ...diagnosis.causes.flatMap(causeBlocks),
    ...diagnosis.advice.flatMap(adviceBlocks),
    ...elsewherePart(diagnosis),
    ...policyPart(report),
    ...unknownPart(report),
  ];
}

export function completeTitle({ members }: CauseReport): string {
  return members.length > 1 ? texts.oneInFull : texts.inFull;
}

function causeBlocks({ confidence, headline, sentences, evidence }: Cause): Block[] {
  return [
    paragraph([{ strong: panelTexts.confidences[confidence] }, ': ', ...headline, '.']),
    ...paragraphOf(sentences),
    ...evidenceBlocks(evidence),
  ];
}

function adviceBlocks({ grade, headline, sentences, evidence }: Advice): Block[] {
  return [
    paragraph([{ strong: panelTexts.grades[grade] }, ': ', ...headline]),
    ...paragraphOf(sentences),
    ...evidenceBlocks(evidence),
  ];
}

function evidenceBlocks(all: Cause['evidence']): Block[] {
  return list(all.map(({ request, line }) => [value(request), ': ', value(line)]));
}
