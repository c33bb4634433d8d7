import { visible } from '../../diagnosis/words.ts';

/** What could be more than itself to Mermaid, in one place or another. */
const special = /[^A-Za-z0-9 /._,-]/gu;

/** The word that ends a block of a diagram. */
const endWord = /\be(?=nd\b)/gi;

/** More of a text than this makes the diagram too wide to read. */
const longest = 100;

/**
 * A text for a diagram: of what could be more than itself, Mermaid gets the number of the character.
 *
 * https://mermaid.js.org/syntax/sequenceDiagram.html#entity-codes-to-escape-characters
 */
export function mermaidText(text: string): string {
  const characters = Array.from(visible(text));
  const shown = characters.length > longest ? [...characters.slice(0, longest), '…'] : characters;
  return shown.join('').replace(special, entity).replace(endWord, entity);
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
