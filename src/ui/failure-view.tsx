import type { PanelActions } from './actions.ts';
import { CopyButton } from './copy-button.tsx';
import { failureReport } from './failure-report.ts';
import type { FailedTask, Failure } from './failures.ts';

interface Props {
  readonly about: string;
  readonly failures: ReadonlyMap<FailedTask, Failure>;
  readonly copy: PanelActions['copy'];
  readonly onDismiss: () => void;
}

/** What failed, and what works all the same. */
function sentenceOf(task: FailedTask, count: number): string {
  const requests = count === 1 ? '1 request' : `${count.toLocaleString('en')} requests`;
  const [They, are] = count === 1 ? ['It', 'is'] : ['They', 'are'];
  switch (task) {
    case 'explain':
      return `Whycors failed to explain ${requests}. ${They} ${are} listed as not known; all others are explained.`;
    case 'record':
      return `Whycors failed to take in ${requests}. ${They} ${are} not listed; all others are.`;
    case 'draw':
      return 'Whycors failed to draw a part of the panel. What was recorded is still there.';
    case 'other':
      return 'Whycors met an error of its own. Where the panel no longer does what it should, close DevTools and open it again.';
  }
}

/** Says in plain words that Whycors failed, and offers what is needed to mend it. Nothing is sent. */
export function FailureView({ about, failures, copy, onDismiss }: Props) {
  return (
    <div class="import-bar import-failure">
      <span class="import-text" role="alert">
        {[...failures].map(([task, { count }]) => sentenceOf(task, count)).join(' ')}
      </span>
      <CopyButton
        label="Copy report"
        what="a report without URLs, headers or other data of the page"
        text={failureReport(about, failures)}
        copy={copy}
      />
      <button type="button" class="text-button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
