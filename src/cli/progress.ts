/** Tells how far a command has come. */
export interface Progress {
  /** @param what is done, as the start of a line */
  tell(what: string, done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

/** The part of standard error that is used. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds: what is over sooner needs no line, and none need change more often. */
const patience = 500;
const interval = 100;

/** To the start of the line, and what stands there away. */
const anew = '\r\u001B[K';

/** A line that changes, on a terminal alone: in a log each change would be a line of its own. */
export function createProgress(screen: Screen, now: () => number): Progress {
  if (screen.isTTY !== true) return { tell() {}, end() {} };
  let next = now() + patience;
  let isShown = false;
  return {
    tell(what, done, total) {
      if (now() < next) return;
      next = now() + interval;
      isShown = true;
      screen.write(`${anew}whycors: ${what}, ${Math.floor((100 * done) / Math.max(total, 1))} %`);
    },
    end() {
      if (isShown) screen.write(anew);
      isShown = false;
    },
  };
}
