import type { Badges } from '../background/badge.ts';
import { ownBrowser } from '../own-browser.ts';
import { createListening } from './listen.ts';
import { mayBeRefused } from './may-be-refused.ts';
import { sessionMemory } from './memory.ts';
import { isAllowed, onLeaveChanged } from './permission.ts';
import { showRecorded } from './recorded-badge.ts';
import { createRecorder } from './recorder.ts';

declare const chrome: {
  readonly runtime: { readonly onSuspend: { addListener(listener: () => void): void } };
};

/**
 * Starts the recorder in the background, as far as it may. The browser wakes a background only for what it listened to
 * when it started, so nothing may be waited for before this.
 */
export function startRecorder(badges: Badges): void {
  const { engine } = ownBrowser(navigator.userAgent);
  const own = engine === 'firefox' ? 'firefox' : 'chromium';
  const recorder = createRecorder(
    sessionMemory,
    own,
    (entry) => !mayBeRefused(entry),
    showRecorded(badges),
  );
  const listening = createListening(recorder, own);
  listening.start();

  function follow(isAllowed: boolean): void {
    if (!isAllowed) {
      listening.stop();
      recorder.forget();
    } else if (!listening.isOn) {
      // Firefox wakes a background only for what it listened to from its start: so it starts once more.
      if (own === 'firefox') location.reload();
      else listening.start();
    }
  }

  onLeaveChanged(follow);
  // It may have been taken while the background did not run.
  isAllowed().then((isStill) => {
    if (!isStill) follow(false);
  });
  chrome.runtime.onSuspend.addListener(recorder.flush);
}
