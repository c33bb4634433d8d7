import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { SiblingsOf } from '../diagnosis/siblings.ts';
import { type CauseReport, causeReports } from './cause-report.ts';
import { changePart } from './change-part.ts';
import { checkPart } from './check-part.ts';
import { completePart } from './complete/complete-part.ts';
import { type Block, heading, paragraph } from './document.ts';
import { firstPart } from './first-part.ts';
import { markdown } from './markdown/markdown.ts';
import type { CapturedBy } from './report.ts';
import { reportTexts as texts } from './texts/texts.ts';
import { answersAmong, withoutSecrets } from './without-secrets.ts';

export interface MarkdownReportInput {
  readonly diagnosed: readonly Diagnosed[];
  readonly capturedBy: CapturedBy;
  /** The version of Whycors. */
  readonly version: string;
  /** Whether secrets are taken out; they are unless this is false. */
  readonly redact?: boolean;
  /** What else the servers answered: some causes are found by that. Those of the report alone where it is not given. */
  readonly siblingsOf?: SiblingsOf;
}

/**
 * What a person sends to whoever can change something, as Markdown: of each cause first what happens and what
 * must change, then all that is known.
 */
export function markdownReport(input: MarkdownReportInput): string {
  const { capturedBy, version, redact = true, siblingsOf = answersAmong(input.diagnosed) } = input;
  const { diagnosed, redacted } = redact
    ? withoutSecrets(input.diagnosed, siblingsOf)
    : { diagnosed: input.diagnosed, redacted: null };
  const reports = causeReports(diagnosed);
  return markdown([
    ...(reports.length > 1 ? [heading(1, texts.title(reports.length))] : []),
    ...(reports.length === 0 ? [paragraph(texts.nothing)] : []),
    ...reports.flatMap(causePart),
    paragraph([
      ...texts.writtenBy(version),
      ...(capturedBy.engine === null ? [] : texts.recordedIn(capturedBy.engine)),
      ...(redacted === null ? texts.notRedacted : texts.redacted(redacted)),
    ]),
  ]);
}

/** So many different changes are told of one cause. */
const mostFixes = 10;

function causePart(report: CauseReport): Block[] {
  return [
    heading(2, texts.ofThePage(report.title)),
    ...firstPart(report),
    ...changePart(report, mostFixes),
    ...checkPart(report),
    ...completePart(report),
  ];
}
