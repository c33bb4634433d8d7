/** A method that is longer than this is no method that anyone knows. */
const longestMethod = 40;

/** A request's method, which a page may make as long as it likes, too. */
export function clipMethod(method: string): string {
  return clip(method, longestMethod);
}

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
