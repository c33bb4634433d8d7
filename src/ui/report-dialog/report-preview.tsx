import { reportDialogTexts as texts } from '../texts/report-dialog.ts';
import type { WrittenReport } from './report-order.ts';

/** More characters than that nobody looks over, and the browser takes long to lay them out. */
const longestPreview = 50_000;

/** What goes out: a page as it looks, and all else as it is written. */
export function ReportPreview({ report }: { readonly report: WrittenReport }) {
  const { text, type } = report;
  if (type === 'text/html') {
    // Nothing runs in it, and it reaches nothing outside.
    return <iframe class="report-preview" sandbox="" title={texts.preview} srcdoc={text} />;
  }
  const left = text.length - longestPreview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard.
    <section class="report-preview" tabIndex={0} aria-label={texts.preview}>
      <pre>{text.slice(0, longestPreview)}</pre>
      {left > 0 && <p class="note">{texts.more(left)}</p>}
    </section>
  );
}
