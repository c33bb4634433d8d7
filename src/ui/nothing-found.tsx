/** The filters leave nothing of the list: says how to see it again. */
export function NothingFound({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <div class="empty nothing-found">
      <p class="empty-title">No request matches</p>
      <p>The search and the filters leave none of the list.</p>
      <button type="button" class="text-button" onClick={onShowAll}>
        Show all
      </button>
    </div>
  );
}
