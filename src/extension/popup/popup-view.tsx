import type { Tally } from '../badge/tally.ts';
import { blockedWords } from '../badge/tally-words.ts';

/** What the toolbar's button opens. @param tally null where DevTools is not open on the tab */
export function PopupView({ tally }: { readonly tally: Tally | null }) {
  if (tally === null) return <Closed />;
  return tally.blocked === 0 ? <NothingBlocked /> : <Blocked tally={tally} />;
}

function Closed() {
  return (
    <>
      <h1>DevTools is not open on this tab</h1>
      <p>
        To see why a request is blocked, open DevTools (<kbd>F12</kbd>, or <kbd>⌥⌘I</kbd> on a Mac),
        choose the panel <b>CORS</b>, and reload the page.
      </p>
      <p class="note">Requests are recorded only while DevTools is open.</p>
    </>
  );
}

function NothingBlocked() {
  return (
    <>
      <h1>No blocked request was recorded</h1>
      <p>
        The panel <b>CORS</b> of DevTools lists the cross-origin requests of this tab.
      </p>
      <p class="note">Requests that were made before DevTools was open are not recorded.</p>
    </>
  );
}

function Blocked({ tally: { blocked, reasons } }: { readonly tally: Tally }) {
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
      <p>
        The panel <b>CORS</b> of DevTools tells what has to change, and where.
      </p>
    </>
  );
}
