import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { noMessage } from '../../console-message/explain/explain-message.ts';
import { readMessages } from '../../console-message/read-messages.ts';
import { mostTold, worthTelling } from '../../console-message/worth-telling.ts';
import type { PanelActions } from '../actions.ts';
import { CloseButton } from '../close-button.tsx';
import { Sentences } from '../sentences.tsx';
import type { PanelStore } from '../store.ts';
import { WordsView } from '../words-view.tsx';
import { MessageView } from './message-view.tsx';
import { requestOf } from './request-of.ts';

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

  const left = told.value.length - mostTold;
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
        <label>
          What a browser printed about CORS, from a console, a chat or a log
          <textarea
            ref={field}
            rows={5}
            spellcheck={false}
            placeholder="Access to fetch at '…' from origin '…' has been blocked by CORS policy: …"
            value={text.value}
            onInput={({ currentTarget }) => {
              text.value = currentTarget.value;
            }}
          />
        </label>
        <p class="note">The text stays in this browser.</p>
      </div>
      <div aria-live="polite">
        {text.value.trim() !== '' && told.value.length === 0 && (
          <div class="section message">
            <h3>
              <WordsView words={noMessage.headline} />
            </h3>
            <Sentences all={noMessage.sentences} />
          </div>
        )}
        {told.value.slice(0, mostTold).map(({ message, count }) => {
          const item = requestOf(store.items.value, message);
          return (
            <MessageView
              key={message.start}
              message={message}
              count={count}
              onShow={item === null ? null : () => show(item.exchange.id)}
              copy={copy}
            />
          );
        })}
        {left > 0 && <p class="section note">and {left} more</p>}
      </div>
    </dialog>
  );
}
