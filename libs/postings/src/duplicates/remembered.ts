const MOST = 20_000;

/** A pure function of a short text that remembers what it has said: names of companies, places and departments come again and again. Bounded. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
