/** Longer than this, a list gets a line for each of its elements. */
const longestLine = 90;

/** Lines of code; what does not apply is null. */
export function lines(...all: readonly (string | null)[]): string {
  return all.filter((line) => line !== null).join('\n');
}

interface Listing {
  readonly before: string;
  readonly items: readonly string[];
  readonly after: string;
  /** White space before the line. */
  readonly indent?: string;
  /** One level of it. */
  readonly tab?: string;
  /** Whether the language allows a comma after the last element. */
  readonly hasLastComma?: boolean;
}

/** A list in brackets: on one line where it fits, else with a line for each element. */
export function listing(list: Listing): string {
  const { before, items, after, indent = '', tab = '  ', hasLastComma = true } = list;
  const short = `${indent}${before}${items.join(', ')}${after}`;
  if (short.length <= longestLine || items.length < 2) return short;
  const each = items.map((item) => `${indent}${tab}${item}`).join(',\n');
  return `${indent}${before}\n${each}${hasLastComma ? ',' : ''}\n${indent}${after}`;
}
