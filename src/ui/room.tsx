/** The room of rows that are not drawn. */
export function Room({ height }: { readonly height: number }) {
  return height > 0 ? <tr class="room" style={{ height: `${height}px` }} /> : null;
}
