import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { clip, clipMethod } from './clip.ts';

/** Headers that CORS looks at; the others are shown paler. */
const corsHeader = /^(access-control-|origin$|vary$|location$|cookie$|sec-fetch-)/i;

function HeaderTable({
  caption,
  headers,
}: {
  readonly caption: string;
  readonly headers: Entry['requestHeaders'];
}) {
  return (
    <table class="headers">
      <caption>{caption}</caption>
      <tbody>
        {headers.map(({ name, value }, index) => (
          <tr key={index} class={corsHeader.test(name) ? 'cors' : ''}>
            <th scope="row">{clip(name, 200)}</th>
            <td>{clip(value, 2000)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntryHeaders({ title, entry }: { readonly title: string; readonly entry: Entry }) {
  return (
    <details class="entry">
      <summary>{title}</summary>
      {entry.response === null ? (
        <p class="note">No answer was recorded.</p>
      ) : (
        <HeaderTable
          caption={`Answer, status ${entry.response.status || '(not recorded)'}`}
          headers={entry.response.headers}
        />
      )}
      <HeaderTable caption="Request" headers={entry.requestHeaders} />
    </details>
  );
}

/** The headers that were seen, of every request of an exchange. */
export function HeadersView({ exchange }: { readonly exchange: CorsExchange }) {
  return (
    <>
      {exchange.hops.map(({ url, preflight, request }) => (
        <>
          {preflight.state === 'sent' && (
            <EntryHeaders title={`Preflight: OPTIONS ${clip(url, 500)}`} entry={preflight.entry} />
          )}
          {request !== null && (
            <EntryHeaders
              title={`Actual request: ${clipMethod(request.method)} ${clip(url, 500)}`}
              entry={request}
            />
          )}
        </>
      ))}
    </>
  );
}
