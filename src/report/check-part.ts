import { type Check, howToCheck, toPutIn } from '../recipes/check/how-to-check.ts';
import type { CauseReport } from './cause-report.ts';
import { type Block, heading, lines, list, paragraph, paragraphOf } from './document.ts';
import { reportTexts as texts } from './texts/texts.ts';

/** The commands that show whether the server answers as it must. */
export function checkPart({ example, verdict }: CauseReport): Block[] {
  const checks = verdict === 'blocked' ? howToCheck(example) : [];
  if (checks.length === 0) return [];
  return [heading(3, [texts.howToCheck]), ...checks.flatMap(checkBlocks)];
}

function checkBlocks(check: Check): Block[] {
  const { on, command, warning, lookFor } = check;
  const putIn = toPutIn(check);
  return [
    ...paragraphOf(warning),
    paragraph(texts.terminal[on]),
    lines('sh', command.split('\n')),
    ...(putIn === null ? [] : [paragraph(putIn)]),
    paragraph(texts.answerMustHave),
    ...list(lookFor),
  ];
}
