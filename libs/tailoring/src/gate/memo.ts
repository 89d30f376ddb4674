/** Texts longer than this are read anew each time, unless the caller says otherwise: what is kept stays small. */
const LONGEST = 4_400;

const emptied: (() => void)[] = [];

/**
 * Forgets every text that was remembered. Texts of a profile are personal data: whoever serves many people calls this after each
 * piece of work, so that nothing of a person stays in memory for longer than that. It costs the next one its first readings.
 */
export const forgetTexts = (): void => {
  for (const empty of emptied) empty();
};

/**
 * A pure function of a text that remembers its last answers, at most `most` of them; the oldest goes first.
 * The answers are shared: nobody may change them.
 */
export const remembered = <T>(make: (text: string) => T, most: number, longest = LONGEST): ((text: string) => T) => {
  const known = new Map<string, T>();
  emptied.push(() => known.clear());
  return (text) => {
    if (text.length > longest) return make(text);
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    const made = make(text);
    const oldest = known.size >= most ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, made);
    return made;
  };
};

/** The same for what is worked out of an object (a fact that was read, a list of figures), for as long as that lives. */
export const keptWith = <K extends object, T>(make: (of: K) => T): ((of: K) => T) => {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    const hit = known.get(of);
    if (hit) return hit.made;
    const made = make(of);
    known.set(of, { made });
    return made;
  };
};
