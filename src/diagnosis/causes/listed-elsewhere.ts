import type { EntryResponse } from '../../exchange/entry.ts';
import { once } from '../../exchange/once.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import type { SiblingAnswer } from '../siblings.ts';
import type { Scene } from './scene.ts';

/** What one list of an answer to a preflight holds. */
type ListOf = (response: EntryResponse) => ReadonlySet<string>;

/** Reads a list once of each answer: each is looked at for every request that fails. */
function reader(name: string, normalize: (element: string) => string): ListOf {
  const known = new WeakMap<EntryResponse, ReadonlySet<string>>();
  return (response) => once(known, response, () => new Set(listIn(response, name).map(normalize)));
}

function listIn({ headers }: EntryResponse, name: string): readonly string[] {
  return splitList(getHeader(headers, name) ?? '');
}

export const methodsOf = reader(allowMethodsHeader, (method) => method);
/** In lower case. */
export const headersOf = reader(allowHeadersHeader, (name) => name.toLowerCase());

/** An answer to another preflight whose list holds all of these. */
export function listedElsewhere(
  { siblings, failed }: Scene,
  listOf: ListOf,
  names: readonly string[],
): SiblingAnswer | undefined {
  return siblings.kinds.find(({ on, entry, response }) => {
    if (on !== 'preflight' || entry === failed?.entry) return false;
    const listed = listOf(response);
    return names.every((name) => listed.has(name));
  });
}
