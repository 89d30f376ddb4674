import { randomBytes } from 'node:crypto';
import { decrypt, decryptBytes, encrypt, encryptBytes } from './gcm';

const key = randomBytes(32);
/** The birthday bound of 96 bits is far away; a nonce that repeats is one that is not random. The long tests draw ten times as many. */
const DRAWN = process.env['LONG_TESTS'] ? 1_000_000 : 100_000;

describe('sealed bytes', () => {
  it('open with the same key and place alone', () => {
    const sealed = encryptBytes(key, Buffer.from('secret'), 'here');
    expect(decryptBytes(key, sealed, 'here').toString()).toBe('secret');
    expect(() => decryptBytes(key, sealed, 'there')).toThrow();
    expect(() => decryptBytes(randomBytes(32), sealed, 'here')).toThrow();
    expect(decryptBytes(key, encryptBytes(key, Buffer.alloc(0), 'here'), 'here')).toHaveLength(0);
  });

  it('do not open when any bit was flipped, or a byte was cut off or added', () => {
    const sealed = encryptBytes(key, Buffer.from('secret'), 'here');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => decryptBytes(key, flipped, 'here')).toThrow();
    }
    for (const wrong of [sealed.subarray(1), sealed.subarray(0, -1), Buffer.concat([sealed, Buffer.alloc(1)]), sealed.subarray(0, 27), Buffer.alloc(0)]) expect(() => decryptBytes(key, wrong, 'here')).toThrow();
  });

  it.each([0, 4, 8, 12, 15, 17])('refuse a tag of %i bytes', (length) => {
    const [iv, text, tag = ''] = encrypt(key, Buffer.from('secret'), 'here').split('.');
    const bytes = Buffer.concat([Buffer.from(tag, 'base64url'), Buffer.alloc(1)]).subarray(0, length);
    expect(() => decrypt(key, [iv, text, bytes.toString('base64url')].join('.'), 'here')).toThrow();
  });

  it('never draw a nonce twice', () => {
    const seen = new Set<string>();
    const plain = Buffer.alloc(0);
    for (let n = 0; n < DRAWN; n++) seen.add(encryptBytes(key, plain, '').subarray(0, 12).toString('latin1'));
    expect(seen.size).toBe(DRAWN);
  });
});
