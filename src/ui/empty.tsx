import type { PanelActions } from './actions.ts';

/** Nothing was recorded yet: says what to do. */
export function Empty({ actions }: { readonly actions: PanelActions }) {
  return (
    <div class="empty">
      <p class="empty-title">No cross-origin requests recorded</p>
      <p>DevTools records only while it is open. Reload the page to see its requests.</p>
      <button type="button" class="text-button" onClick={actions.reload}>
        Reload page
      </button>
    </div>
  );
}
