import type { OracleCase, Places } from '../case.ts';
import { roundOf } from '../fix/rounds.ts';
import type { ModelRecorder } from '../model/model-browser.ts';
import { casesOf } from './cases.ts';
import { withMistake } from './mistakes.ts';

/**
 * The first cases of a seed that a browser refuses by CORS, as far as the standard tells and the recording
 * shows.
 */
export function blockedCasesOf(
  seed: number,
  count: number,
  places: Places,
  recorder: ModelRecorder = 'chromium',
): OracleCase[] {
  // Some half of all are blocked.
  for (let among = 3 * count; ; among *= 2) {
    const blocked = casesOf(seed, among)
      .map(withMistake)
      .filter((each) => isBlocked(each, places, recorder));
    if (blocked.length >= count) return blocked.slice(0, count);
  }
}

/** The case of a seed with this id, as it is among those. */
export function mistakenCase(seed: number, id: number): OracleCase {
  return casesOf(seed, id + 1)
    .slice(id)
    .map(withMistake)[0] as OracleCase;
}

function isBlocked(each: OracleCase, places: Places, recorder: ModelRecorder): boolean {
  // A beacon is a CORS request only with a body that is not safelisted.
  if (each.call.api === 'beacon' && each.call.body?.kind !== 'json-blob') return false;
  const { verdict, diagnosed } = roundOf(each, places, recorder);
  return verdict === 'blocked' && diagnosed?.diagnosis.verdict === 'blocked';
}
