import type { ReportFormat, WrittenReport } from '../../ui/report-dialog/report-order.ts';

/** The file of a report, by its format. */
export const reportFiles: Readonly<Record<ReportFormat, Pick<WrittenReport, 'name' | 'type'>>> = {
  markdown: { name: 'whycors.md', type: 'text/markdown' },
  html: { name: 'whycors.html', type: 'text/html' },
  json: { name: 'whycors.json', type: 'application/json' },
  har: { name: 'whycors.har', type: 'application/json' },
};
