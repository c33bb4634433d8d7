/** How far a key moves the selection among rows; infinite goes to an end, and 0 selects where one is. */
export const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
  Enter: 0,
  ' ': 0,
};
