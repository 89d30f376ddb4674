const DUPLICATE_KEY = 11000;

/** Whether a write failed because a unique key was taken; also of one entry of `writeErrors`. */
export const isDuplicateKey = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === DUPLICATE_KEY;
