import { clip } from './clip.ts';
import { columns } from './list/columns.ts';
import { rowClass } from './row-class.ts';

/** That the tab went to another page, between the exchanges of the two. */
export function NavigationRow({ url, index }: { readonly url: string; readonly index: number }) {
  return (
    <tr class={rowClass('navigation', index)} aria-rowindex={index + 2} title={clip(url, 500)}>
      <td aria-colindex={1} aria-colspan={columns.length}>
        {/* Keeps the line as high as the others. */}
        {'\u00a0'}
        <span class="navigation-text">
          Navigated to <bdi>{clip(url, 500)}</bdi>
        </span>
      </td>
    </tr>
  );
}
