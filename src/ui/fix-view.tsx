import type { AnswerChange, Fix } from '../diagnosis/fix/fix.ts';
import type { PanelActions } from './actions.ts';
import { clip, clipMethod } from './clip.ts';
import { CopyButton } from './copy-button.tsx';

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
function AnswerChangeView({
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
      {fix.callUrl !== null && (
        <section class="change">
          <div class="change-head">
            <h4>In the page: call this URL</h4>
            <CopyButton text={fix.callUrl} copy={copy} what="the URL" />
          </div>
          <ul class="lines">
            <li class="line line-add">{clip(fix.callUrl, 2000)}</li>
          </ul>
        </section>
      )}
      {fix.callUrl !== null && fix.changes.length > 0 && <p class="or">Or on the server:</p>}
      {fix.changes.map((change) => (
        <AnswerChangeView key={`${change.hop} ${change.on}`} change={change} copy={copy} />
      ))}
      {fix.incomplete && (
        <p class="note">
          The request was never sent. The recording cannot show whether its answer has these lines
          already.
        </p>
      )}
    </>
  );
}
