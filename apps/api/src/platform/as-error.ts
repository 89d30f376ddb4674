/** What was thrown, as an error; for whoever keeps one failure from stopping others and tells of it later. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error('something was thrown that is no error'));
