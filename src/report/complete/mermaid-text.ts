import { visible } from '../../diagnosis/words.ts';

/**
 * What could be more than itself: all but letters, digits and the marks that Mermaid 11.17 draws as they are in a
 * message, a note and a name. GitHub measures a label with its numbers in it, so URLs are best left alone.
 */
const special = /[^\p{L}\p{N}\p{M} /._,:?=&'+!()*@~|^[\]%-]/gu;

/** A comment, or the start of a directive. */
const secondPercent = /(?<=%)%/g;

/** The word that ends a block of a diagram. */
const endWord = /\be(?=nd\b)/gi;

/** What asks for line breaks, where a text begins so. */
const wrapWord = /^[nw](?=(?:o?w)?rap:)/i;

/** More of a text than this makes the diagram too wide to read. */
const longest = 60;

/**
 * A text for a diagram: of what could be more than itself, Mermaid gets the number of the character.
 *
 * https://mermaid.js.org/syntax/sequenceDiagram.html#entity-codes-to-escape-characters
 */
export function mermaidText(text: string): string {
  const characters = Array.from(visible(text));
  const shown = characters.length > longest ? [...characters.slice(0, longest), '…'] : characters;
  return [special, secondPercent, endWord, wrapWord].reduce(
    (written, each) => written.replace(each, entity),
    shown.join(''),
  );
}

/** A note may have several lines; Mermaid breaks none by itself. */
const longestLine = 48;

/** A text of several lines, broken between words. */
export function mermaidLines(text: string): string {
  const lines: string[] = [];
  for (const word of visible(text).split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= longestLine) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.slice(0, 4).map(mermaidText).join('<br/>');
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
