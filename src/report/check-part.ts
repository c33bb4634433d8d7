import { howToCheck } from '../recipes/check/how-to-check.ts';
import type { CauseReport } from './cause-report.ts';
import { type Block, heading, lines, list, paragraph } from './document.ts';
import { reportTexts as texts } from './texts/texts.ts';

/** The commands that show whether the server answers as it must. */
export function checkPart({ example, fixes }: CauseReport): Block[] {
  const diagnosed = fixes[0]?.members[0] ?? example;
  const checks = diagnosed.diagnosis.verdict === 'blocked' ? howToCheck(diagnosed) : [];
  if (checks.length === 0) return [];
  return [
    heading(3, [texts.howToCheck]),
    ...checks.flatMap(({ on, command, placeholders, lookFor }) => [
      paragraph(texts.terminal[on]),
      lines('sh', command.split('\n')),
      ...(placeholders.length > 0 ? [paragraph(texts.putIn(placeholders))] : []),
      paragraph(texts.answerMustHave),
      ...list(lookFor),
    ]),
  ];
}
