import { isAtRest } from '../../diagnosis/diagnosis.ts';
import { createSiblings } from '../../diagnosis/siblings.ts';
import { createRedaction } from '../../exchange/redaction.ts';
import type { Redacted } from '../../exchange/secrets/stand-ins.ts';
import { harOf } from '../../report/har-report.ts';
import { jsonReport } from '../../report/json-report.ts';
import { markdownOf } from '../../report/markdown-report.ts';
import { personReport } from '../../report/person-report.ts';
import { reportTexts } from '../../report/texts/texts.ts';
import type {
  ReportFormat,
  ReportOrder,
  WrittenReport,
} from '../../ui/report-dialog/report-order.ts';
import type { Explain } from '../../ui/store.ts';
import { ownVersion } from '../devtools-api.ts';
import type { Recorded } from '../recordings.ts';
import { reportFiles } from './report-files.ts';

/**
 * Writes a report.
 *
 * @param shown all that is shown: what the servers answered otherwise tells of these as well
 */
export async function writeReport(
  { items, format, redact }: ReportOrder,
  explain: Explain,
  shown: Recorded,
): Promise<WrittenReport> {
  const diagnosed = items.map(explain);
  const siblings = createSiblings();
  siblings.update(shown.exchanges);
  const exchanges = diagnosed.map(({ exchange }) => exchange);
  const input = {
    capturedBy: shown.recorder,
    version: ownVersion(),
    redact,
    siblingsOf: siblings.of,
  };
  // Whoever can change something has nothing to do about what passes, unless that alone is asked about.
  const failed = diagnosed.filter(({ diagnosis }) => !isAtRest(diagnosis));
  const toldOf = { ...input, diagnosed: failed.length > 0 ? failed : diagnosed };
  const write: Readonly<Record<ReportFormat, () => Written | Promise<Written>>> = {
    markdown() {
      const report = personReport(toldOf);
      return { text: markdownOf(report), redacted: report.redacted };
    },
    async html() {
      const { htmlOf } = await import('../../report/html/html-report.tsx');
      const report = personReport(toldOf);
      return { text: htmlOf(report), redacted: report.redacted };
    },
    json() {
      const report = jsonReport({
        ...input,
        exchanges,
        diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
        sameOrigin: shown.sameOrigin,
      });
      // All is counted once it is written.
      const text = asText(report);
      return { text, redacted: report.redactions.toJSON() };
    },
    har() {
      const redaction = redact ? createRedaction() : null;
      const written = redaction === null ? exchanges : exchanges.map(redaction.exchange);
      const text = asText(harOf({ ...input, exchanges: written, isRedacted: redact }));
      return { text, redacted: redaction?.counts() ?? null };
    },
  };
  const { text, redacted } = await write[format]();
  const secrets = redacted === null ? reportTexts.notRedacted : reportTexts.redacted(redacted);
  return { ...reportFiles[format], text, secrets };
}

/** A report, and what was taken out of it; null where nothing was to be. */
interface Written {
  readonly text: string;
  readonly redacted: Redacted | null;
}

function asText(report: object): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
