const markers = ['<!-- figures of npm run bench -->', '<!-- end of figures -->'] as const;

/**
 * The text with other lines between the two comments that mark the place of the figures.
 *
 * @throws {Error} where they are missing
 */
export function betweenMarkers(text: string, lines: readonly string[]): string {
  const [start, end] = [text.indexOf(markers[0]), text.indexOf(markers[1])];
  if (start === -1 || end < start) throw new Error(`There is no place marked ${markers.join(' ')}`);
  return [text.slice(0, start + markers[0].length), '', ...lines, '', text.slice(end)].join('\n');
}
