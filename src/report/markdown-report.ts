import type { CauseReport } from './cause-report.ts';
import { changePart } from './change-part.ts';
import { checkPart } from './check-part.ts';
import { completePart } from './complete/complete-part.ts';
import { type Block, heading, paragraph } from './document.ts';
import { firstPart } from './first-part.ts';
import { markdown } from './markdown/markdown.ts';
import { withinLimit } from './markdown/within-limit.ts';
import { overviewPart } from './overview.ts';
import {
  mostFixes,
  type PersonReport,
  type PersonReportInput,
  personReport,
} from './person-report.ts';
import { reportTexts as texts } from './texts/texts.ts';

/**
 * What a person sends to whoever can change something, as Markdown: of each cause first what happens and what
 * must change, then all that is known.
 */
export function markdownReport(input: PersonReportInput): string {
  return markdownOf(personReport(input));
}

/** The same of what is to be told. */
export function markdownOf({ causes, closing }: PersonReport): string {
  const first = causes.length === 0 ? [paragraph(texts.nothing)] : overviewPart(causes);
  return withinLimit({
    first: markdown(first),
    sections: causes.map((report) => ({
      short: markdown(shortPart(report)),
      complete: markdown(completePart(report)),
    })),
    last: markdown([paragraph(closing)]),
    note: (inFull, whole) => markdown([paragraph(texts.tooLong(inFull, whole))]),
  });
}

function shortPart(report: CauseReport): Block[] {
  return [
    heading(2, texts.ofThePage(report.title)),
    ...firstPart(report),
    ...changePart(report, mostFixes),
    ...checkPart(report),
  ];
}
