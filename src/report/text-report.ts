import { type Diagnosis, isAtRest, type Verdict } from '../diagnosis/diagnosis.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { SiblingsOf } from '../diagnosis/siblings.ts';
import { type CauseReport, causeReports } from './cause-report.ts';
import { changePart } from './change-part.ts';
import { type Block, heading, paragraph } from './document.ts';
import { firstPart } from './first-part.ts';
import { type Terminal, terminal } from './terminal/terminal.ts';
import { reportTexts as texts } from './texts/texts.ts';
import { answersAmong, withoutSecrets } from './without-secrets.ts';

export interface TextReportInput extends Terminal {
  readonly diagnosed: readonly Diagnosed[];
  /** Whether secrets are taken out; they are unless this is false. */
  readonly redact?: boolean;
  /** What else the servers answered: some causes are found by that. That of the report alone where it is not given. */
  readonly siblingsOf?: SiblingsOf;
  /** How many others the recording holds, of which nobody wants to be told. */
  readonly notMeant?: number;
}

/** So many different changes are told of one cause, that it stays one screen. */
const mostFixes = 2;

/** What happens and what must change, a screen for each cause; of what passes, how much. */
export function textReport({ diagnosed, redact = true, ...given }: TextReportInput): string {
  const told = diagnosed.filter(({ diagnosis }) => !isAtRest(diagnosis));
  const siblingsOf = given.siblingsOf ?? answersAmong(diagnosed);
  const reports = causeReports(
    redact ? withoutSecrets(told, siblingsOf).diagnosed : told,
    diagnosed,
  );
  const counts = texts.counts(verdictsOf(diagnosed), given.notMeant ?? 0);
  return terminal([...reports.flatMap(causePart), paragraph(counts)], given);
}

function causePart(report: CauseReport): Block[] {
  return [
    heading(2, texts.ofThePage(report.title)),
    ...firstPart(report),
    ...changePart(report, mostFixes),
  ];
}

function verdictsOf(diagnosed: readonly Diagnosed[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Diagnosis['verdict']) =>
    diagnosed.filter(({ diagnosis }) => diagnosis.verdict === verdict).length;
  return {
    blocked: count('blocked'),
    inconclusive: count('inconclusive'),
    'not-cors': count('not-cors'),
    allowed: count('allowed'),
  };
}
