import type { Call, ScriptPlace } from '../exchange/exchange.ts';
import type { PanelActions } from './actions.ts';
import { clip } from './clip.ts';

const kindNames: Readonly<Record<string, string>> = {
  fetch: 'fetch',
  xhr: 'XMLHttpRequest',
  eventsource: 'EventSource',
  beacon: 'navigator.sendBeacon',
};

function placeText({ url, line, column }: ScriptPlace): string {
  return `${clip(url, 500)}:${line}:${column}`;
}

interface Props {
  readonly call: Call;
  readonly openSource: PanelActions['openSource'] | undefined;
}

/** A place in a script, which DevTools opens where it can. */
function Place({ place, openSource }: Pick<Props, 'openSource'> & { readonly place: ScriptPlace }) {
  const text = placeText(place);
  if (openSource === undefined) return <>{text}</>;
  return (
    <button
      type="button"
      class="source-link"
      title="Open in DevTools"
      onClick={() => openSource(place)}
    >
      {text}
    </button>
  );
}

/** How the page made a call, as far as somebody saw it. */
export function CallView({ call, openSource }: Props) {
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
            <dd data-call="place">
              <Place place={madeAt} openSource={openSource} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
