/** What a command found out. */
export interface Explanation {
  /** In pieces. */
  readonly text: Iterable<string>;
  /** Whether something that is told is blocked. */
  readonly isBlocked: boolean;
  /** What was left out, a line each. */
  readonly warnings: readonly string[];
}
