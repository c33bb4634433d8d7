import type { GroupLine, ItemLine } from '../list/lines.ts';
import type { Anchor } from './place.ts';

/** The menu of a row, open. */
export interface OpenMenu {
  readonly line: ItemLine | GroupLine;
  readonly anchor: Anchor;
  /** What somebody has marked of the list's text; empty where nothing is. */
  readonly selectedText: string;
}
