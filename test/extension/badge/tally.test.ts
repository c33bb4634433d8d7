import { expect, it } from 'vitest';
import { say, shortCode, type Words } from '../../../src/diagnosis/words.ts';
import { isSameTally } from '../../../src/extension/badge/tally.ts';
import { tallyOf } from '../../../src/extension/badge/tally-of.ts';

const blocked = (headline: Words) => ({ decision: { verdict: 'blocked', headline } }) as const;

it('counts what was blocked, and why, the most frequent first', () => {
  expect(
    tallyOf([
      { decision: { verdict: 'allowed', headline: say`Passed` } },
      blocked(say`The server allows ${shortCode('https://a.example')}`),
      blocked(say`No leave`),
      { decision: { verdict: 'inconclusive', headline: say`No leave` } },
      blocked(say`No leave`),
      { decision: { verdict: 'not-cors', headline: say`No server` } },
    ]),
  ).toEqual({
    blocked: 3,
    reasons: [
      { headline: 'No leave', count: 2 },
      { headline: 'The server allows https://a.example', count: 1 },
    ],
  });
});

it('keeps the first few of many reasons', () => {
  const many = Array.from({ length: 20 }, (_, index) => blocked([`Reason ${index}`]));
  const { blocked: count, reasons } = tallyOf(many);
  expect(count).toBe(20);
  expect(reasons.map(({ headline }) => headline)).toEqual(
    [0, 1, 2, 3, 4].map((n) => `Reason ${n}`),
  );
});

it('is the same where it says the same', () => {
  const one = () => tallyOf([blocked(['One'])]);
  expect(isSameTally(one(), one())).toBe(true);
  expect(isSameTally(one(), tallyOf([blocked(['Another'])]))).toBe(false);
});
