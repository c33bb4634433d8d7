import type { Call } from '../exchange/exchange.ts';
import { clip } from './clip.ts';

const kindNames: Readonly<Record<string, string>> = {
  fetch: 'fetch',
  xhr: 'XMLHttpRequest',
  eventsource: 'EventSource',
  beacon: 'navigator.sendBeacon',
};

function placeText({ url, line, column }: NonNullable<Call['madeAt']>): string {
  return `${clip(url, 500)}:${line}:${column}`;
}

/** How the page made a call, as far as somebody saw it. */
export function CallView({ call }: { readonly call: Call }) {
  const { kind, mode, credentials, madeAt, cameBack, isAmbiguous } = call;
  return (
    <>
      {isAmbiguous === true && (
        <p class="note">
          The page made several calls to this URL at that time, and they differ. Which of them this
          is cannot be told.
        </p>
      )}
      <dl class="names call">
        {kind !== undefined && (
          <>
            <dt>Made with</dt>
            <dd data-call="kind">{kindNames[kind] ?? `<${kind} crossorigin>`}</dd>
          </>
        )}
        <dt>Credentials</dt>
        <dd data-call="credentials">{credentials === 'unobserved' ? 'not known' : credentials}</dd>
        <dt>Mode</dt>
        <dd data-call="mode">{mode === 'unobserved' ? 'not known' : mode}</dd>
        {cameBack !== undefined && (
          <>
            <dt>Came back</dt>
            <dd data-call="came-back">
              {cameBack === 0 ? 'nothing that the page can read' : `an answer, status ${cameBack}`}
            </dd>
          </>
        )}
        {madeAt !== undefined && (
          <>
            <dt>Made at</dt>
            <dd data-call="place">{placeText(madeAt)}</dd>
          </>
        )}
      </dl>
    </>
  );
}
