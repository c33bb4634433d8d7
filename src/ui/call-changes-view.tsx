import type { CallChange } from '../diagnosis/fix/call-change.ts';
import type { PanelActions } from './actions.ts';
import { clip } from './clip.ts';
import { CopyButton } from './copy-button.tsx';
import { panelTexts } from './texts/texts.ts';

type Kind = CallChange['change'];

/** A page can send any number of headers. */
const mostShown = 50;

interface Props {
  readonly call: readonly CallChange[];
  readonly copy: PanelActions['copy'];
}

/** What has to change in the call, a kind at a time. */
export function CallChangesView({ call, copy }: Props) {
  const kinds = [...new Set(call.map(({ change }) => change))];
  return (
    <>
      {kinds.map((kind) => (
        <KindView
          key={kind}
          kind={kind}
          values={call.filter(({ change }) => change === kind).map(inCode)}
          copy={copy}
        />
      ))}
    </>
  );
}

/** As it stands in the options of `fetch`, or the value alone. */
function inCode({ change, value }: CallChange): string {
  return change === 'credentials' || change === 'mode' ? `${change}: "${value}"` : value;
}

function KindView({
  kind,
  values,
  copy,
}: {
  readonly kind: Kind;
  readonly values: readonly string[];
  readonly copy: Props['copy'];
}) {
  const { title, titleOfSeveral, what } = panelTexts.call[kind];
  const more = values.length - mostShown;
  return (
    <section class="change">
      <div class="change-head">
        <h4>{values.length === 1 ? title : titleOfSeveral}</h4>
        <CopyButton text={values.join('\n')} copy={copy} what={what} />
      </div>
      <ul class="lines">
        {values.slice(0, mostShown).map((value) => (
          <li key={value} class={kind === 'drop-header' ? 'line line-remove' : 'line line-add'}>
            {clip(value, 2000)}
          </li>
        ))}
        {more > 0 && <li class="line">and {more} more</li>}
      </ul>
    </section>
  );
}
