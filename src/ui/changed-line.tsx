import type { ComponentChildren } from 'preact';

interface Props {
  /** Whether the line comes; else it goes. */
  readonly isAdded: boolean;
  readonly children: ComponentChildren;
}

/** A line that comes, or one that goes. */
export function ChangedLine({ isAdded, children }: Props) {
  return <li class={`line line-${isAdded ? 'add' : 'remove'}`}>{children}</li>;
}
