import type { LazyList } from '../../src/report/lazy-list.ts';

/** What whoever reads a report as JSON gets. */
export type Parsed<Value> =
  Value extends LazyList<infer Element>
    ? readonly Parsed<Element>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Parsed<Value[Key]> }
      : Value;

/** Written as JSON, and read again. */
export function parsed<Value>(written: Value): Parsed<Value> {
  return JSON.parse(JSON.stringify(written));
}
