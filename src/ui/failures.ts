import { type ReadonlySignal, signal } from '@preact/signals';

/** What Whycors was doing when it failed. */
export type FailedTask = 'explain' | 'record' | 'draw' | 'other';

/** How often a task failed, and the error with which it did first. */
export interface Failure {
  readonly count: number;
  readonly error: unknown;
}

/** The errors of Whycors' own that nobody has dismissed. */
export interface Failures {
  readonly all: ReadonlySignal<ReadonlyMap<FailedTask, Failure>>;
  tell(task: FailedTask, error: unknown): void;
  dismiss(): void;
}

/** No failures. */
export function createFailures(): Failures {
  const all = signal<ReadonlyMap<FailedTask, Failure>>(new Map());
  let known = all.peek();

  function publish(next: typeof known): void {
    known = next;
    // What failed may have been a part that is drawn just now.
    queueMicrotask(() => {
      all.value = known;
    });
  }

  return {
    all,
    tell(task, error) {
      // For who looks at the extension itself.
      console.error(error);
      const before = known.get(task) ?? { count: 0, error };
      publish(new Map(known).set(task, { ...before, count: before.count + 1 }));
    },
    dismiss: () => publish(new Map()),
  };
}
