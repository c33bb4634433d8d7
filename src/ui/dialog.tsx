import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CloseButton } from './close-button.tsx';

interface Props {
  readonly title: string;
  readonly class: string;
  /** What gets the focus: not the button that closes it, which stands before it. */
  readonly first: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** @param close closes it */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A dialog over the page, open as long as it is there. */
export function Dialog({ title, class: className, first, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  useEffect(() => {
    dialog.current?.showModal();
    first.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${className} details`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <header class="details-head">
        <h2 id={titleId} class="details-title">
          {title}
        </h2>
        <CloseButton label="Close" onClose={close} />
      </header>
      {children(close)}
    </dialog>
  );
}
