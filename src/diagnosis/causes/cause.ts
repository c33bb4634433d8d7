import type { EvidenceLine } from '../evidence.ts';
import type { Words } from '../words.ts';
import type { Scene } from './scene.ts';

/** `certain`: the recording proves it. `likely`: it seldom is anything else. `possible`: it may be. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** What in the real world made a server answer as it did, or kept a request from it. */
export interface Cause {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly confidence: Confidence;
  /** What happened, in at most 90 characters. */
  readonly headline: Words;
  /** What stands behind it, then what to do. */
  readonly sentences: readonly Words[];
  /** The lines of the recording that say so. */
  readonly evidence: readonly EvidenceLine[];
}

/**
 * One thing that stands behind refusals. Adding one means adding one such object to `rules.ts`, with a
 * scenario that it is the cause of, and a near miss that it is not.
 */
export interface CauseRule {
  readonly id: string;
  /** The reasons behind which it can stand; absent where it can be any. The rule is asked of no others. */
  readonly reasons?: readonly string[];
  /** Null where this is not what happened. */
  detect(scene: Scene): Omit<Cause, 'id'> | null;
}

/** Whether a rule is asked of a failure, by its reason. */
export function mayStandBehind({ reasons }: CauseRule, reason: string): boolean {
  return reasons?.includes(reason) ?? true;
}
