import { visible } from '../../diagnosis/words.ts';
import type { Language } from '../document.ts';
import { longestRun } from './inline.ts';

/** Lines as they are. A line of a value stays one line, and no value can end the fence. */
export function fence(language: Language, lines: readonly string[]): string {
  const shown = lines.map(visible);
  const ticks = '`'.repeat(Math.max(3, 1 + Math.max(0, ...shown.map(longestRun))));
  return [`${ticks}${language}`, ...shown, ticks].join('\n');
}

/** @param items each as Markdown, on one line */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * A table.
 *
 * @param head one for each column
 * @param rows of cells, each as Markdown, on one line
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * A pipe ends a cell, also inside of code, unless a backslash stands before it. Whether a backslash before that
 * one counts is read in different ways, so none may stand there.
 */
function cell(content: string): string {
  return content.replace(/\\(?=\|)/g, String.raw`\u{5C}`).replaceAll('|', String.raw`\|`);
}
