import type { Needs } from '../../diagnosis/policy/needs.ts';
import { clip } from '../clip.ts';
import { counted } from './counted.ts';
import { FirstOf } from './first-of.tsx';
import { TallyView } from './tally-view.tsx';

function CredentialsNeed({ included, notIncluded, unobserved }: Needs['credentials']) {
  const said = [
    ['needed', included],
    ['not needed', notIncluded],
    ['not known', unobserved],
  ] as const;
  return (
    <FirstOf all={said.filter(([, count]) => count > 0)} most={said.length}>
      {([what, count]) => (
        <>
          {what} <span class="note">{counted(count, 'request')}</span>
        </>
      )}
    </FirstOf>
  );
}

function Rows({ needs }: { readonly needs: Needs }) {
  const { origins, methods, headers, credentials, hidden } = needs;
  return (
    <dl class="facts">
      <dt>{origins.length === 1 ? 'Origin' : 'Origins'}</dt>
      <dd>
        <TallyView tallies={origins} of="request" />
      </dd>
      <dt>Methods</dt>
      <dd>
        <TallyView tallies={methods} of="request" />
      </dd>
      <dt>Request headers</dt>
      <dd>
        {headers.length === 0 ? (
          'none that needs leave'
        ) : (
          <TallyView tallies={headers} of="request" />
        )}
      </dd>
      <dt>Credentials</dt>
      <dd>
        <CredentialsNeed {...credentials} />
      </dd>
      <dt>Response headers</dt>
      <dd>
        <p>Not known: no recording says which of them a page reads.</p>
        {hidden.length > 0 && (
          <>
            <p>These came, pages often want them, and this server does not expose them:</p>
            <TallyView tallies={hidden} of="request" />
          </>
        )}
      </dd>
    </dl>
  );
}

/** What pages need of a server, each with the number of requests that need it. */
export function NeedsView({ needs }: { readonly needs: Needs }) {
  const { requests, inPlace, silent } = needs;
  return (
    <>
      {requests > 0 && <Rows needs={needs} />}
      {inPlace.slice(0, 10).map(({ value, count }) => (
        <p key={value}>
          {counted(count, 'request')} should go to <code>{clip(value, 300)}</code> in place of this
          server: see there.
        </p>
      ))}
      {silent > 0 && (
        <p class={requests > 0 ? 'note' : ''}>
          {counted(silent, 'request')} {silent === 1 ? 'tells' : 'tell'} nothing: no answer was
          recorded, or CORS does not cover the call.
        </p>
      )}
    </>
  );
}
