import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Fold } from './fold.tsx';

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
    <Fold
      title={title}
      summary={summary}
      onToggle={() => {
        wasOpened.value = true;
      }}
    >
      {wasOpened.value && children}
    </Fold>
  );
}
