import type { Cause } from './cause.ts';
import { rules } from './rules.ts';
import type { Scene } from './scene.ts';

/**
 * What may stand behind a failure, the surest first. Among equally sure ones the order of the rules
 * holds.
 */
export function causesOf(scene: Scene): Cause[] {
  const causes: Cause[] = [];
  for (const { id, detect } of rules) {
    const found = detect(scene);
    if (found !== null) causes.push({ id, ...found });
  }
  return causes.sort((a, b) => sureness.indexOf(a.confidence) - sureness.indexOf(b.confidence));
}

const sureness: readonly Cause['confidence'][] = ['certain', 'likely', 'possible'];
