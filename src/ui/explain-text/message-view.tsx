import type { ComponentChildren } from 'preact';
import type { ConsoleMessage } from '../../console-message/console-message.ts';
import { answerTitle } from '../../console-message/explain/answer-title.ts';
import { explainMessage } from '../../console-message/explain/explain-message.ts';
import { shown } from '../../console-message/texts/texts.ts';
import type { PanelActions } from '../actions.ts';
import { CallChangesView } from '../call-changes-view.tsx';
import { clip } from '../clip.ts';
import { AnswerChangeView } from '../fix-view.tsx';
import { Sentences } from '../sentences.tsx';
import { WordsView } from '../words-view.tsx';

interface Props {
  readonly message: ConsoleMessage;
  /** How often it stands in the text, and of how many other URLs. */
  readonly count: number;
  readonly others: number;
  /** Whether the tab is recorded that it comes from. */
  readonly isRecorded: boolean;
  /** Shows the request that it is about; null where that is not in the list. */
  readonly onShow: (() => void) | null;
  readonly copy: PanelActions['copy'];
  /** What is said below it. */
  readonly children?: ComponentChildren;
}

/** Whose message it is, what it calls it, and where more is to be read. */
function Sources({ message, links }: { message: ConsoleMessage; links: readonly string[] }) {
  const { engine, code } = message;
  return (
    <dl class="names">
      {engine !== null && (
        <>
          <dt>{shown.printedBy}</dt>
          <dd>{shown.browsers[engine]}</dd>
        </>
      )}
      {code !== null && (
        <>
          <dt>{shown.itsName}</dt>
          <dd>{clip(code, 200)}</dd>
        </>
      )}
      {links.length > 0 && (
        <>
          <dt>{shown.readMore}</dt>
          <dd>
            {links.map((link) => (
              <a key={link} href={link} target="_blank" rel="noreferrer">
                {link}
              </a>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** One message, explained. */
export function MessageView(props: Props) {
  const { message, count, others, isRecorded, onShow, copy, children } = props;
  const { headline, sentences, alternatives, change, call, links } = explainMessage(
    message,
    isRecorded,
  );
  return (
    <article class="section message">
      <h3>
        <WordsView words={headline} />
        {count > 1 && <span class="note"> {count} times</span>}
      </h3>
      {(message.url ?? onShow) !== null && (
        <p class="message-url">
          {message.url !== null && (
            <span>
              <code>{clip(message.url, 500)}</code>
              {shown.andOthers(others)}
            </span>
          )}
          {onShow !== null && (
            <button type="button" class="text-button" onClick={onShow}>
              Show this request
            </button>
          )}
        </p>
      )}
      <Sentences all={sentences} />
      {alternatives.length > 0 && (
        <>
          <p>{shown.oneOfThese}</p>
          <ul class="also">
            {alternatives.map((words, index) => (
              <li key={index}>
                <WordsView words={words} />
              </li>
            ))}
          </ul>
        </>
      )}
      <CallChangesView call={call} copy={copy} />
      {change !== null && (
        <AnswerChangeView
          change={change}
          title={answerTitle(message)}
          isOneOfSeveral={false}
          copy={copy}
        />
      )}
      {children}
      <Sources message={message} links={links} />
    </article>
  );
}
