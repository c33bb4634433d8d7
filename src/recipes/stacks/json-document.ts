import { json } from '../literals.ts';

/** A value of a JSON document. A number stays one. */
export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** A JSON document in which every text has gone through its literal. */
export function jsonDocument(value: JsonValue, indent = ''): string {
  const deeper = `${indent}  `;
  if (typeof value === 'string') return json(value);
  if (typeof value !== 'object') return String(value);
  const isArray = Array.isArray(value);
  const items = isArray
    ? value.map((each: JsonValue) => jsonDocument(each, deeper))
    : Object.entries(value).map(([name, each]) => `${json(name)}: ${jsonDocument(each, deeper)}`);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${deeper}${item}`).join(',\n')}\n${indent}${close}`;
}
