import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/diagnosis/diagnosis.ts';
import { elsewhere } from '../../src/diagnosis/engines/elsewhere.ts';
import type { EngineVerdicts } from '../../src/diagnosis/engines/engine-verdict.ts';
import { plainText } from '../../src/diagnosis/words.ts';

function verdicts(chromium: Verdict, firefox: Verdict, webkit: Verdict): EngineVerdicts {
  return {
    chromium: { verdict: chromium, code: null, parameter: '' },
    firefox: { verdict: firefox, code: firefox === 'blocked' ? 'CORSMissingAllowOrigin2' : null },
    webkit: { verdict: webkit, message: null },
  };
}

describe('other browsers are spoken of', () => {
  test.each<[string, Verdict, EngineVerdicts, readonly string[]]>([
    ['not, where all agree', 'blocked', verdicts('blocked', 'blocked', 'blocked'), []],
    [
      'where one lets it pass',
      'blocked',
      verdicts('blocked', 'allowed', 'blocked'),
      ['Firefox lets the page have the answer.'],
    ],
    [
      'where one blocks it, with its name for it, if it has one',
      'allowed',
      verdicts('allowed', 'blocked', 'blocked'),
      ['Firefox blocks it, and calls it CORSMissingAllowOrigin2.', 'Safari blocks it.'],
    ],
    [
      'where one fails otherwise, or cannot be told',
      'blocked',
      verdicts('not-cors', 'blocked', 'inconclusive'),
      [
        'In Chrome and Edge it fails for another reason than CORS.',
        'What Safari does cannot be told from this recording: it asks the server something else.',
      ],
    ],
  ])('%s', (_, verdict, engines, words) => {
    expect(elsewhere({ verdict, engines }).map((each) => plainText(each.words))).toEqual(words);
  });
});
