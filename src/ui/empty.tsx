import type { PanelActions } from './actions.ts';
import { shortcutName } from './shortcuts.ts';

interface Props {
  readonly actions: PanelActions;
  /** Whether the live page is shown, and no file. */
  readonly isLive: boolean;
  readonly isRecording: boolean;
}

/** There is nothing to show: says what to do. */
export function Empty({ actions, isLive, isRecording }: Props) {
  if (!isLive) {
    return (
      <div class="empty">
        <p class="empty-title">No cross-origin requests in this file</p>
        <p>It holds no request from a page to another origin.</p>
      </div>
    );
  }
  if (!isRecording) {
    return (
      <div class="empty">
        <p class="empty-title">Recording is off</p>
        <p>What the page requests now is not listed, and not later either.</p>
        <button
          type="button"
          class="text-button"
          title={shortcutName('E')}
          onClick={() => actions.record(true)}
        >
          Record
        </button>
      </div>
    );
  }
  return (
    <div class="empty">
      <p class="empty-title">No cross-origin requests recorded</p>
      <p>Reload the page to see its requests, or drop a HAR file here.</p>
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
