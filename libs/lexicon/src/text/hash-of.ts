/** A 32-bit hash of a folded word. */
export const hashOf = (key: string): number => {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash;
};
