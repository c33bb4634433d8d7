import { isSameName } from '../fetch-standard/header-list.ts';
import { clip } from './clip.ts';
import { panelTexts } from './texts/texts.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** Headers that CORS looks at; the others are shown paler. */
const corsHeader = /^(access-control-|origin$|vary$|location$|cookie$|sec-fetch-|status$)/i;

/** A line of a table of headers. */
export interface TableRow {
  readonly name: string;
  /** Null where there is no such header. */
  readonly value: string | null;
  /** Whether something failed by it. */
  readonly isAtFault: boolean;
}

interface Props {
  readonly caption: string;
  readonly rows: readonly TableRow[];
  /** The name of a header that somebody wants to see: its first line can have the focus. */
  readonly target: string | null;
}

/** Headers in the order in which they came, with a mark at those by which something failed. */
export function HeaderTable({ caption, rows, target }: Props) {
  const wanted = target === null ? -1 : rows.findIndex(({ name }) => isSameName(name, target));
  return (
    <table class="headers">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ name, value, isAtFault }, index) => (
          <tr
            key={index}
            class={corsHeader.test(name) || isAtFault ? 'cors' : ''}
            tabIndex={index === wanted ? -1 : undefined}
            data-target={index === wanted ? '' : undefined}
          >
            <th scope="row">
              {isAtFault && <VerdictMark standing="blocked" />}
              <span class="field">{clip(name, 200)}</span>
            </th>
            <td class={value === null ? 'missing' : ''}>
              {value === null ? panelTexts.notInAnswer : clip(value, 2000)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
