/** Chance and digest, as WebCrypto gives them. */
export interface Randomness {
  random(bytes: number): Uint8Array;
  sha256(text: string): Promise<Uint8Array>;
}

export const webRandomness: Randomness = {
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  sha256: async (text) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
};

/** Base64 with the letters of addresses and without padding (RFC 4648, 5). */
export const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** What is made for one sign-in: 256 bits of verifier with its S256 challenge (RFC 7636), 128 bits of state. */
export async function newSecrets({ random, sha256 }: Randomness): Promise<{ readonly verifier: string; readonly challenge: string; readonly state: string }> {
  const verifier = base64url(random(32));
  return { verifier, challenge: base64url(await sha256(verifier)), state: base64url(random(16)) };
}
