/** A part of the extension's own storage. */
interface StorageArea {
  /** @param callback is given nothing where the browser could not read */
  get(keys: string[], callback: (items?: Readonly<Record<string, unknown>>) => void): void;
  set(items: object, callback: () => void): void;
}

declare const chrome: {
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea };
};

/** `local` lasts, `session` as long as the browser runs. */
type Area = keyof typeof chrome.storage;

/** What is kept under these names. What cannot be read is not there. */
export function read(area: Area, keys: string[]): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve) => chrome.storage[area].get(keys, (items) => resolve(items ?? {})));
}

export function write(area: Area, items: object): void {
  chrome.storage[area].set(items, () => {});
}
