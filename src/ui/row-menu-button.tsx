/** Opens the menu of a row, as the list sees to. It shows on the row that is under the pointer, or is selected. */
export function RowMenuButton() {
  return (
    <button
      type="button"
      class="row-menu-button"
      tabIndex={-1}
      title="More actions"
      aria-label="More actions"
      aria-haspopup="menu"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 3a1.2 1.2 0 1 0 0 2.4A1.2 1.2 0 0 0 8 3Zm0 3.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Zm0 3.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z" />
      </svg>
    </button>
  );
}
