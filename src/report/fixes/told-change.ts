import { allowOriginHeader } from '../../diagnosis/allow-origin.ts';
import type { AnswerChange } from '../../diagnosis/fix/answer-change.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../../diagnosis/preflight-lists.ts';
import { serverOf } from '../../diagnosis/server.ts';
import { exposeHeadersHeader } from '../../fetch-standard/exposed-headers.ts';
import { isSameName } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';

type Line = AnswerChange['lines'][number];

/** What the answers to several requests have to change alike. Its URL is that of one of them. */
export interface ToldChange
  extends Pick<AnswerChange, 'hop' | 'on' | 'url' | 'status' | 'lines' | 'seen'> {
  /** Those of the requests, each once. */
  readonly methods: readonly string[];
  /** Whether all of them have that URL. */
  readonly isOneUrl: boolean;
}

/**
 * What serves the requests of both, if one and the same change of a server can.
 *
 * @returns null where it cannot
 */
export function changesForBoth(
  some: readonly ToldChange[],
  others: readonly ToldChange[],
): readonly ToldChange[] | null {
  const all = [...some];
  for (const change of others) {
    const place = all.findIndex((each) => isSameAnswer(each, change));
    const known = all[place];
    if (known === undefined) {
      all.push(change);
      continue;
    }
    const both = changeForBoth(known, change);
    if (both === null) return null;
    all[place] = both;
  }
  return all;
}

function isSameAnswer(a: ToldChange, b: ToldChange): boolean {
  return a.hop === b.hop && a.on === b.on && serverOf(a.url) === serverOf(b.url);
}

function changeForBoth(a: ToldChange, b: ToldChange): ToldChange | null {
  const lines = [...a.lines];
  for (const line of b.lines) {
    const place = lines.findIndex(({ name }) => isSameName(name, line.name));
    const known = lines[place];
    const both = known === undefined ? line : lineForBoth(known, line);
    if (both === null) return null;
    if (known === undefined) lines.push(both);
    else lines[place] = both;
  }
  return {
    ...a,
    lines,
    status: a.status ?? b.status,
    seen: a.seen || b.seen,
    methods: [...new Set([...a.methods, ...b.methods])],
    isOneUrl: a.isOneUrl && b.isOneUrl && a.url === b.url,
  };
}

/** Headers that hold a list, and whether case counts in it. */
const lists = new Map([
  [allowMethodsHeader.toLowerCase(), true],
  [allowHeadersHeader.toLowerCase(), false],
  [exposeHeadersHeader.toLowerCase(), false],
  ['vary', false],
]);

function lineForBoth(a: Line, b: Line): Line | null {
  if (a.after === b.after) return a;
  if (a.after === null || b.after === null) return null;
  // Which origin is named depends on the request: the one that is shown stands for all.
  if (isSameName(a.name, allowOriginHeader)) return a;
  return lists.has(a.name.toLowerCase()) ? withValues(a, valuesIn(b.after)) : null;
}

/** A line of a header that is a list, with these values in it as well. */
export function withValues(line: Line, values: readonly string[]): Line {
  if (line.after === null) return line;
  const isCaseSensitive = lists.get(line.name.toLowerCase()) ?? true;
  const keyOf = (each: string) => (isCaseSensitive ? each : each.toLowerCase());
  const known = new Set(valuesIn(line.after).map(keyOf));
  const added = [...new Set(values)].filter((each) => !known.has(keyOf(each)));
  return added.length === 0 ? line : { ...line, after: [line.after, ...added].join(', ') };
}

function valuesIn(line: string): readonly string[] {
  return splitList(line.slice(line.indexOf(':') + 1));
}
