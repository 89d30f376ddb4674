/** Refs are `<frameId>:<ref>` outside of their frame; this is the one that the frame itself knows. */
export const localRef = (ref: string): string => ref.slice(ref.indexOf(':') + 1);
export const frameOf = (ref: string): number => Number(ref.slice(0, ref.indexOf(':')));
