import type { RecorderControl, RecorderState } from './recorder-control.ts';
import { recorderTexts as texts } from './texts/texts.ts';

type Actions = Pick<RecorderControl, 'turnOn' | 'turnOff'>;

/** Says what the recorder does, and switches it on and off. */
export function RecorderSwitch({ control }: { readonly control: RecorderControl }) {
  return <RecorderSwitchView state={control.state.value} actions={control} />;
}

/** The same, of a state. */
export function RecorderSwitchView({
  state,
  actions,
}: {
  readonly state: RecorderState;
  readonly actions: Actions;
}) {
  if (state === 'unknown') return null;
  return (
    <section class="recorder" data-state={state}>
      {state === 'on' || state === 'needs-restart' ? (
        <On state={state} actions={actions} />
      ) : (
        <Off state={state} actions={actions} />
      )}
    </section>
  );
}

function On({ state, actions }: { readonly state: RecorderState; readonly actions: Actions }) {
  const isOn = state === 'on';
  return (
    <>
      <p role="status">{isOn ? texts.isOn : texts.needsRestart}</p>
      <button type="button" class="text-button recorder-button" onClick={() => actions.turnOff()}>
        {isOn ? texts.switchOff : texts.switchOffUnused}
      </button>
    </>
  );
}

function Off({ state, actions }: { readonly state: RecorderState; readonly actions: Actions }) {
  const isAsking = state === 'asking';
  return (
    <>
      <button
        type="button"
        class="text-button recorder-button"
        disabled={isAsking}
        onClick={() => actions.turnOn()}
      >
        {texts.switchOn}
      </button>
      <p class="note">{texts.meaning}</p>
      {isAsking && <p role="status">{texts.asking}</p>}
      {state === 'refused' && (
        <p role="status" class="recorder-refused">
          {texts.refused}
        </p>
      )}
    </>
  );
}
