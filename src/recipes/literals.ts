/**
 * Values as literals of the languages that recipes are written in. Each function gives one literal that
 * holds exactly the value, or refuses the value; it never changes it.
 *
 * @throws {RangeError} for a value with other than printable ASCII, or with a character that the language
 *   cannot write in such a literal. No value of a policy has one.
 */
type Literal = (value: string) => string;

/** What no policy holds, and what each language writes in a way of its own. */
function printable(value: string, besides: RegExp = /$^/): string {
  if (!/^[ -~]*$/.test(value) || besides.test(value)) {
    throw new RangeError(`cannot be written as a literal: ${JSON.stringify(value)}`);
  }
  return value;
}

/** Of JavaScript, TypeScript, Ruby and PHP. */
export const singleQuoted: Literal = (value) => `'${printable(value).replace(/['\\]/g, '\\$&')}'`;

/** Of C#, Go, Java and Python. In Java a backslash before `u` is doubled like any other, and then begins no escape. */
export const doubleQuoted: Literal = (value) => `"${printable(value).replace(/["\\]/g, '\\$&')}"`;

/** Of JSON. https://www.rfc-editor.org/rfc/rfc8259#section-7 */
export const json: Literal = (value) => JSON.stringify(printable(value));

/** Of YAML, in which a quoted scalar is never a number or a truth value. https://yaml.org/spec/1.2.2/#732-single-quoted-style */
export const yaml: Literal = (value) => `'${printable(value).replaceAll("'", "''")}'`;

/** Of nginx. A `$` would begin a variable, and nothing takes that away. */
export const nginx: Literal = (value) => `"${printable(value, /\$/).replace(/["\\]/g, '\\$&')}"`;

/** Of an argument of Apache, which may be a format or a pattern as well. */
export const apache: Literal = (value) => `"${printable(value, /[$%]/).replace(/["\\]/g, '\\$&')}"`;

/** Of a string in an expression of Apache, inside a quoted argument. */
export const apacheExpression: Literal = (value) => `'${printable(value, /["$%'\\]/)}'`;

/** Of a Caddyfile, where braces are placeholders, and a backslash is no escape but before a quote. */
export const caddyfile: Literal = (value) =>
  `"${printable(value, /[{}\\]/).replaceAll('"', '\\"')}"`;
