const LONGEST_KEY = 300;

/**
 * The same reading, remembered for texts that come again and again, as the places of one board do.
 * What it gives is shared and must not be changed. It forgets all when it holds `most` texts, so it never grows beyond them.
 */
export function remembered<T>(read: (text: string) => T, most = 2_000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    if (text.length > LONGEST_KEY) return value;
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
