import type { EvidenceLine } from '../evidence.ts';
import type { AnswerChange } from '../fix/answer-change.ts';
import type { Words } from '../words.ts';
import type { AdvisedAnswer } from './advised-answer.ts';

/**
 * How much a piece of advice weighs. `risk`: others may read or change what is not theirs. `fragile`: it works
 * now, and may not elsewhere or later. `slow`: it takes longer than it has to. `hint`: it may be of use.
 */
export type Grade = 'risk' | 'fragile' | 'slow' | 'hint';

/** What is worth knowing of an exchange that passes. */
export interface Advice {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly grade: Grade;
  /** What there is, in at most 90 characters. */
  readonly headline: Words;
  /** Why it matters, then what helps. */
  readonly sentences: readonly Words[];
  /** The lines of the recording that say so. */
  readonly evidence: readonly EvidenceLine[];
  /** The header lines that help; null where no header does, or which is not known. */
  readonly change: AnswerChange | null;
}

/**
 * One thing that is worth knowing. Adding one means adding one such object to `rules.ts`, with an answer that
 * it is said of, and a near miss of which it is not.
 */
export interface AdviceRule {
  readonly id: string;
  /** Marks that an answer must all have for the rule to be asked. Most answers lack one, and cost nothing. */
  readonly needs: number;
  /** Marks of which an answer may have none. */
  readonly lacks: number;
  /** Null where there is nothing to say. */
  detect(answer: AdvisedAnswer): Omit<Advice, 'id'> | null;
}
