import type { Words } from '../words.ts';

/** What a failure is said to be. */
interface Meaning {
  /** A function of the server's origin where it names that. */
  readonly headline: Words | ((server: string) => Words);
  /** What stands behind it, then what to do. */
  readonly sentences: readonly Words[];
}

/** What some of the browser's own names for a failure mean. */
export interface NetworkError {
  /** The id of the cause; several meanings may share one. */
  readonly id: string;
  /** Whole names. */
  readonly names: readonly string[];
  /** What other names begin with. */
  readonly beginnings?: readonly string[];
  readonly said: Meaning;
  /** Whether it is said of a request, too, whose answer had come. */
  readonly isOfAnswersToo?: true;
}

/** @param server its origin */
export function headlineOf({ said: { headline } }: NetworkError, server: string): Words {
  return typeof headline === 'function' ? headline(server) : headline;
}
