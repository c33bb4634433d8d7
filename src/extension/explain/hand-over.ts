/** A text that somebody had selected. */
export interface SelectedText {
  readonly text: string;
  /** Whether the browser handed over its beginning alone. */
  readonly isCut: boolean;
}

/** The part of `storage.session` that is used: memory that lasts as long as the browser runs. */
export interface SessionStorage {
  /** @param callback is given nothing where the browser could not read */
  get(keys: string[], callback: (items?: Readonly<Record<string, unknown>>) => void): void;
  set(items: object, callback: () => void): void;
  remove(keys: string[], callback: () => void): void;
}

/** The browser keeps 10 MB for all of the extension, and a text may have one or two. */
const mostKept = 3;

const listKey = 'selected texts';
const keyOf = (id: string) => `selected text ${id}`;

/** Keeps a text for the explain page, which may be loaded again. The oldest of several are forgotten. */
export async function handOver(
  storage: SessionStorage,
  id: string,
  selected: SelectedText,
): Promise<void> {
  const known = (await read(storage, listKey)) as readonly string[] | undefined;
  const ids = [id, ...(known ?? [])];
  await done((callback) => storage.remove(ids.slice(mostKept).map(keyOf), callback));
  await done((callback) =>
    storage.set({ [keyOf(id)]: selected, [listKey]: ids.slice(0, mostKept) }, callback),
  );
}

/** The text that was handed over under an id; null where it is not there any more, as after a restart of the browser. */
export async function takeOver(storage: SessionStorage, id: string): Promise<SelectedText | null> {
  const selected = (await read(storage, keyOf(id))) as SelectedText | undefined;
  return selected ?? null;
}

function read(storage: SessionStorage, key: string): Promise<unknown> {
  return new Promise((resolve) => storage.get([key], (items) => resolve(items?.[key])));
}

function done(act: (callback: () => void) => void): Promise<void> {
  return new Promise((resolve) => act(resolve));
}
