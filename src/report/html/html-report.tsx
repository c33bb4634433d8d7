import { type PersonReport, type PersonReportInput, personReport } from '../person-report.ts';
import { htmlPage } from './html-page.ts';
import { ReportView, titleOf } from './report-view.tsx';

/**
 * What a person sends to whoever can change something, as one HTML file that needs nothing else: of each cause first
 * what happens and what must change, then, folded, all that is known. It is drawn with the components of the panel.
 */
export function htmlReport(input: PersonReportInput): string {
  return htmlOf(personReport(input));
}

/** The same of what is to be told. */
export function htmlOf(report: PersonReport): string {
  return htmlPage(titleOf(report), <ReportView {...report} />);
}
