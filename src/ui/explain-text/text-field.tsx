import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';

interface Props {
  readonly text: Signal<string>;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}

/** Takes the text of an error. */
export function TextField({ text, field }: Props) {
  return (
    <div class="text-field">
      <label>
        What a browser printed about CORS, from a console, a chat or a log
        <textarea
          {...(field === undefined ? {} : { ref: field })}
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
  );
}
