/** What whoever reads a report as JSON gets. */
export type Parsed<Value> = Value extends { toJSON(): infer Written }
  ? Parsed<Written>
  : Value extends object
    ? { readonly [Key in keyof Value]: Parsed<Value[Key]> }
    : Value;

/** Written as JSON, and read again. */
export function parsed<Value>(written: Value): Parsed<Value> {
  return JSON.parse(JSON.stringify(written));
}
