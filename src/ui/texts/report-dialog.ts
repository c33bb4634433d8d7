import type { ReportChoice } from '../report-dialog/report-choices.ts';
import type { ReportFormat } from '../report-dialog/report-order.ts';

const counted = (count: number) => count.toLocaleString('en');

/** What the dialog says in which a report is ordered. */
export const reportDialogTexts = {
  title: 'Report',
  about: 'About',
  choices: {
    asked: (count) => (count === 1 ? 'This request' : `These ${counted(count)} requests`),
    cause: (count) => `All ${counted(count)} with this cause`,
    listed: (count) => `The ${counted(count)} that are listed`,
    all: (count) => (count === 1 ? 'The one request' : `All ${counted(count)} requests`),
  } satisfies Record<ReportChoice['key'], (count: number) => string>,
  format: 'Format',
  formats: {
    markdown: 'Markdown',
    html: 'HTML',
    json: 'JSON',
    har: 'HAR',
  } satisfies Record<ReportFormat, string>,
  uses: {
    markdown: 'For an issue, a merge request or a chat.',
    html: 'One page to send or to print. It needs no script, and loads nothing.',
    json: 'For programs. Import shows it again in this panel.',
    har: 'The requests alone, for the Network panel of DevTools and other tools.',
  } satisfies Record<ReportFormat, string>,
  redact: 'Take out secrets',
  redactNote:
    'Cookies, Authorization, tokens and keys. Look it over: not every secret can be told.',
  notRedacted: 'Cookies, tokens and keys stay in it. Whoever reads it can use them.',
  preview: 'What goes out',
  writing: 'Writing it…',
  failed: 'It could not be written.',
  more: (count: number) => `… and ${counted(count)} more characters`,
  save: 'Save file',
} as const;
