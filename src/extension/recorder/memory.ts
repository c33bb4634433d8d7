import { noRequests, type TabRequests } from '../../capture/web-request/tab-requests.ts';

type Items = Readonly<Record<string, unknown>>;

declare const chrome: {
  readonly runtime: { readonly lastError?: unknown };
  readonly storage: {
    /** Lasts as long as the browser runs, and is never written to the disk. */
    readonly session: {
      get(keys: string[] | null, callback: (items?: Items) => void): void;
      set(items: object, callback: () => void): void;
      remove(keys: string[], callback: () => void): void;
    };
  };
};

/** Where the recorder keeps what it knows while the background sleeps. */
export interface Memory {
  read(): Promise<ReadonlyMap<number, TabRequests>>;
  /** @param changed null for what is to be forgotten */
  write(changed: ReadonlyMap<number, TabRequests | null>): Promise<void>;
}

const prefix = 'recorded ';

function keyOf(tabId: number): string {
  return `${prefix}${tabId}`;
}

function get(keys: string[] | null): Promise<Items> {
  return new Promise((resolve) =>
    chrome.storage.session.get(keys, (items) => resolve(items ?? {})),
  );
}

function done(act: (callback: () => void) => void): Promise<void> {
  return new Promise((resolve) =>
    act(() => {
      // What the browser has no room for is not kept, and recorded all the same.
      void chrome.runtime.lastError;
      resolve();
    }),
  );
}

export const sessionMemory: Memory = {
  async read() {
    const items = Object.entries(await get(null)).filter(([key]) => key.startsWith(prefix));
    return new Map(
      items.map(([key, tab]) => [Number(key.slice(prefix.length)), tab as TabRequests]),
    );
  },
  async write(changed) {
    const gone = [...changed].flatMap(([tabId, tab]) => (tab === null ? [keyOf(tabId)] : []));
    const kept = [...changed].filter(([, tab]) => tab !== null);
    if (gone.length > 0) await done((end) => chrome.storage.session.remove(gone, end));
    const items = Object.fromEntries(kept.map(([tabId, tab]) => [keyOf(tabId), tab]));
    if (kept.length > 0) await done((end) => chrome.storage.session.set(items, end));
  },
};

/** What is kept of a tab. */
export async function rememberedTab(tabId: number): Promise<TabRequests> {
  const key = keyOf(tabId);
  return ((await get([key]))[key] as TabRequests | undefined) ?? noRequests;
}
