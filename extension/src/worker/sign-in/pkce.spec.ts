import { base64url, newSecrets, webRandomness } from './pkce';

describe('newSecrets', () => {
  it('makes the challenge of the standard when the verifier is its own (RFC 7636, appendix B)', async () => {
    const bytes = Uint8Array.from(atob('dBjftJeZ4CVP+mB92K27uhbUJU1p1r/wW1gFWFOEjXk='), (letter) => letter.charCodeAt(0));
    const { verifier, challenge } = await newSecrets({ random: () => bytes, sha256: webRandomness.sha256 });
    expect([verifier, challenge]).toEqual(['dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM']);
  });
  it('makes others each time, of the length that the standard wants', async () => {
    const [one, two] = [await newSecrets(webRandomness), await newSecrets(webRandomness)];
    expect(one.verifier).toMatch(/^[\w-]{43}$/);
    expect(new Set([one.verifier, two.verifier, one.state, two.state]).size).toBe(4);
  });
});

it('base64url has no letter that an address would change', () => expect(base64url(new Uint8Array([251, 255, 254, 0]))).toBe('-__-AA'));
