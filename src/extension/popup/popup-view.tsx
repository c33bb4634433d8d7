import type { ComponentChildren } from 'preact';
import type { Tally } from '../badge/tally.ts';
import { blockedWords } from '../badge/tally-words.ts';
import type { RecorderControl } from '../recorder/recorder-control.ts';
import { RecorderSwitch } from '../recorder/recorder-switch.tsx';
import { popupTexts as texts } from './texts/texts.ts';

/** What was blocked on the tab, and who says so; null where DevTools is closed and the recorder off. */
export type PopupContent =
  | { readonly tally: null }
  | { readonly tally: Tally; readonly by: 'devtools' | 'recorder' };

/** What the toolbar's button opens. */
export function PopupView({
  content,
  control,
  onExplain,
}: {
  readonly content: PopupContent;
  readonly control: RecorderControl;
  /** Opens what failed on the tab, with what has to change. */
  readonly onExplain: () => void;
}) {
  const { tally } = content;
  if (tally !== null && content.by === 'devtools') {
    return (
      <>
        <Told tally={tally} />
        {isSwitchedOn(control) && <RecorderSwitch control={control} />}
      </>
    );
  }
  return (
    <>
      {tally === null ? <Closed /> : <Recorded {...{ tally, control, onExplain }} />}
      <RecorderSwitch control={control} />
    </>
  );
}

/** What goes on recording can be stopped; with DevTools open nobody needs to begin it. */
function isSwitchedOn({ state }: RecorderControl): boolean {
  return state.value === 'on' || state.value === 'needs-restart';
}

/** The panel of DevTools, by the name that it has there. */
const panel = <b>CORS</b>;

function Closed() {
  return (
    <>
      <h1>{texts.devToolsClosed}</h1>
      <p>
        To see why a request is blocked, open DevTools (<kbd>F12</kbd>, or <kbd>⌥⌘I</kbd> on a Mac),
        choose the panel {panel}, and reload the page.
      </p>
    </>
  );
}

function Told({ tally }: { readonly tally: Tally }) {
  if (tally.blocked > 0) {
    return (
      <Blocked tally={tally}>
        The panel {panel} of DevTools tells what has to change, and where.
      </Blocked>
    );
  }
  return (
    <>
      <h1>{texts.noneRecorded}</h1>
      <p>The panel {panel} of DevTools lists the cross-origin requests of this tab.</p>
      <p class="note">{texts.onlyWhileOpen}</p>
    </>
  );
}

function Recorded({
  tally,
  control,
  onExplain,
}: {
  readonly tally: Tally;
  readonly control: RecorderControl;
  readonly onExplain: () => void;
}) {
  if (tally.blocked > 0) {
    return (
      <Blocked tally={tally}>
        <button type="button" class="text-button explain" onClick={onExplain}>
          {texts.whatToChange}
        </button>
      </Blocked>
    );
  }
  const isOn = control.state.value === 'on';
  return (
    <>
      <h1>{control.state.value === 'needs-restart' ? texts.notYet : texts.noneRecorded}</h1>
      {isOn && <p class="note">{texts.reloadToRecord}</p>}
    </>
  );
}

function Blocked({
  tally: { blocked, reasons },
  children,
}: {
  readonly tally: Tally;
  readonly children: ComponentChildren;
}) {
  const others = reasons.reduce((rest, { count }) => rest - count, blocked);
  return (
    <>
      <h1 class="blocked">{blockedWords(blocked)}</h1>
      <ul>
        {reasons.map(({ headline, count }) => (
          <li key={headline}>
            <bdi>{headline}</bdi>
            {count > 1 && <span class="count">{` ${count} requests`}</span>}
          </li>
        ))}
        {others > 0 && (
          <li>{`and ${others.toLocaleString('en')} more ${others === 1 ? 'request' : 'requests'}`}</li>
        )}
      </ul>
      <p>{children}</p>
    </>
  );
}
