/** Down to here what is in lists and objects is written one by one: the entries of a HAR stand so deep. */
const deepest = 3;

/**
 * The same text as `JSON.stringify(value, null, 2)`, in pieces: of a large recording it is longer than what it is made
 * from, and need not be in memory as a whole.
 *
 * @param value what `JSON.parse` could have given, and what is undefined in objects
 */
export function jsonPieces(value: unknown): Iterable<string> {
  return pieces(value, '\n', deepest);
}

function* pieces(value: unknown, newLine: string, depth: number): Generator<string> {
  const isList = Array.isArray(value);
  const parts = depth > 0 ? partsOf(value) : [];
  if (parts.length === 0) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', newLine);
    return;
  }
  const deeper = `${newLine}  `;
  let before = isList ? '[' : '{';
  for (const [key, part] of parts) {
    yield `${before}${deeper}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* pieces(part, deeper, depth - 1);
    before = ',';
  }
  yield `${newLine}${isList ? ']' : '}'}`;
}

/** What is in a list or an object; nothing where it is neither. */
function partsOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, part]) => part !== undefined || Array.isArray(value));
}
