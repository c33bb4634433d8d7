import { commonWords } from '../../diagnosis/common-words.ts';
import type { Words } from '../../diagnosis/words.ts';
import { group } from '../../exchange/group.ts';
import type { PlacedNavigation } from '../../exchange/pages.ts';
import { type Standing, standingOf } from '../standing.ts';
import type { Item } from '../store.ts';
import type { Grouping, Membership } from './grouping.ts';

/** An exchange, or several that failed alike: then the first of them is shown. */
export interface ItemLine {
  readonly kind: 'item';
  readonly key: string;
  readonly item: Item;
  /** All that the line stands for. */
  readonly members: readonly Item[];
  readonly level: number;
  /** Whether the members have lines of their own below; null where there is one only. */
  readonly isOpen: boolean | null;
}

/** What several exchanges have in common, above them. */
export interface GroupLine {
  readonly kind: 'group';
  readonly key: string;
  readonly server: string;
  /** What was found of all of them; empty where it is the server alone that they share. */
  readonly title: Words;
  /** Of all of them; null where they differ. */
  readonly standing: Standing | null;
  readonly count: number;
  readonly level: 1;
  readonly isOpen: boolean;
}

/** That the tab went to another page. */
export interface NavigationLine {
  readonly kind: 'navigation';
  readonly key: string;
  readonly url: string;
}

export type Line = ItemLine | GroupLine | NavigationLine;

/** What is listed, and how. */
export interface Listed {
  readonly items: readonly Item[];
  /** The items that are let through by the filters, in the same order. */
  readonly shown: readonly Item[];
  readonly navigations: readonly PlacedNavigation[];
  readonly grouping: Grouping;
  readonly membershipOf: (item: Item) => Membership;
  /** The keys of the lines that somebody folded or opened: groups are open at first, repeats are not. */
  readonly toggled: ReadonlySet<string>;
}

/** The lines of the list. A group stands where its first exchange came, so that what comes later is below. */
export function linesOf(listed: Listed): readonly Line[] {
  const { items, shown, navigations, grouping } = listed;
  const lines: Line[] = [];
  let page = '';
  let at = 0;
  function addUntil(end: number, from: number): boolean {
    const members: Item[] = [];
    for (let index = from; index < end; index += 1) {
      const next = shown[at];
      if (next === undefined || next !== items[index]) continue;
      members.push(next);
      at += 1;
    }
    if (grouping === 'none') for (const item of members) lines.push(itemLine([item], 1, null));
    else addGroups(lines, members, page, listed);
    return members.length > 0;
  }
  addUntil(navigations[0]?.before ?? items.length, 0);
  navigations.forEach(({ url, at: time, before }, index) => {
    page = `${time} ${index}`;
    const place = lines.push({ kind: 'navigation', key: `to ${page}`, url }) - 1;
    const isVisited = addUntil(navigations[index + 1]?.before ?? items.length, before);
    // A page of which the filters leave nothing is left out with its line.
    if (!isVisited && shown.length < items.length) lines.splice(place, 1);
  });
  return lines;
}

function addGroups(lines: Line[], items: readonly Item[], page: string, listed: Listed): void {
  const { grouping, membershipOf, toggled } = listed;
  for (const [name, members] of group(items, (item) => membershipOf(item).group)) {
    const repeats = [...group(members, (item) => membershipOf(item).repeat).values()];
    const [first] = members;
    // One thing, however often it failed, needs no line above it.
    if (first === undefined || repeats.length === 1) {
      addRepeats(lines, repeats, 1, toggled);
      continue;
    }
    const key = `group ${page} ${name}`;
    const isOpen = !toggled.has(key);
    const standing = standingOf(first.decision);
    lines.push({
      kind: 'group',
      key,
      server: membershipOf(first).server,
      title:
        grouping === 'server' ? [] : commonWords(members.map(({ decision }) => decision.headline)),
      standing: members.every(({ decision }) => standingOf(decision) === standing)
        ? standing
        : null,
      count: members.length,
      level: 1,
      isOpen,
    });
    if (isOpen) addRepeats(lines, repeats, 2, toggled);
  }
}

function addRepeats(
  lines: Line[],
  repeats: readonly (readonly Item[])[],
  level: number,
  toggled: ReadonlySet<string>,
): void {
  for (const members of repeats) {
    const key = members[0]?.exchange.id ?? '';
    const isOpen = members.length === 1 ? null : toggled.has(key);
    lines.push(itemLine(members, level, isOpen));
    if (isOpen !== true) continue;
    for (const item of members.slice(1)) lines.push(itemLine([item], level + 1, null));
  }
}

function itemLine(members: readonly Item[], level: number, isOpen: boolean | null): ItemLine {
  const item = members[0] as Item;
  return { kind: 'item', key: item.exchange.id, item, members, level, isOpen };
}

/** The exchange that is shown on a line, or stands behind it while it is folded. */
export function holds(line: Line, id: string | null): boolean {
  if (line.kind !== 'item' || id === null) return false;
  if (line.isOpen !== false) return line.item.exchange.id === id;
  return line.members.some(({ exchange }) => exchange.id === id);
}
