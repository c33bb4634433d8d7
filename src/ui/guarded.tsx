import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { Failures } from './failures.ts';

interface Props {
  readonly failures: Failures;
  /** What is drawn in it, as the start of a sentence. */
  readonly what: string;
  /** What still works without it. */
  readonly stillWorks: string;
  /** Stands above what is said in its place, where nothing else in the panel can. */
  readonly report?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Holds an error of what is drawn in it back from the rest of the panel. */
export function Guarded({ failures, what, stillWorks, report, children }: Props) {
  const [error, reset] = useErrorBoundary((error) => failures.tell('draw', error));
  if (error === undefined) return <>{children}</>;
  return (
    <>
      {report}
      <div class="empty">
        <p class="empty-title">{what} cannot be shown</p>
        <p>Whycors failed. {stillWorks}</p>
        <button type="button" class="text-button" onClick={reset}>
          Try again
        </button>
      </div>
    </>
  );
}
