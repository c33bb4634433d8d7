import { nothingBlocked, type Tally } from '../badge/tally.ts';

/** Begins to watch the page, and gives what ends that. */
export type Watch<Told> = (tell: (told: Told) => void) => () => void;

/** Knows what was blocked on the inspected page, whether the panel is open or not. */
export interface TallySource {
  /** What is known now. */
  now(): Tally;
  /** What the panel tells, which knows best: from its first word on nobody else counts. Null where it has gone. */
  panelTold(tally: Tally | null): void;
}

/**
 * At first somebody only looks out for what may have been blocked; then it is counted, until the panel does.
 *
 * @param look tells once something may have been blocked
 * @param count counts what was blocked, that which came before included
 * @param show is told of each change
 */
export function createTallySource(
  look: Watch<void>,
  count: Watch<Tally>,
  show: (tally: Tally) => void,
): TallySource {
  let known = nothingBlocked;
  let end = () => {};

  function tell(tally: Tally): void {
    known = tally;
    show(tally);
  }

  function begin<Told>(watch: Watch<Told>, told: (value: Told) => void): void {
    end();
    let isOver = false;
    const stop = watch((value) => {
      if (!isOver) told(value);
    });
    end = () => {
      isOver = true;
      stop();
    };
  }

  const beginCount = () => begin(count, tell);
  begin(look, beginCount);

  return {
    now: () => known,
    panelTold(tally) {
      if (tally === null) {
        beginCount();
        return;
      }
      end();
      end = () => {};
      tell(tally);
    },
  };
}
