import type { ComponentChildren } from 'preact';

interface Props {
  /** What is in it. */
  readonly title: ComponentChildren;
  /** What can be done with it; nothing where that is nothing. */
  readonly button?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Lines that somebody takes from here to where they belong, under a title. */
export function ChangeCard({ title, button, class: className = 'change', children }: Props) {
  return (
    <section class={className}>
      <div class="change-head">
        <h4>{title}</h4>
        {button}
      </div>
      {children}
    </section>
  );
}
