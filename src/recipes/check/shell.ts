/** What no POSIX shell reads as more than itself, at the beginning of a word or later. */
const plain = /^[A-Za-z0-9_@%+=:,./-]+$/;

/**
 * One argument for a POSIX shell. Inside single quotes nothing is special but the quote itself.
 *
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 *
 * @param value without NUL, which no argument can hold
 */
export function shellArgument(value: string): string {
  return plain.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
