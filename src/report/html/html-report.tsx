import { renderToString } from 'preact-render-to-string';
import { visible } from '../../diagnosis/words.ts';
import { type PersonReportInput, personReport } from '../person-report.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { ReportView } from './report-view.tsx';
import { styles } from './styles.ts';

/** Nothing is loaded, and nothing runs: a value that became markup could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * What a person sends to whoever can change something, as one HTML file that needs nothing else: of each cause first
 * what happens and what must change, then, folded, all that is known. It is drawn with the components of the panel.
 */
export function htmlReport(input: PersonReportInput): string {
  const report = personReport(input);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${texts.pageTitle(report.causes.length)}</title>
<style>
${styles}
</style>
</head>
<body>
${allVisible(renderToString(<ReportView {...report} />))}
</body>
</html>
`;
}

/** What would not be seen, or would turn the text around it, is written as `\u{…}`; none of it is in the markup. */
function allVisible(markup: string): string {
  return markup.replace(/[^\n\t]+/g, visible);
}
