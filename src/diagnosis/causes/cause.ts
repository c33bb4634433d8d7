import type { EvidenceLine } from '../evidence.ts';
import type { Words } from '../words.ts';
import type { Scene } from './scene.ts';

/** `certain`: the recording proves it. `likely`: it seldom is anything else. `possible`: it may be. */
export type Confidence = 'certain' | 'likely' | 'possible';

/**
 * What to do, where that is not the header lines which the failed answer lacks: it is none that should have come, or
 * no server can name who asks.
 */
export interface Remedy {
  /** A step each. */
  readonly steps: readonly Words[];
  readonly side: 'server' | 'page' | 'proxy';
  /** The redirect that has to be an answer with this status; null where no answer that was recorded has to change. */
  readonly answer: { readonly hop: number; readonly status: number } | null;
  /** Whether the page then calls itself where the redirect leads. */
  readonly isNextCalled: boolean;
  /** Whether header lines in its place do not help, however sure the cause is, and whatever else stands behind it. */
  readonly isOnlyWay: boolean;
}

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
  /** Of the one by which the fix goes: what to do is told there, and not in the sentences. */
  readonly remedy?: Remedy;
}

/** What is to be done in place of header lines, by what stands behind a failure; null where these help. */
export function remedyIn(causes: readonly Cause[]): Remedy | null {
  for (const { remedy } of causes) if (remedy !== undefined) return remedy;
  return null;
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
