import { getHeader } from '../../fetch-standard/header-list.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, type EvidenceLine, type Recorded } from '../evidence.ts';
import type { SiblingAnswer } from '../siblings.ts';
import { type CauseRule, mayStandBehind } from './cause.ts';
import type { Scene } from './scene.ts';

/** An answer with an error status and without CORS headers: the error is the news. Null for every other. */
export function lostItsHeaders({ finding, step, failed }: Scene): Recorded | null {
  const isLost = finding.reason === 'allow-origin-missing' && step !== null && step.status >= 400;
  return isLost ? failed : null;
}

/** The same of an actual request with one of these statuses. */
export function errorAnswer(scene: Scene, ...statuses: readonly number[]): Recorded | null {
  const isMeant = scene.finding.during === 'response' && statuses.includes(scene.step?.status ?? 0);
  return isMeant ? lostItsHeaders(scene) : null;
}

/** An answer that the same server gave to the same page, and that has what the failed one lacks. */
export function allowedSibling(
  { siblings, exchange }: Scene,
  isAsked: (sibling: SiblingAnswer) => boolean = () => true,
): SiblingAnswer | undefined {
  return siblings.kinds.find(
    (sibling) =>
      isSuccess(sibling.response.status) &&
      sibling.pageOrigin === exchange.pageOrigin.origin &&
      isAsked(sibling) &&
      getHeader(sibling.response.headers, allowOriginHeader) !== null,
  );
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** A header whose value tells who answered. */
export interface Mark {
  readonly name: string;
  /** Must take linear time; absent where the name alone tells. */
  readonly value?: RegExp;
}

/** The lines of an answer that are among the marks. */
export function markLines(recorded: Recorded, marks: readonly Mark[]): EvidenceLine[] {
  const headers = recorded.entry.response?.headers ?? [];
  const lines: EvidenceLine[] = [];
  for (const { name, value } of marks) {
    // Nearly every mark is looked for in vain.
    if (getHeader(headers, name) === null) continue;
    for (const each of answerLines(recorded, name)) {
      if (value === undefined || value.test(each.line.slice(name.length + 2))) lines.push(each);
    }
  }
  return lines;
}

/** A cause that is silent where one of others tells more, and is more than possible. */
export function unless(others: readonly CauseRule[], rule: CauseRule): CauseRule {
  return {
    ...rule,
    detect(scene) {
      const found = rule.detect(scene);
      if (found === null) return null;
      for (const other of others) if (tells(other, scene)) return null;
      return found;
    },
  };
}

function tells(rule: CauseRule, scene: Scene): boolean {
  if (!mayStandBehind(rule, scene.finding.reason)) return false;
  return (rule.detect(scene)?.confidence ?? 'possible') !== 'possible';
}
