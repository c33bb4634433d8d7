import type { Question, Seen, SeenHeader, SeenValue } from '../../diagnosis/policy/seen.ts';
import { clip } from '../clip.ts';
import { counted } from './counted.ts';
import { FirstOf } from './first-of.tsx';

const differing: Readonly<Record<Question, string>> = {
  origin: 'Asked by the same origin, answers differ.',
  method: 'Asked for the same method, answers differ.',
  headers: 'Asked for the same request headers, answers differ.',
};

function answers({ preflights, responses }: Pick<SeenValue, 'preflights' | 'responses'>): string {
  return [
    ...(preflights > 0 ? [counted(preflights, 'preflight')] : []),
    ...(responses > 0 ? [counted(responses, 'request')] : []),
  ].join(', ');
}

function Value({ value }: Pick<SeenValue, 'value'>) {
  if (value === null) return <>no such header</>;
  return value === '' ? <>an empty value</> : <code>{clip(value, 500)}</code>;
}

function HeaderRow({ header }: { readonly header: SeenHeader }) {
  const { name, on, values, differsFor } = header;
  const asked = on === 'response' ? 'an actual request' : 'a preflight';
  return (
    <>
      <dt>
        <code class="header-name">{name}</code>
      </dt>
      <dd data-header={name}>
        {values.length === 0 ? (
          `Not known: no answer to ${asked} was recorded.`
        ) : (
          <FirstOf all={values} most={10}>
            {(each) => (
              <>
                <Value value={each.value} /> <span class="note">{answers(each)}</span>
              </>
            )}
          </FirstOf>
        )}
        {differsFor !== null && <p class="differs">{differing[differsFor]}</p>}
      </dd>
    </>
  );
}

/** What the answers of a server say, value beside value. */
export function SeenView({ seen }: { readonly seen: Seen }) {
  const { preflights, responses, statuses, refused, headers } = seen;
  if (preflights + responses === 0) {
    return <p>Not known: no answer of this server was read under CORS.</p>;
  }
  return (
    <>
      <p>
        In the answers to {answers(seen).replace(', ', ' and ')}. What was not asked may be answered
        otherwise.
      </p>
      <dl class="facts facts-long">
        {statuses.length > 0 && (
          <>
            <dt>Status of preflights</dt>
            <dd>
              <FirstOf all={statuses} most={10}>
                {({ value, count }) => (
                  <>
                    {value === '0' ? 'not recorded' : <code>{value}</code>}{' '}
                    <span class="note">{counted(count, 'preflight')}</span>
                  </>
                )}
              </FirstOf>
              {refused > 0 && (
                <p class="differs">
                  {counted(refused, 'answer')} {refused === 1 ? 'allows' : 'allow'} nothing: the
                  status has to be 200 to 299.
                </p>
              )}
            </dd>
          </>
        )}
        {headers.map((header) => (
          <HeaderRow key={header.name} header={header} />
        ))}
      </dl>
    </>
  );
}
