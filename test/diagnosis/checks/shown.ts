import type { CheckState } from '../../../src/diagnosis/checks/check.ts';
import { checksOf } from '../../../src/diagnosis/checks/checks-of.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { CorsExchange } from '../../../src/exchange/exchange.ts';

const signs: Readonly<Record<CheckState, string>> = {
  passed: '+',
  failed: '-',
  'let-pass': '~',
  'not-reached': '.',
  unknown: '?',
};

/** All checks of an exchange, a line each, below a line for each answer. */
export function shown(exchange: CorsExchange): string[] {
  return checksOf(exchange, diagnose(exchange)).flatMap(({ during, method, kind, checks }) => [
    `${during} ${method} ${kind}`,
    ...checks.map(({ state, words, got, expected }) =>
      [
        `${signs[state]} ${plainText(words)}`,
        ...(got === null ? [] : [`got ${got}`]),
        ...(expected === null ? [] : [`expected ${expected}`]),
      ].join(' | '),
    ),
  ]);
}
