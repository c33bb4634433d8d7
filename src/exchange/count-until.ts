/**
 * How many of the items come at a time or before it: where that time stands among them.
 *
 * @param items in the order of their times
 */
export function countUntil<T>(
  items: readonly T[],
  time: number,
  timeOf: (item: T) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(items[middle] as T) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
