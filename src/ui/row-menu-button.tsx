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
    />
  );
}
