/**
 * The start of a text that a page may have made as long as it likes. What is cut off is counted, so
 * that nobody takes the part for the whole.
 *
 * @param limit the most characters to show
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit)}… (${text.length - limit} more characters)`;
}
