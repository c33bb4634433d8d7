import { BlockViews } from '../html/block-view.tsx';
import { htmlPage } from '../html/html-page.ts';
import { LineView } from '../html/line-view.tsx';
import { sectionsOf } from '../html/section-views.tsx';
import { reportTexts as texts } from '../texts/texts.ts';
import type { MessageReport } from './message-report.ts';

/** Messages, explained, as one HTML file that needs nothing else, with what was taken out of it. */
export function messageHtml({ blocksFor, secrets }: MessageReport, version: string): string {
  return htmlPage(
    texts.messages,
    <main>
      <h1>{texts.messages}</h1>
      {sectionsOf(blocksFor('others')).map(({ title, blocks: those }, index) => (
        <article key={index} class="details">
          <header class="details-head">
            <h2 class="details-title">
              <LineView line={title} />
            </h2>
          </header>
          <div class="section">
            <BlockViews all={those} />
          </div>
        </article>
      ))}
      <footer>
        <LineView line={[...texts.writtenBy(version), ...secrets]} />
      </footer>
    </main>,
  );
}
