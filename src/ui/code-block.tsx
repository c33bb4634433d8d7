import { ChangeCard } from './change-card.tsx';
import { clip } from './clip.ts';
import { type Copy, CopyButton } from './copy-button.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What is copied, for those who do not see where the button stands. */
  readonly what: string;
  readonly copy: Copy;
}

/** Code to copy, under a title; all of it is copied, also where not all is shown. */
export function CodeBlock({ title, text, what, copy }: Props) {
  return (
    <CodeCard title={title} button={<CopyButton text={text} copy={copy} what={what} />}>
      {clip(text, 20_000)}
    </CodeCard>
  );
}

/** Code under a title, as it is. */
export function CodeCard(props: Parameters<typeof ChangeCard>[0]) {
  return (
    <ChangeCard {...props} class="change code-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{props.children}</pre>
    </ChangeCard>
  );
}
