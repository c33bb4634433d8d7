import { type Cause, type CauseRule, mayStandBehind } from './cause.ts';
import { rules } from './rules.ts';
import type { Scene } from './scene.ts';

/**
 * What may stand behind a failure, the surest first. Among equally sure ones the order of the rules
 * holds.
 */
export function causesOf(scene: Scene): Cause[] {
  const causes: Cause[] = [];
  for (const { id, detect } of rulesFor(scene.finding.reason)) {
    const found = detect(scene);
    if (found !== null) causes.push({ id, ...found });
  }
  causes.sort((a, b) => sureness.indexOf(a.confidence) - sureness.indexOf(b.confidence));
  const leading = causes.find(isLeading);
  return causes.map((cause) => (cause === leading ? cause : withoutRemedy(cause)));
}

/** Whether the fix goes by it. What is only possible is no reason to keep header lines back that may help. */
function isLeading({ confidence, remedy }: Cause, place: number): boolean {
  if (remedy === undefined) return false;
  return remedy.isOnlyWay || (place === 0 && confidence !== 'possible');
}

/** The same, with what to do told in its own sentences. */
function withoutRemedy(cause: Cause): Cause {
  const { remedy, ...others } = cause;
  if (remedy === undefined) return cause;
  return { ...others, sentences: [...cause.sentences, ...remedy.steps] };
}

const sureness: readonly Cause['confidence'][] = ['certain', 'likely', 'possible'];

/** There are many rules, and most are about a few reasons: sorted when a reason is met first. */
const byReason = new Map<string, readonly CauseRule[]>();

function rulesFor(reason: string): readonly CauseRule[] {
  const known = byReason.get(reason);
  if (known !== undefined) return known;
  const those = rules.filter((rule) => mayStandBehind(rule, reason));
  byReason.set(reason, those);
  return those;
}
