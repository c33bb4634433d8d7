import type { HeaderLine, OracleCase } from '../case.ts';
import { sentMethod } from './calls.ts';

/** Headers that a page sends by mistake, for nothing, or through a library: by the last digit of a case's id. */
const mistakes: ReadonlyMap<number, HeaderLine> = new Map([
  [1, ['Access-Control-Allow-Origin', '*']],
  [3, ['Cache-Control', 'no-cache']],
  [5, ['Pragma', 'no-cache']],
  [7, ['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01']],
  [9, ['Content-Type', 'application/json']],
]);

/** The case with such a header in the call, if it is one of every other and a script makes the call. */
export function withMistake(each: OracleCase): OracleCase {
  const { id, call } = each;
  const added = mistakes.get(id % 10);
  if (added === undefined || (call.api !== 'fetch' && call.api !== 'xhr')) return each;
  const [name] = added;
  const isThere = call.headers.some(([other]) => other.toLowerCase() === name.toLowerCase());
  // With a body the type is for something.
  const isForBody = name === 'Content-Type' && sentMethod(call.method) !== 'GET';
  return isThere || isForBody
    ? each
    : { ...each, call: { ...call, headers: [...call.headers, added] } };
}
