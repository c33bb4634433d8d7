/** What somebody has marked of the text in an element, to copy it; empty where nothing is. */
export function selectedTextIn(element: Node): string {
  const selection = getSelection();
  const isThere = selection !== null && element.contains(selection.anchorNode);
  return isThere ? selection.toString() : '';
}
