import type { Alternative } from '../diagnosis/fix/alternatives.ts';
import type { AnswerChange } from '../diagnosis/fix/answer-change.ts';
import type { Fix } from '../diagnosis/fix/fix.ts';
import type { AnswerPlace } from '../exchange/answer-place.ts';
import { CallChangesView } from './call-changes-view.tsx';
import { ChangeCard } from './change-card.tsx';
import { ChangedLine } from './changed-line.tsx';
import { clip, clipMethod } from './clip.ts';
import { type Copy, CopyButton } from './copy-button.tsx';
import { HeaderLine } from './header-line.tsx';
import { OfAnswer } from './header-links.tsx';
import { Sentences } from './sentences.tsx';
import { panelTexts } from './texts/texts.ts';

interface Props {
  readonly fix: Fix;
  readonly copy: Copy;
}

/** What is answered, above the lines of an answer. */
export function answerTitle({ on, method, seen }: AnswerChange): string {
  const { answer } = panelTexts;
  if (on === 'preflight') return seen ? answer.toPreflight : answer.toUnsentPreflight;
  return (seen ? answer.toRequest : answer.toUnsentRequest)(clipMethod(method));
}

/** One answer of the server: the lines that go, the lines that come. */
export function AnswerChangeView({
  change,
  title = answerTitle(change),
  isOneOfSeveral,
  copy,
}: {
  readonly change: AnswerChange;
  /** Which answer it is, where the change does not tell. */
  readonly title?: string;
  /** Whether answers of several URLs have to change. */
  readonly isOneOfSeveral: boolean;
  readonly copy: Props['copy'];
}) {
  const added = addedLines(change);
  return (
    <ChangeCard
      title={title}
      button={
        added.length > 0 && (
          <CopyButton text={added.join('\n')} copy={copy} what={panelTexts.linesFor(title)} />
        )
      }
    >
      {isOneOfSeveral && <p class="change-url">{clip(change.url, 2000)}</p>}
      <OfAnswer answer={change.seen ? { hop: change.hop, on: on(change) } : null}>
        <ul class="lines">
          {change.status !== null && (
            <>
              {change.status.before !== null && (
                <ChangedLine isAdded={false}>Status: {change.status.before}</ChangedLine>
              )}
              <ChangedLine isAdded>Status: {change.status.after}</ChangedLine>
            </>
          )}
          {change.lines.map(({ before, after }) => (
            <>
              {before.map((line) => (
                <ChangedLine isAdded={false}>
                  <HeaderLine line={line} />
                </ChangedLine>
              ))}
              {after !== null && (
                <ChangedLine isAdded>
                  <HeaderLine line={after} />
                </ChangedLine>
              )}
            </>
          ))}
        </ul>
      </OfAnswer>
    </ChangeCard>
  );
}

function on(change: AnswerChange): AnswerPlace['on'] {
  return change.on === 'preflight' ? 'preflight' : 'request';
}

/** All lines that come, below the name of the answer that they are for. */
function allLines(changes: readonly AnswerChange[], areOfSeveralUrls: boolean): string {
  return changes
    .map((change) =>
      [
        `# ${answerTitle(change)}${areOfSeveralUrls ? `, ${change.url}` : ''}`,
        ...addedLines(change),
      ].join('\n'),
    )
    .join('\n\n');
}

function addedLines({ lines }: AnswerChange): string[] {
  return lines.flatMap(({ after }) => after ?? []);
}

/** What the page can do in place of all that the server would have to change. */
function AlternativeView({
  alternative: { call, changes },
  copy,
}: {
  readonly alternative: Alternative;
  readonly copy: Props['copy'];
}) {
  return (
    <>
      <p class="or">{panelTexts.call[call[0].change].or}</p>
      <CallChangesView call={call} copy={copy} />
      {changes.length > 0 && (
        <p class="note">
          The answer to such a call is not in the recording. It has to allow your page as well.
        </p>
      )}
    </>
  );
}

/** What has to change: the call, the header lines for each answer, and what will do instead. */
export function FixView({ fix, copy }: Props) {
  const { remedy, call, changes, alternatives, incomplete } = fix;
  const areOfSeveralUrls = changes.some(({ url }) => url !== changes[0]?.url);
  const adding = changes.filter((change) => addedLines(change).length > 0);
  return (
    <>
      <Sentences all={remedy} />
      <CallChangesView call={call} copy={copy} />
      {call.length > 0 && changes.length > 0 && <p class="or">And on the server:</p>}
      {changes.map((change) => (
        <AnswerChangeView
          key={`${change.hop} ${change.on}`}
          change={change}
          isOneOfSeveral={areOfSeveralUrls}
          copy={copy}
        />
      ))}
      {adding.length > 1 && (
        <p class="copy-all">
          <CopyButton
            text={allLines(adding, areOfSeveralUrls)}
            copy={copy}
            label={panelTexts.copyAll}
            what={panelTexts.allLines}
          />
        </p>
      )}
      {incomplete && changes.some(({ seen }) => !seen) && (
        <p class="note">
          The answer to this request is not in the recording. It may have these lines already, or
          need more.
        </p>
      )}
      {alternatives.map((alternative) => (
        <AlternativeView
          key={JSON.stringify(alternative.call)}
          alternative={alternative}
          copy={copy}
        />
      ))}
    </>
  );
}
