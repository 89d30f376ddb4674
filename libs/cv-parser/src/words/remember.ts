const stores: Map<string, unknown>[] = [];
const MOST = 4096;

/**
 * The same function, which answers a text it has just seen from memory: a parse asks the same of every row many times.
 * `forgetTexts` empties all of them, so that nothing of one CV outlives its parse.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const store = new Map<string, unknown>();
  stores.push(store);
  return (text) => {
    const known = store.get(text);
    if (known !== undefined) return known as T;
    const found = read(text);
    if (store.size < MOST) store.set(text, found);
    return found;
  };
}

/** Forgets every text that was remembered. */
export function forgetTexts(): void {
  for (const store of stores) store.clear();
}
