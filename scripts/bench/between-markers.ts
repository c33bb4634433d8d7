/**
 * The text with other lines between the two comments that mark the place of the figures.
 *
 * @param command who makes them: `npm run bench`
 * @throws {Error} where the comments are missing
 */
export function betweenMarkers(text: string, command: string, lines: readonly string[]): string {
  const begin = `<!-- figures of ${command} -->`;
  const start = text.indexOf(begin);
  const end = text.indexOf('<!-- end of figures -->', start);
  if (start === -1 || end === -1) throw new Error(`There is no place marked ${begin}`);
  return [text.slice(0, start + begin.length), '', ...lines, '', text.slice(end)].join('\n');
}
