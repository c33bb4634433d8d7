import { read, remove, write } from '../storage.ts';

/** A text that somebody had selected. */
export interface SelectedText {
  readonly text: string;
  /** Whether the browser handed over its beginning alone. */
  readonly isCut: boolean;
}

/** The browser keeps 10 MB for all of the extension, and a text may have one or two. */
const mostKept = 3;

const listKey = 'selected texts';
const keyOf = (id: string) => `selected text ${id}`;

/** So many characters are kept of a text where there is no room for all: the recorder may have taken it. */
const mostWithoutRoom = 20_000;

/**
 * Keeps a text for the explain page, which may be loaded again. The oldest of several are forgotten; where there is no
 * room for the text, its beginning is kept.
 */
export async function handOver(id: string, selected: SelectedText): Promise<void> {
  const known = (await read('session', [listKey]))[listKey] as readonly string[] | undefined;
  const ids = [id, ...(known ?? [])];
  await remove('session', ids.slice(mostKept).map(keyOf));
  const keep = (kept: SelectedText) =>
    write('session', { [keyOf(id)]: kept, [listKey]: ids.slice(0, mostKept) });
  if ((await keep(selected)) || selected.text.length <= mostWithoutRoom) return;
  await remove('session', ids.map(keyOf));
  await keep({ text: selected.text.slice(0, mostWithoutRoom), isCut: true });
}

/** The text that was handed over under an id; null where it is not there any more, as after a restart of the browser. */
export async function takeOver(id: string): Promise<SelectedText | null> {
  const key = keyOf(id);
  return ((await read('session', [key]))[key] as SelectedText | undefined) ?? null;
}
