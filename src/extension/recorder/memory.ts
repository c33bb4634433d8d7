import { noRequests, type TabRequests } from '../../capture/web-request/tab-requests.ts';
import { read, remove, write } from '../storage.ts';

/** Where the recorder keeps what it knows while the background sleeps. */
export interface Memory {
  read(): Promise<ReadonlyMap<number, TabRequests>>;
  /**
   * @param changed null for what is to be forgotten
   * @returns false where the browser has no room for the others: none of them is kept then
   */
  write(changed: ReadonlyMap<number, TabRequests | null>): Promise<boolean>;
}

const prefix = 'recorded ';

function keyOf(tabId: number): string {
  return `${prefix}${tabId}`;
}

export const sessionMemory: Memory = {
  async read() {
    const items = Object.entries(await read('session', null)).filter(([key]) =>
      key.startsWith(prefix),
    );
    return new Map(items.map(([key, tab]) => [Number(key.slice(prefix.length)), tabOf(tab)]));
  },
  async write(changed) {
    const gone = [...changed].flatMap(([tabId, tab]) => (tab === null ? [keyOf(tabId)] : []));
    const kept = [...changed].filter(([, tab]) => tab !== null);
    if (gone.length > 0) await remove('session', gone);
    const items = Object.fromEntries(kept.map(([tabId, tab]) => [keyOf(tabId), tab]));
    return kept.length === 0 || (await write('session', items));
  },
};

/** What is kept of a tab. */
export async function rememberedTab(tabId: number): Promise<TabRequests> {
  const key = keyOf(tabId);
  return tabOf((await read('session', [key]))[key]);
}

/** An earlier version of the extension, which ran until a moment ago, may not have kept all of it. */
function tabOf(kept: unknown): TabRequests {
  return { ...noRequests, ...(kept as Partial<TabRequests> | undefined) };
}
