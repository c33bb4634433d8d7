import { say, type Words } from '../words.ts';

const meanings: ReadonlyMap<number, Words> = new Map([
  [
    401,
    say`The server asks for a login. A preflight never carries cookies or tokens, so it must be answered without one.`,
  ],
  [
    403,
    say`The server refused the OPTIONS request. A preflight never carries cookies or tokens, so it must be answered without them.`,
  ],
  [
    404,
    say`Either the URL is wrong, or the server has no route for OPTIONS there. Check the URL first.`,
  ],
  [405, say`The server knows the path, but not the method OPTIONS for it.`],
  [501, say`The server does not know the method OPTIONS.`],
]);

/** What a status usually means as the answer to an OPTIONS request; nothing where it is not usual. */
export function preflightStatusMeaning(status: number): readonly Words[] {
  const meaning = meanings.get(status);
  return meaning === undefined ? [] : [meaning];
}
