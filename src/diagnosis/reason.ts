import type { During, Step } from './step.ts';
import type { AlgorithmUrl, ReasonId } from './texts/texts.ts';
import type { Words } from './words.ts';

/** What was found to fail: the value that came, and the one that would have passed. */
export interface Evidence {
  /** The header at fault, in its usual case; null where it is the status or the network. */
  readonly header: string | null;
  /** Null where the header is missing. */
  readonly got: string | null;
  readonly expected: string | null;
}

/** The name that an engine gives a refusal, and the value that it names with it. */
export interface EngineCodes {
  /** `CorsError` of the DevTools protocol; null where Chromium reports a `net::ERR_…` only. */
  readonly chromium: string | null;
  /** The `failedParameter` that comes with it. Of several header names that are not allowed, it may be another. */
  readonly parameter: string;
  /** The category of the message in Firefox's console; null where it has none of its own. */
  readonly firefox: string | null;
  /** The text that WebKit prints; null where it has none. */
  readonly webkit: string | null;
}

/** What a reason says about one finding. */
export interface Explanation {
  /** What is wrong, in at most 90 characters. */
  readonly headline: Words;
  /** Which rule and which value. */
  readonly sentences: readonly Words[];
  /** Who must change what, where this answer is the one to change. */
  readonly demand?: Words;
}

/**
 * One way in which the browser refuses. Adding a reason means adding one such object to the list of
 * its algorithm, and the lab scenario that triggers it.
 */
export interface Reason<E extends Evidence = Evidence> {
  /** Stable, kebab-case. What it checks has its words under the same id. */
  readonly id: ReasonId;
  /** The algorithm of the standard that decides it. */
  readonly spec: AlgorithmUrl;
  /** Whether nothing fails for this reason, nor for another in its place, in a call without credentials. */
  readonly onlyWithCredentials?: true;
  /** Null where this step does not fail for this reason. */
  detect(step: Step): E | null;
  explain(evidence: E, step: Step): Explanation;
  codes(evidence: E, step: Step): EngineCodes;
}

/** A reason with its evidence's type forgotten, so that reasons of all kinds fit into one list. */
export interface AnyReason {
  readonly id: ReasonId;
  readonly spec: AlgorithmUrl;
  readonly onlyWithCredentials: boolean;
  find(step: Step): Failure | null;
  /** Puts a failure of its own into words. */
  explained(failure: Failure): Finding;
}

/** One step of the standard that failed, before it is put into words: most of what is tried is not told. */
export interface Failure {
  readonly reason: string;
  readonly during: During;
  readonly hop: number;
  readonly rule: AnyReason;
  readonly evidence: Evidence;
  readonly step: Step;
}

/** One step of the standard that failed. */
export interface Finding extends Evidence {
  readonly reason: string;
  readonly during: During;
  readonly hop: number;
  readonly spec: string;
  readonly headline: Words;
  readonly sentences: readonly Words[];
  /** The last of the sentences, where it says who must change this answer. */
  readonly demand?: Words;
  readonly codes: EngineCodes;
}

type Failing = Pick<Finding, 'reason' | 'during' | 'hop'>;

/** Whether both say that the same failed at the same answer. */
export function isSameFinding(a: Failing, b: Failing): boolean {
  return a.reason === b.reason && a.during === b.during && a.hop === b.hop;
}

export function explained(failure: Failure): Finding {
  return failure.rule.explained(failure);
}

/** Makes a reason ready for the ordered list of its algorithm. */
export function defineReason<E extends Evidence>(reason: Reason<E>): AnyReason {
  const { id, spec } = reason;
  const rule: AnyReason = {
    id,
    spec,
    onlyWithCredentials: reason.onlyWithCredentials === true,
    find(step) {
      const evidence = reason.detect(step);
      if (evidence === null) return null;
      return { reason: id, during: step.during, hop: step.hop, rule, evidence, step };
    },
    // What it found itself has the evidence that it gives.
    explained: ({ evidence, step }) => findingOf(reason, evidence as E, step),
  };
  return rule;
}

function findingOf<E extends Evidence>(reason: Reason<E>, evidence: E, step: Step): Finding {
  const { headline, sentences, demand } = reason.explain(evidence, step);
  return {
    reason: reason.id,
    during: step.during,
    hop: step.hop,
    header: evidence.header,
    got: evidence.got,
    expected: evidence.expected,
    spec: reason.spec,
    headline,
    sentences: demand === undefined ? sentences : [...sentences, demand],
    ...(demand === undefined ? {} : { demand }),
    codes: reason.codes(evidence, step),
  };
}
