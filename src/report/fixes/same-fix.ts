import { allowOriginHeader } from '../../diagnosis/allow-origin.ts';
import type { Fix } from '../../diagnosis/fix/fix.ts';
import { namedOrigin } from '../../diagnosis/fix/wish.ts';
import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import { serverOf } from '../../diagnosis/server.ts';
import { group } from '../../exchange/group.ts';
import { isSameName } from '../../fetch-standard/header-list.ts';
import { withAllAsked } from './all-asked.ts';
import { changesForBoth, type ToldChange } from './told-change.ts';

type Members = readonly [Diagnosed, ...Diagnosed[]];

/** Exchanges that one and the same change serves. */
export interface SameFix {
  /** That of the first: what the page has to change is the same of all. */
  readonly fix: Fix;
  /** What answers have to change, so that all pass. */
  readonly changes: readonly ToldChange[];
  /** What is asked for besides, if the calls are made with credentials. */
  readonly withCredentials: readonly ToldChange[];
  readonly incomplete: boolean;
  /** Those that need exactly the same come first, as many as there are of one kind. */
  readonly members: Members;
}

/** What has to change for all of these, in as few changes as can be; the one that helps most comes first. */
export function fixesOf(members: readonly Diagnosed[]): SameFix[] {
  const needing = members.filter(({ diagnosis }) => hasChange(diagnosis.fix));
  const exact = [...group(needing, ({ diagnosis }) => changesOf(diagnosis.fix)).values()]
    .map((same) => ofOneKind(same as [Diagnosed, ...Diagnosed[]]))
    .sort(byCount);
  const told = new Map<string, SameFix[]>();
  for (const each of exact) {
    const key = callAndServers(each);
    const known = told.get(key) ?? [];
    told.set(key, joined(known, each));
  }
  const whole = new Set(exact);
  return [...told.values()]
    .flat()
    .map((each) => (whole.has(each) ? each : ofAllMembers(each)))
    .sort(byCount);
}

function ofAllMembers(each: SameFix): SameFix {
  const { changes, withCredentials, members } = each;
  return {
    ...each,
    changes: withAllAsked(changes, members),
    withCredentials: withAllAsked(withCredentials, members),
  };
}

/** The origins that one answer cannot all name, so that the server has to look which it is; else none. */
export function originsToChooseFrom({ changes, members }: SameFix): string[] {
  const isNamed = changes.some(({ lines }) =>
    lines.some(({ name, after }) => after !== null && isSameName(name, allowOriginHeader)),
  );
  if (!isNamed) return [];
  const origins = members.map(({ exchange }) => exchange.pageOrigin.origin);
  const named = [...new Set(origins)].filter((origin) => namedOrigin(origin) !== null);
  return named.length > 1 ? named : [];
}

function byCount(a: SameFix, b: SameFix): number {
  return b.members.length - a.members.length;
}

function joined(known: readonly SameFix[], added: SameFix): SameFix[] {
  for (const [place, each] of known.entries()) {
    const changes = changesForBoth(each.changes, added.changes);
    const withCredentials = changesForBoth(each.withCredentials, added.withCredentials);
    if (changes === null || withCredentials === null) continue;
    const incomplete = each.incomplete || added.incomplete;
    const members: Members = [...each.members, ...added.members];
    return known.with(place, { ...each, changes, withCredentials, incomplete, members });
  }
  return [...known, added];
}

function ofOneKind(members: Members): SameFix {
  const { fix } = members[0].diagnosis;
  const added = members.filter(({ diagnosis }) => diagnosis.fixWithCredentials !== null);
  return {
    fix,
    changes: toldChanges(members, (each) => each.diagnosis.fix),
    withCredentials: toldChanges(added, (each) => each.diagnosis.fixWithCredentials),
    incomplete: fix.incomplete,
    members,
  };
}

function toldChanges(
  members: readonly Diagnosed[],
  fixIn: (each: Diagnosed) => Fix | null,
): ToldChange[] {
  const [first] = members;
  const changes = first === undefined ? [] : (fixIn(first)?.changes ?? []);
  return changes.map(({ headers: _, method, ...change }, place) => ({
    ...change,
    methods: [method],
    isOneUrl: members.every((each) => fixIn(each)?.changes[place]?.url === change.url),
  }));
}

function hasChange({ remedy, changes, call, alternatives }: Fix): boolean {
  return remedy.length + changes.length + call.length + alternatives.length > 0;
}

/** What a fix changes, wherever: of two URLs with the same changes it is the same. */
function changesOf({ remedy, changes, call, alternatives }: Fix): string {
  return JSON.stringify([
    remedy,
    changes.map(({ url, ...change }) => [serverOf(url), change]),
    call,
    alternatives.map((alternative) => alternative.call),
  ]);
}

/** Only what the same servers have to change, and the same in the call, can be one change. */
function callAndServers({ fix: { remedy, call, alternatives }, changes }: SameFix): string {
  const servers = new Set(changes.map(({ url }) => serverOf(url)));
  return JSON.stringify([remedy, call, alternatives.map((each) => each.call), [...servers].sort()]);
}
