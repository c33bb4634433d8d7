import { type Block, factLine } from '../document.ts';
import { bullets, fence, table } from './blocks.ts';
import { inline } from './inline.ts';

/** A document as Markdown, in what GitHub, GitLab and others have in common of it. */
export function markdown(document: readonly Block[]): string {
  return document.length === 0 ? '' : `${document.map(block).join('\n\n')}\n`;
}

function block(each: Block): string {
  switch (each.kind) {
    case 'heading':
      return `${'#'.repeat(each.level)} ${inline(each.line)}`;
    case 'paragraph':
      return inline(each.line);
    case 'list':
      return bullets(each.items.map(inline));
    case 'facts':
      return bullets(each.facts.map((fact) => inline(factLine(fact))));
    case 'lines':
      return fence(each.language, each.lines);
    case 'table':
      return table(
        each.head.map((title) => inline([title])),
        each.rows.map((cells) => cells.map(inline)),
      );
  }
}
