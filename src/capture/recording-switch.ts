import type { Entry } from '../exchange/entry.ts';
import type { Recording } from './recording.ts';

/** A recording that can be switched off, and on again. */
export interface RecordingSwitch {
  /** Takes all that happens, and passes on what belongs to the recording. */
  readonly recording: Recording;
  isOn(): boolean;
  /** @param at now, in milliseconds since 1970 */
  turn(isOn: boolean, at: number): void;
}

/** A time in which nothing was recorded, in milliseconds since 1970. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * A request belongs to a recording if it began while that was on, as in Chromium's Network panel (156): one that was
 * under way when it was switched off is listed when it ends, and one that began meanwhile is not, whenever it ends.
 */
export function createRecordingSwitch(recording: Recording): RecordingSwitch {
  let gaps: readonly Gap[] = [];
  let offSince: number | null = null;

  function isMissed({ startedAt }: Entry): boolean {
    if (offSince !== null && startedAt >= offSince) return true;
    return gaps.some(({ from, to }) => startedAt >= from && startedAt < to);
  }

  return {
    recording: {
      ...recording,
      add(entry) {
        if (!isMissed(entry)) recording.add(entry);
      },
      amend(earlier, entry) {
        if (!isMissed(earlier)) recording.amend(earlier, entry);
      },
    },
    isOn: () => offSince === null,
    turn(isOn, at) {
      if (isOn && offSince !== null) gaps = [...gaps, { from: offSince, to: at }];
      offSince = isOn ? null : (offSince ?? at);
    },
  };
}
