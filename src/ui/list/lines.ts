import { commonWords } from '../../diagnosis/common-words.ts';
import type { Words } from '../../diagnosis/words.ts';
import { group } from '../../exchange/group.ts';
import type { PlacedNavigation } from '../../exchange/pages.ts';
import { type Standing, standingOf } from '../standing.ts';
import type { Item } from '../store.ts';
import type { Grouping, Membership } from './grouping.ts';
import { addRepeats, lineOfOne, type Places, placesOf } from './repeats.ts';
import type { Sort } from './sorting.ts';

/** An exchange, or several that failed alike: then the first of them is shown. */
export interface ItemLine {
  readonly kind: 'item';
  /** The line's own: of several exchanges it stays while another of them comes first. */
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
  readonly members: readonly Item[];
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
  /** Null where the items stay in the order in which they came. */
  readonly sort: Sort | null;
  /** The keys of the lines that somebody folded or opened: groups are open at first, repeats are not. */
  readonly toggled: ReadonlySet<string>;
}

/**
 * The lines of the list, page by page. A group stands where the first of its exchanges does: as long as nothing is
 * sorted, what comes later is below.
 */
export function linesOf(listed: Listed): readonly Line[] {
  const { items, shown, navigations, grouping, sort } = listed;
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
    const sorted = sort?.(members) ?? members;
    if (grouping === 'none') for (const item of sorted) lines.push(lineOfOne(item, 1));
    else
      addGroups(lines, sorted, page, {
        ...listed,
        places: sort === null ? null : placesOf(members.filter(mayRepeat)),
      });
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

/** Only failures do. */
const mayRepeat = ({ decision }: Item) => decision.verdict !== 'allowed';

/** What is grouped, and in which order it came; null where it stands so. */
interface Grouped extends Listed {
  readonly places: Places | null;
}

function addGroups(lines: Line[], items: readonly Item[], page: string, listed: Grouped): void {
  const { grouping, membershipOf, toggled } = listed;
  const by = grouping === 'server' ? 'server' : 'cause';
  for (const [name, members] of group(items, (item) => membershipOf(item)[by])) {
    const repeats = repeatsOf(members, membershipOf);
    const [first] = members;
    // One thing, however often it failed, needs no line above it.
    if (first === undefined || repeats.length === 1) {
      addRepeats(lines, repeats, 1, listed);
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
      members,
      level: 1,
      isOpen,
    });
    if (isOpen) addRepeats(lines, repeats, 2, listed);
  }
}

/** Failures that repeat together, in the order in which the first of each came. Most items stand for themselves. */
function repeatsOf(
  items: readonly Item[],
  membershipOf: (item: Item) => Membership,
): readonly (readonly Item[])[] {
  const repeats: Item[][] = [];
  const known = new Map<string, Item[]>();
  for (const item of items) {
    const { repeat } = membershipOf(item);
    const before = repeat === item.exchange.id ? undefined : known.get(repeat);
    if (before !== undefined) {
      before.push(item);
      continue;
    }
    const own = [item];
    repeats.push(own);
    if (repeat !== item.exchange.id) known.set(repeat, own);
  }
  return repeats;
}

/** The exchange that is shown on a line, or stands behind it while it is folded. */
export function holds(line: Line, id: string | null): boolean {
  if (line.kind !== 'item' || id === null) return false;
  if (line.isOpen !== false) return line.item.exchange.id === id;
  return line.members.some(({ exchange }) => exchange.id === id);
}
