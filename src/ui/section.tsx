import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the details, under its title. */
export function Section({ title, children }: Props) {
  return (
    <section class="section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
