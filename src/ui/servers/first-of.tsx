import type { ComponentChildren } from 'preact';

interface Props<Each> {
  readonly all: readonly Each[];
  readonly most: number;
  readonly children: (each: Each, index: number) => ComponentChildren;
}

/** The first of many as a list, and how many more there are: a page may make them as many as it likes. */
export function FirstOf<Each>({ all, most, children }: Props<Each>) {
  const left = all.length - most;
  return (
    <ul class="first-of">
      {all.slice(0, most).map((each, index) => (
        <li key={index}>{children(each, index)}</li>
      ))}
      {left > 0 && <li class="note">and {left.toLocaleString('en')} more</li>}
    </ul>
  );
}
