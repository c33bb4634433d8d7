import { type Check, whyItWorksElsewhere } from '../recipes/check/how-to-check.ts';
import { clip } from './clip.ts';
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
      {checks.map(({ on, command, lookFor, placeholders }) => (
        <div key={on} class="check-command">
          <CodeBlock title={titles[on]} text={command} what={what[on]} copy={copy} />
          {placeholders.length > 0 && (
            <p class="note">
              Secrets and values that were not recorded are left out. Put in:{' '}
              {clip(placeholders.join(', '), 500)}.
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
      ))}
      <details class="term">
        <summary>Why does it work in Postman?</summary>
        <Sentences all={whyItWorksElsewhere} />
      </details>
    </>
  );
}
