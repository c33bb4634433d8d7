import { visible } from '../../diagnosis/words.ts';
import { type Block, factLine, type Inline, type Line } from '../document.ts';
import { type Piece, wrapped } from './wrapped.ts';

/** How a document is written to a terminal. */
export interface Terminal {
  /** Characters in a line. */
  readonly width: number;
  readonly colour: boolean;
}

/**
 * What a terminal is told before a text, and after it.
 *
 * https://ecma-international.org/publications-and-standards/standards/ecma-48/
 */
const styles = { bold: [1, 22], red: [31, 39], green: [32, 39], cyan: [36, 39] } as const;

type Style = keyof typeof styles;

/** A document for a terminal. Of a value nothing is left that a terminal would act on. */
export function terminal(document: readonly Block[], { width, colour }: Terminal): string {
  function styled(style: Style, text: string): string {
    const [on, off] = styles[style];
    return colour && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  }
  function line(all: readonly Piece<Style>[], indent: string, first = indent): string {
    return wrapped(all, { width, indent, first }, styled);
  }
  function block(each: Block): string {
    switch (each.kind) {
      case 'heading': {
        const title = bold(each.line);
        return each.level === 3 ? line(title, '  ') : `${line(title, '')}\n${'─'.repeat(width)}`;
      }
      case 'paragraph':
        return line(each.line.map(piece), '  ');
      case 'list':
        return items(each.items);
      case 'facts':
        return items(each.facts.map(factLine));
      case 'lines':
        return each.lines.map((text) => `      ${changed(visible(text))}`).join('\n');
      case 'table':
        return items(each.rows.map((cells) => cells.flatMap(spaced)));
    }
  }
  function items(all: readonly Line[]): string {
    return all.map((item) => line(item.map(piece), '    ', '  - ')).join('\n');
  }
  function changed(text: string): string {
    if (text.startsWith('+')) return styled('green', text);
    return text.startsWith('-') ? styled('red', text) : text;
  }
  const written = document.map((each, index) => {
    // Lines of code belong to what is said of them, right above.
    const isBelow =
      index === 0 || (each.kind === 'lines' && document[index - 1]?.kind === 'paragraph');
    return `${isBelow ? '' : '\n'}${block(each)}\n`;
  });
  return written.join('');
}

function piece(each: Inline): Piece<Style> {
  if (typeof each === 'string') return { text: visible(each), style: null };
  if ('strong' in each) return { text: visible(each.strong), style: 'bold' };
  if ('link' in each) {
    const name = visible(each.link);
    const url = visible(each.url);
    return { text: name === url ? url : `${name} (${url})`, style: null };
  }
  return { text: visible('code' in each ? each.code : each.header), style: 'cyan' };
}

function bold(line: Line): Piece<Style>[] {
  return line.map((each) => ({ text: piece(each).text, style: 'bold' }));
}

function spaced(cell: Line, index: number): Line {
  return index === 0 ? cell : [' ', ...cell];
}
