import type { PanelActions } from './actions.ts';
import { clip } from './clip.ts';
import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What is copied, for those who do not see where the button stands. */
  readonly what: string;
  readonly copy: PanelActions['copy'];
}

/** Code to copy, under a title; all of it is copied, also where not all is shown. */
export function CodeBlock({ title, text, what, copy }: Props) {
  return (
    <section class="change code-block">
      <div class="change-head">
        <h4>{title}</h4>
        <CopyButton text={text} copy={copy} what={what} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{clip(text, 20_000)}</pre>
    </section>
  );
}
