import type { CallChange } from '../diagnosis/fix/call-change.ts';
import { ChangeCard } from './change-card.tsx';
import { ChangedLine } from './changed-line.tsx';
import { clip } from './clip.ts';
import { type Copy, CopyButton } from './copy-button.tsx';
import { panelTexts } from './texts/texts.ts';

type Kind = CallChange['change'];

/** A page can send any number of headers. */
const mostShown = 50;

interface Props {
  readonly call: readonly CallChange[];
  readonly copy: Copy;
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
    <ChangeCard
      title={values.length === 1 ? title : titleOfSeveral}
      button={<CopyButton text={values.join('\n')} copy={copy} what={what} />}
    >
      <ul class="lines">
        {values.slice(0, mostShown).map((value) => (
          <ChangedLine key={value} isAdded={kind !== 'drop-header'}>
            {clip(value, 2000)}
          </ChangedLine>
        ))}
        {more > 0 && <li class="line">and {more} more</li>}
      </ul>
    </ChangeCard>
  );
}
