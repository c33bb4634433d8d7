/** Things that wait for their counterpart, found again by key. */
export interface Waiting<T> {
  put(key: string, item: T): void;
  /**
   * Takes out the item of that key with the highest score; the oldest of equals.
   *
   * @param score null where the item is not the counterpart
   */
  take(key: string, score: (item: T) => number | null): T | null;
}

export function createWaiting<T>(): Waiting<T> {
  const items = new Map<string, T[]>();
  return {
    put(key, item) {
      const list = items.get(key);
      if (list === undefined) items.set(key, [item]);
      else list.push(item);
    },
    take(key, score) {
      const list = items.get(key) ?? [];
      let best: { item: T; score: number } | null = null;
      for (const item of list) {
        const value = score(item);
        if (value !== null && (best === null || value > best.score)) best = { item, score: value };
      }
      if (best === null) return null;
      if (list.length === 1) items.delete(key);
      else list.splice(list.indexOf(best.item), 1);
      return best.item;
    },
  };
}
