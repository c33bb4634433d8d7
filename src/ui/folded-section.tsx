import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** What is within, in a few words. */
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** A part of the details that is folded, and not drawn, until somebody asks for it. */
export function FoldedSection({ title, summary, children }: Props) {
  const wasOpened = useSignal(false);
  return (
    <section class="section">
      <details
        class="folded"
        onToggle={() => {
          wasOpened.value = true;
        }}
      >
        <summary>
          <h3>{title}</h3> <span class="summary-text">{summary}</span>
        </summary>
        {wasOpened.value && children}
      </details>
    </section>
  );
}
