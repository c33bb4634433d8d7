import type { Line } from '../document.ts';
import { LineView } from './line-view.tsx';

interface Props {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Line[])[];
}

/** A table. Where it is narrow, a row is a block, and what its cells are is told in front of them. */
export function TableView({ head, rows }: Props) {
  return (
    <table class="recorded">
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index}>
            {cells.map((cell, column) => (
              <td key={column} data-column={head[column]}>
                <LineView line={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
