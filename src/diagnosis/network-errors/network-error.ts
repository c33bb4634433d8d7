import type { Words } from '../words.ts';

/** What some of the browser's own names for a failure mean. */
export interface NetworkError {
  /** The id of the cause; several meanings may share one. */
  readonly id: string;
  /** Whole names. */
  readonly names: readonly string[];
  /** What other names begin with. */
  readonly beginnings?: readonly string[];
  /** @param server its origin */
  readonly headline: (server: string) => Words;
  /** What stands behind it, then what to do. */
  readonly sentences: readonly Words[];
  /** Whether it is said of a request, too, whose answer had come. */
  readonly isOfAnswersToo?: true;
}
