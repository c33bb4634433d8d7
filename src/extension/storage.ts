/** What is kept, by its names. */
export type Kept = Readonly<Record<string, unknown>>;

/** A part of the extension's own storage. */
interface StorageArea {
  /**
   * @param keys null for all that is there
   * @param callback is given nothing where the browser could not read
   */
  get(keys: string[] | null, callback: (items?: Kept) => void): void;
  set(items: object, callback: () => void): void;
  remove(keys: string[], callback: () => void): void;
}

declare const chrome: {
  readonly runtime: { readonly lastError?: unknown };
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea };
};

/** `local` lasts, `session` as long as the browser runs, and is never written to the disk. */
type Area = keyof typeof chrome.storage;

/** What is kept under these names, or all of it. What cannot be read is not there. */
export function read(area: Area, keys: string[] | null): Promise<Kept> {
  return new Promise((resolve) => chrome.storage[area].get(keys, (items) => resolve(items ?? {})));
}

/** Keeps it. @returns false where the browser has no room: then none of it is kept */
export function write(area: Area, items: object): Promise<boolean> {
  return done((callback) => chrome.storage[area].set(items, callback));
}

export function remove(area: Area, keys: string[]): Promise<boolean> {
  return done((callback) => chrome.storage[area].remove(keys, callback));
}

function done(act: (callback: () => void) => void): Promise<boolean> {
  return new Promise((resolve) =>
    // An error that nobody looks at is written to the console.
    act(() => resolve((chrome.runtime.lastError ?? null) === null)),
  );
}
