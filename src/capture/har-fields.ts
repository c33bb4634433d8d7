/** An object of a HAR, of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** Its fields; none where it is no object. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** A text; null for anything else. */
export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A number, or a text that is one; NaN for all else. An object could throw where it is made a number. */
export function number(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}

/** A list; an empty one for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** One of these texts; null for anything else. */
export function oneOf<Text extends string>(texts: readonly Text[], value: unknown): Text | null {
  return texts.find((each) => each === value) ?? null;
}

/** Whether it is a whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
