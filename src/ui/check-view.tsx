import { type Check, toPutIn, whyItWorksElsewhere } from '../recipes/check/how-to-check.ts';
import { CodeBlock } from './code-block.tsx';
import type { Copy } from './copy-button.tsx';
import { Sentences } from './sentences.tsx';
import { WordsView } from './words-view.tsx';

const titles: Readonly<Record<Check['on'], string>> = {
  preflight: 'The preflight, in a terminal',
  response: 'The actual request, in a terminal',
};

const what: Readonly<Record<Check['on'], string>> = {
  preflight: 'the command for the preflight',
  response: 'the command for the actual request',
};

interface Props {
  readonly checks: readonly Check[];
  readonly copy: Copy;
}

/** The commands that show whether the server answers as it must, and what to look for. */
export function CheckView({ checks, copy }: Props) {
  return (
    <>
      {checks.map((check) => (
        <CommandView key={check.on} check={check} copy={copy} />
      ))}
      <details class="term">
        <summary>Why does it work in Postman?</summary>
        <Sentences all={whyItWorksElsewhere} />
      </details>
    </>
  );
}

function CommandView({ check, copy }: { readonly check: Check; readonly copy: Copy }) {
  const { on, command, warning, lookFor } = check;
  const putIn = toPutIn(check);
  return (
    <div class="check-command">
      {warning.length > 0 && <Sentences all={warning} />}
      <CodeBlock title={titles[on]} text={command} what={what[on]} copy={copy} />
      {putIn !== null && (
        <p class="note">
          <WordsView words={putIn} />
        </p>
      )}
      <p>The answer must have:</p>
      <ul class="also">
        {lookFor.map((words, index) => (
          <li key={index}>
            <WordsView words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}
