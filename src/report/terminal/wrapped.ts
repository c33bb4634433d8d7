/** A piece of a line, and how it looks; null where it looks as the rest. */
export interface Piece<S> {
  readonly text: string;
  readonly style: S | null;
}

interface Word<S> {
  readonly pieces: Piece<S>[];
  length: number;
}

/**
 * Lines broken between words. A word that is longer than a line stays whole, so that it can be copied.
 *
 * @param first stands before the first line, as long as what stands before the others
 */
export function wrapped<S>(
  pieces: readonly Piece<S>[],
  {
    width,
    indent,
    first,
  }: { readonly width: number; readonly indent: string; readonly first: string },
  styled: (style: S, text: string) => string,
): string {
  const lines: string[] = [];
  let column = Number.POSITIVE_INFINITY;
  for (const { pieces: those, length } of wordsOf(pieces)) {
    const word = those
      .map(({ text, style }) => (style === null ? text : styled(style, text)))
      .join('');
    if (column + 1 + length > width) {
      lines.push(`${lines.length === 0 ? first : indent}${word}`);
      column = indent.length + length;
    } else {
      lines.push(`${lines.pop() ?? ''} ${word}`);
      column += 1 + length;
    }
  }
  return lines.join('\n');
}

/** What no space parts, though it may look different in its parts. */
function wordsOf<S>(pieces: readonly Piece<S>[]): Word<S>[] {
  const words: Word<S>[] = [];
  let word: Word<S> = { pieces: [], length: 0 };
  for (const { text, style } of pieces) {
    text.split(' ').forEach((part, index) => {
      if (index > 0) {
        words.push(word);
        word = { pieces: [], length: 0 };
      }
      word.pieces.push({ text: part, style });
      word.length += part.length;
    });
  }
  return [...words, word].filter(({ length }) => length > 0);
}
