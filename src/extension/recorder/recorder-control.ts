import { type ReadonlySignal, signal } from '@preact/signals';
import { hearsRequests } from './hears-requests.ts';
import { askForLeave, giveLeaveBack, isAllowed, onLeaveChanged } from './permission.ts';

/**
 * `refused`: the browser was asked, and did not allow it. `needs-restart`: it did, and tells of requests only once it
 * was started again.
 */
export type RecorderState = 'unknown' | 'off' | 'asking' | 'refused' | 'on' | 'needs-restart';

/** Switches the recorder, for a page that a person looks at. */
export interface RecorderControl {
  readonly state: ReadonlySignal<RecorderState>;
  /** To be called at a click, with nothing in between: else the browser does not ask. */
  turnOn(): void;
  /** Everything that was recorded is forgotten. */
  turnOff(): void;
}

export function createRecorderControl(): RecorderControl {
  const state = signal<RecorderState>('unknown');

  async function follow(isOn: boolean): Promise<void> {
    // A question that is refused changes nothing, and is no reason to forget that it was.
    if (!isOn) state.value = state.value === 'refused' ? 'refused' : 'off';
    else state.value = (await hearsRequests()) ? 'on' : 'needs-restart';
  }

  isAllowed().then(follow);
  onLeaveChanged(follow);
  return {
    state,
    turnOn() {
      state.value = 'asking';
      askForLeave().then((isGranted) => {
        if (isGranted) return follow(true);
        state.value = 'refused';
      });
    },
    turnOff: () => void giveLeaveBack().then(() => follow(false)),
  };
}
