import type { CallChange } from '../diagnosis/fix/call-change.ts';
import { clip } from '../ui/clip.ts';
import { panelTexts } from '../ui/texts/texts.ts';
import { type ChangedLine, callLines, type MadeCall } from './changed-lines.ts';
import { type Block, lines, paragraph } from './document.ts';

/** More of a line no header has. */
const longestLine = 8000;

/** What has to change in a call, a kind at a time. */
export function callBlocks(call: readonly CallChange[], made: MadeCall): Block[] {
  const kinds = [...new Set(call.map(({ change }) => change))];
  return kinds.flatMap((kind) => {
    const those = call.filter(({ change }) => change === kind);
    const { title, titleOfSeveral } = panelTexts.call[kind];
    return [
      paragraph([`${those.length === 1 ? title : titleOfSeveral}:`]),
      diff(callLines(those, made)),
    ];
  });
}

/** Lines that go and come. */
export function diff(changed: readonly ChangedLine[]): Block {
  return lines(
    'diff',
    changed.map(({ sign, line }) => `${sign} ${clip(line, longestLine)}`),
  );
}
