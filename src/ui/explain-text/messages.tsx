import type { ComponentChildren } from 'preact';
import type { ConsoleMessage } from '../../console-message/console-message.ts';
import { noMessage } from '../../console-message/explain/explain-message.ts';
import { type Counted, mostTold } from '../../console-message/worth-telling.ts';
import type { PanelActions } from '../actions.ts';
import { Sentences } from '../sentences.tsx';
import { WordsView } from '../words-view.tsx';
import { MessageView } from './message-view.tsx';

interface Props {
  readonly text: string;
  /** The messages in it. */
  readonly told: readonly Counted[];
  /** Whether the tab is recorded that they come from; of a text from anywhere nobody knows. */
  readonly isRecorded?: boolean;
  readonly copy: PanelActions['copy'];
  /** Shows the request that a message is about; null where that is not known. */
  readonly showRequest: (message: ConsoleMessage) => (() => void) | null;
  /** What is said below a message. */
  readonly below?: (message: ConsoleMessage) => ComponentChildren;
}

/** The messages in a text, explained; or what to copy, where there are none. */
export function Messages({ text, told, isRecorded = false, copy, showRequest, below }: Props) {
  const left = told.length - mostTold;
  return (
    <div aria-live="polite">
      {text.trim() !== '' && told.length === 0 && (
        <div class="section message">
          <h3>
            <WordsView words={noMessage.headline} />
          </h3>
          <Sentences all={noMessage.sentences} />
        </div>
      )}
      {told.slice(0, mostTold).map(({ message, count, others }) => (
        <MessageView
          key={message.start}
          message={message}
          count={count}
          others={others}
          isRecorded={isRecorded}
          onShow={showRequest(message)}
          copy={copy}
        >
          {below?.(message)}
        </MessageView>
      ))}
      {left > 0 && <p class="section note">and {left} more</p>}
    </div>
  );
}
