import { DigestLink } from '@applywright/contracts';
import { KeyRing } from '../../platform/seal/key-ring';
import { digestTokenOf, userOfDigestToken } from './digest-token';

const ringOf = (letter: string) => KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: letter.repeat(43) } }));
const ring = ringOf('A');
const USER = 'ab12'.repeat(6);

describe('the token of a digest', () => {
  it('names its person, and fits the route', () => {
    expect(userOfDigestToken(ring, digestTokenOf(ring, USER))).toBe(USER);
    expect(DigestLink.safeParse({ token: digestTokenOf(ring, USER) }).success).toBe(true);
  });

  it('is nobody’s when any character is another, or it comes from another instance', () => {
    const token = digestTokenOf(ring, USER);
    for (let at = 0; at < token.length; at++) {
      const other = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1);
      expect(userOfDigestToken(ring, other)).toBeNull();
    }
    expect(userOfDigestToken(ring, digestTokenOf(ringOf('B'), USER))).toBeNull();
    for (const odd of ['', '.', 'x', `${token}x`, token.slice(0, -1)]) expect(userOfDigestToken(ring, odd)).toBeNull();
  });
});
