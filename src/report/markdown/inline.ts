import { visible } from '../../diagnosis/words.ts';
import type { Inline, Line } from '../document.ts';

/** What could be markup in a line: of Markdown, of HTML, or what a forge makes a link or a formula of. */
const special = /[\\`*_[\]<>&~$|#!^{}]/g;

/** What renderers make a link of, or a person's name, even where its characters are written as numbers. */
const linked = /@|:\/\/|www\./i;

/** A text that is no code, so that it reads as it is. On one line. */
export function text(plain: string): string {
  if (linked.test(plain)) return code(plain);
  return visible(plain).replace(special, entity);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** A value as code, on one line: nothing in it is markup. What would not be seen is written as `\u{…}`. */
export function code(value: string): string {
  const shown = visible(value);
  if (shown === '') return '*(empty)*';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  // One space at both ends is taken away again.
  const needsRoom = /^`|`$/.test(shown) || /^ .* $/.test(shown);
  const isBlank = /^ *$/.test(shown);
  return needsRoom && !isBlank ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
}

/** How many backticks stand side by side in a text, at most. */
export function longestRun(value: string): number {
  return Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
}

/** What is a mark of a list, of a heading or of a quotation where a line begins so. */
const atStart = /^(?:[-+=:]|\d+(?=[.)]))/;

/** A line: values and header names as code. */
export function inline(line: Line): string {
  return line
    .map(part)
    .join('')
    .replace(atStart, (start) => `${start.slice(0, -1)}${entity(start.slice(-1))}`)
    .replace(/^ | $/g, entity);
}

function part(each: Inline): string {
  if (typeof each === 'string') return text(each);
  if ('strong' in each) return `**${text(each.strong)}**`;
  if ('link' in each)
    return `[${text(each.link)}](<${each.url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  return code('code' in each ? each.code : each.header);
}
