import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: ComponentChildren;
  /** What is within, in a few words. */
  readonly summary?: string;
  readonly onToggle?: () => void;
  readonly children: ComponentChildren;
}

/** A part under its title, folded until somebody opens it. */
export function Fold({ title, summary, onToggle, children }: Props) {
  return (
    <section class="section">
      <details class="folded" onToggle={onToggle}>
        <summary>
          <h3>{title}</h3>
          {summary !== undefined && <span class="summary-text"> {summary}</span>}
        </summary>
        {children}
      </details>
    </section>
  );
}
