import { drawingOf } from '../../../src/diagnosis/drawing.ts';
import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import type { Words } from '../../../src/diagnosis/words.ts';
import { clip, clipMethod } from '../../../src/ui/clip.ts';
import type { ScreenRow, ScreenStep } from './screen.ts';

/**
 * Where the screen does not show what the panel's store holds: a line each.
 *
 * @param items what the store holds
 * @param rows what stands on the screen, each row with its details
 */
export function screenFaults(items: readonly Diagnosed[], rows: readonly ScreenRow[]): string[] {
  const count = Math.max(items.length, rows.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [item, row] = [items[index], rows[index]];
    const expected = item === undefined ? null : JSON.stringify(rowOf(item));
    const shown = row === undefined ? null : JSON.stringify(row);
    return expected === shown ? [] : [`row ${index} shows ${shown}, and should ${expected}`];
  });
}

/** What is to stand on the screen. */
function rowOf({ exchange, diagnosis }: Diagnosed): ScreenRow {
  const [first] = exchange.hops;
  const headline = textOf(diagnosis.headline);
  return {
    id: exchange.id,
    url: first.url,
    method: clipMethod(first.method),
    verdict: diagnosis.verdict,
    finding: headline,
    opened: exchange.id,
    headline,
    steps: drawingOf(exchange, diagnosis).map(
      ({ on, method, path }): ScreenStep => ({
        what: on === 'preflight' ? 'Preflight' : 'Actual request',
        request: `${clipMethod(method)} ${clip(path, 500)}`,
      }),
    ),
    credentials: credentialsOf(exchange.call?.credentials ?? null),
  };
}

function credentialsOf(mode: string | null): string | null {
  return mode === 'unobserved' ? 'not known' : mode;
}

function textOf(words: Words): string {
  return words
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'code' in part ? part.code : part.header;
    })
    .join('');
}
