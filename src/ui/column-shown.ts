/** Whether there is room for the column of a head. */
export function isShown(head: Element): boolean {
  return getComputedStyle(head).display !== 'none';
}
