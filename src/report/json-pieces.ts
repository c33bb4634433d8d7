import type { LazyValue } from './lazy.ts';

/**
 * The same text as `JSON.stringify(value, null, 2)`, in pieces: of a large recording it is longer than what it is made
 * from, and need not be in memory as a whole. No piece holds more than one element of a list.
 *
 * @param value what `JSON.parse` could have given, what is undefined in objects, and what is lazy
 */
export function jsonPieces(value: unknown): Iterable<string> {
  return pieces(value, '\n');
}

function* pieces(given: unknown, newLine: string): Generator<string> {
  const value = isLazyValue(given) ? given.toJSON() : given;
  const isList = isIterable(value);
  const deeper = `${newLine}  `;
  let before = isList ? '[' : '{';
  for (const [key, part] of isList ? elementsOf(value) : fieldsOf(value)) {
    yield `${before}${deeper}${key}`;
    // An element is written whole: it is small, and there may be very many.
    if (isList) yield whole(part, deeper);
    else yield* pieces(part, deeper);
    before = ',';
  }
  if (before === ',') yield `${newLine}${isList ? ']' : '}'}`;
  else yield whole(value, newLine);
}

function whole(value: unknown, newLine: string): string {
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', newLine);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isLazyValue(value: unknown): value is LazyValue<unknown> {
  return typeof value === 'object' && value !== null && 'toJSON' in value && !isIterable(value);
}

/** What is written before each part, and the part. */
type Part = readonly [string, unknown];

function* elementsOf(list: Iterable<unknown>): Generator<Part> {
  for (const element of list) yield ['', element];
}

/** None where it is no object. */
function fieldsOf(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => [`${JSON.stringify(key)}: `, part]);
}
