import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ConsoleMessage } from '../../console-message/console-message.ts';
import { matching } from '../../console-message/matching.ts';
import { readMessages } from '../../console-message/read-messages.ts';
import { worthTelling } from '../../console-message/worth-telling.ts';
import type { PanelActions } from '../actions.ts';
import { Dialog } from '../dialog.tsx';
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
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useSignal('');
  const told = useComputed(() => worthTelling(readMessages(text.value)));

  /** The latest that fits, for who wants to see one. */
  function requestOf(message: ConsoleMessage): string | undefined {
    return matching(message, store.items.value).found.at(-1)?.exchange.id;
  }

  return (
    <Dialog title="Explain an error text" class="explain-text" first={field} onClose={onClose}>
      {(close) => (
        <>
          <div class="section">
            <TextField text={text} field={field} />
          </div>
          <Messages
            text={text.value}
            told={told.value}
            copy={copy}
            showRequest={(message) => {
              const id = requestOf(message);
              if (id === undefined) return null;
              return () => {
                onOpen(id);
                close();
              };
            }}
          />
        </>
      )}
    </Dialog>
  );
}
