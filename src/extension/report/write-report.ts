import { isAtRest } from '../../diagnosis/diagnosis.ts';
import { createSiblings } from '../../diagnosis/siblings.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { createRedaction } from '../../exchange/redaction.ts';
import { harReport } from '../../report/har-report.ts';
import { jsonReport } from '../../report/json-report.ts';
import { markdownReport } from '../../report/markdown-report.ts';
import { reportTexts } from '../../report/texts/texts.ts';
import type {
  ReportFormat,
  ReportOrder,
  WrittenReport,
} from '../../ui/report-dialog/report-order.ts';
import type { Explain, Item } from '../../ui/store.ts';
import { ownVersion } from '../devtools-api.ts';
import type { Recorded } from '../recordings.ts';

const files: Readonly<Record<ReportFormat, Pick<WrittenReport, 'name' | 'type'>>> = {
  markdown: { name: 'whycors.md', type: 'text/markdown' },
  html: { name: 'whycors.html', type: 'text/html' },
  json: { name: 'whycors.json', type: 'application/json' },
  har: { name: 'whycors.har', type: 'application/json' },
};

/**
 * Writes a report.
 *
 * @param items among which are those that it is about
 * @param shown all that is shown: what the servers answered otherwise tells of these as well
 */
export async function writeReport(
  { ids, format, redact }: ReportOrder,
  items: readonly Item[],
  explain: Explain,
  shown: Recorded,
): Promise<WrittenReport> {
  const wanted = new Set(ids);
  const diagnosed = items.filter(({ exchange }) => wanted.has(exchange.id)).map(explain);
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
  const write: Readonly<Record<ReportFormat, () => string | Promise<string>>> = {
    markdown: () => markdownReport(toldOf),
    async html() {
      const { htmlReport } = await import('../../report/html/html-report.tsx');
      return htmlReport(toldOf);
    },
    json: () =>
      asText(
        jsonReport({
          ...input,
          exchanges,
          diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
          sameOrigin: shown.sameOrigin,
        }),
      ),
    har: () => asText(harReport({ ...input, exchanges })),
  };
  return {
    ...files[format],
    text: await write[format](),
    secrets: redact ? reportTexts.redacted(secretsIn(exchanges)) : reportTexts.notRedacted,
  };
}

function secretsIn(exchanges: readonly CorsExchange[]) {
  const redaction = createRedaction();
  exchanges.forEach(redaction.exchange);
  return redaction.counts();
}

function asText(report: object): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
