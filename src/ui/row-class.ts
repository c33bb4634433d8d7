/** Every other row has a ground of its own, by its place in the list, whichever rows are drawn. */
export function rowClass(
  kind: 'row' | 'group' | 'navigation',
  index: number,
  isMenuOpen = false,
): string {
  return `${kind}${index % 2 === 1 ? ' odd' : ''}${isMenuOpen ? ' has-menu' : ''}`;
}
