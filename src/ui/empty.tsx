import type { PanelActions } from './actions.ts';

interface Props {
  readonly actions: PanelActions;
  /** Whether the live page is shown, and no file. */
  readonly isLive: boolean;
}

/** There is nothing to show: says what to do. */
export function Empty({ actions, isLive }: Props) {
  if (!isLive) {
    return (
      <div class="empty">
        <p class="empty-title">No cross-origin requests in this file</p>
        <p>It holds no request from a page to another origin.</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <p class="empty-title">No cross-origin requests recorded</p>
      <p>
        DevTools records only while it is open. Reload the page to see its requests, or drop a HAR
        file here.
      </p>
      <button type="button" class="text-button" onClick={actions.reload}>
        Reload page
      </button>
      {actions.explainText !== undefined && (
        <button type="button" class="text-button" onClick={actions.explainText}>
          Explain an error text
        </button>
      )}
    </div>
  );
}
