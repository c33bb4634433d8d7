import type { CallChange } from '../diagnosis/fix/call-change.ts';
import type { AnswerChange, Fix } from '../diagnosis/fix/fix.ts';
import type { PanelActions } from './actions.ts';
import { clip, clipMethod } from './clip.ts';
import { CopyButton } from './copy-button.tsx';

/** What the page has to change in its call: the title, and the value in a word. */
const callTexts: Readonly<Record<CallChange['change'], { title: string; what: string }>> = {
  url: { title: 'In the page: call this URL', what: 'the URL' },
  method: { title: 'In the page: send this method', what: 'the method' },
  'drop-header': { title: 'In the page: leave out this request header', what: 'the header name' },
};

interface Props {
  readonly fix: Fix;
  readonly copy: PanelActions['copy'];
}

function title({ on, method, seen }: AnswerChange): string {
  if (on === 'preflight') return 'Answer to the preflight (OPTIONS)';
  const answer = `Answer to the ${clipMethod(method)} request`;
  return seen ? answer : `${answer}, once it is sent`;
}

/** One answer of the server: the lines that go, the lines that come. */
export function AnswerChangeView({
  change,
  copy,
}: {
  readonly change: AnswerChange;
  readonly copy: Props['copy'];
}) {
  const added = change.lines.flatMap(({ after }) => after ?? []);
  return (
    <section class="change">
      <div class="change-head">
        <h4>{title(change)}</h4>
        {added.length > 0 && (
          <CopyButton
            text={added.join('\n')}
            copy={copy}
            what={`the lines for: ${title(change)}`}
          />
        )}
      </div>
      <ul class="lines">
        {change.status !== null && (
          <>
            <li class="line line-remove">Status: {change.status.before}</li>
            <li class="line line-add">Status: {change.status.after}</li>
          </>
        )}
        {change.lines.map(({ before, after }) => (
          <>
            {before.map((line) => (
              <li class="line line-remove">{clip(line, 2000)}</li>
            ))}
            {after !== null && <li class="line line-add">{clip(after, 2000)}</li>}
          </>
        ))}
      </ul>
    </section>
  );
}

/** What has to change: the header lines for each answer, or the URL to call. */
export function FixView({ fix, copy }: Props) {
  return (
    <>
      {fix.call.map(({ change, value }) => (
        <section key={`${change} ${value}`} class="change">
          <div class="change-head">
            <h4>{callTexts[change].title}</h4>
            <CopyButton text={value} copy={copy} what={callTexts[change].what} />
          </div>
          <ul class="lines">
            <li class={change === 'drop-header' ? 'line line-remove' : 'line line-add'}>
              {clip(value, 2000)}
            </li>
          </ul>
        </section>
      ))}
      {fix.call.length > 0 && fix.changes.length > 0 && (
        <p class="or">{fix.side === 'page' ? 'And on the server:' : 'Or on the server:'}</p>
      )}
      {fix.changes.map((change) => (
        <AnswerChangeView key={`${change.hop} ${change.on}`} change={change} copy={copy} />
      ))}
      {fix.incomplete && fix.changes.some(({ seen }) => !seen) && (
        <p class="note">
          The answer to this request is not in the recording. It may have these lines already, or
          need more.
        </p>
      )}
    </>
  );
}
