import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ConsoleMessage } from '../../console-message/console-message.ts';
import { matching } from '../../console-message/matching.ts';
import { readMessages } from '../../console-message/read-messages.ts';
import { worthTelling } from '../../console-message/worth-telling.ts';
import type { PanelActions } from '../actions.ts';
import { CloseButton } from '../close-button.tsx';
import type { PanelStore } from '../store.ts';
import { Messages } from './messages.tsx';
import { TextField } from './text-field.tsx';

export interface ExplainTextProps {
  readonly store: PanelStore;
  readonly copy: PanelActions['copy'];
  /** Shows the details of a request, by the id of its exchange. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** A dialog that takes the text of an error, and explains the messages in it. */
export function ExplainText({ store, copy, onOpen, onClose }: ExplainTextProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  const text = useSignal('');
  const told = useComputed(() => worthTelling(readMessages(text.value)));
  useEffect(() => {
    dialog.current?.showModal();
    // Not the button that closes it, which stands before it.
    field.current?.focus();
  }, []);

  function show(id: string) {
    onOpen(id);
    dialog.current?.close();
  }

  /** The latest that fits, for who wants to see one. */
  function showRequest(message: ConsoleMessage): (() => void) | null {
    const item = matching(message, store.items.value).found.at(-1);
    return item === undefined ? null : () => show(item.exchange.id);
  }

  return (
    <dialog
      ref={dialog}
      class="dialog explain-text details"
      aria-labelledby={title}
      onClose={onClose}
    >
      <header class="details-head">
        <h2 id={title} class="details-title">
          Explain an error text
        </h2>
        <CloseButton label="Close" onClose={() => dialog.current?.close()} />
      </header>
      <div class="section">
        <TextField text={text} field={field} />
      </div>
      <Messages text={text.value} told={told.value} copy={copy} showRequest={showRequest} />
    </dialog>
  );
}
