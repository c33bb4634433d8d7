import type { CallChange } from '../diagnosis/fix/call-change.ts';
import type { PanelActions } from './actions.ts';
import { clip } from './clip.ts';
import { CopyButton } from './copy-button.tsx';

type Kind = CallChange['change'];

interface KindTexts {
  /** What the page has to change, where that is one thing. */
  readonly title: string;
  /** And where it is several. */
  readonly titleOfSeveral: string;
  /** The value in a word. */
  readonly what: string;
}

const callThis = 'In the page: call this URL';
const sendThis = 'In the page: send this method';

const texts: Readonly<Record<Kind, KindTexts>> = {
  url: { title: callThis, titleOfSeveral: callThis, what: 'the URL' },
  method: { title: sendThis, titleOfSeveral: sendThis, what: 'the method' },
  'drop-header': {
    title: 'In the page: leave out this request header',
    titleOfSeveral: 'In the page: leave out these request headers',
    what: 'the header name',
  },
  credentials: {
    title: 'In the page: send no credentials',
    titleOfSeveral: 'In the page: send no credentials',
    what: 'the credentials mode',
  },
  mode: {
    title: 'In the page: make the call in this mode',
    titleOfSeveral: 'In the page: make the call in this mode',
    what: 'the mode',
  },
};

const inPlaceOfAll = 'Or, in place of all that:';

/** When a change of the call will do in place of what the server would have to change. */
export const orTexts: Readonly<Record<Kind, string>> = {
  url: inPlaceOfAll,
  method: inPlaceOfAll,
  'drop-header': 'Or, in place of all that, if the server needs no such header:',
  credentials: 'Or, in place of all that, if the server needs no cookies for this call:',
  mode: inPlaceOfAll,
};

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
  const { title, titleOfSeveral, what } = texts[kind];
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
