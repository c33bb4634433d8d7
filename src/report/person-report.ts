import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { SiblingsOf } from '../diagnosis/siblings.ts';
import type { Redacted } from '../exchange/secrets/stand-ins.ts';
import { type CauseReport, causeReports } from './cause-report.ts';
import type { Line } from './document.ts';
import type { CapturedBy } from './report.ts';
import { reportTexts as texts } from './texts/texts.ts';
import { answersAmong, withoutSecrets } from './without-secrets.ts';

/** What a person sends to whoever can change something is made of this. */
export interface PersonReportInput {
  readonly diagnosed: readonly Diagnosed[];
  readonly capturedBy: CapturedBy;
  /** The version of Whycors. */
  readonly version: string;
  /** Whether secrets are taken out; they are unless this is false. */
  readonly redact?: boolean;
  /** What else the servers answered: some causes are found by that. Those of the report alone where it is not given. */
  readonly siblingsOf?: SiblingsOf;
}

export interface PersonReport {
  readonly causes: readonly CauseReport[];
  /** Who wrote it, what it was made from, and what was taken out of it. */
  readonly closing: Line;
  /** What was taken out; null where nothing was to be. */
  readonly redacted: Redacted | null;
}

/** What is told to a person, whatever it is written in: cause by cause, without secrets. */
export function personReport(input: PersonReportInput): PersonReport {
  const { capturedBy, version, redact = true, siblingsOf = answersAmong(input.diagnosed) } = input;
  const { diagnosed, redacted } = redact
    ? withoutSecrets(input.diagnosed, siblingsOf)
    : { diagnosed: input.diagnosed, redacted: null };
  return {
    causes: causeReports(diagnosed),
    redacted,
    closing: [
      ...texts.writtenBy(version),
      ...texts.recordedBy(capturedBy),
      ...(redacted === null ? texts.notRedacted : texts.redacted(redacted)),
    ],
  };
}

/** So many different changes are told of one cause. */
export const mostFixes = 10;
