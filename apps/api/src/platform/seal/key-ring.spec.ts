import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, KeyRing } from './key-ring';

const key = randomBytes(32);

describe('sealing', () => {
  it('opens what it closed', () => expect(decrypt(key, encrypt(key, Buffer.from('Grüße'), 'here'), 'here').toString()).toBe('Grüße'));
  it('refuses another place, another key and every changed byte', () => {
    const sealed = encrypt(key, Buffer.from('secret'), 'here');
    expect(() => decrypt(key, sealed, 'there')).toThrow();
    expect(() => decrypt(randomBytes(32), sealed, 'here')).toThrow();
    const [iv = '', text = '', tag = ''] = sealed.split('.');
    for (const [part, at] of [iv, text, tag].flatMap((p, n) => [...Buffer.from(p, 'base64url').keys()].map((b) => [n, b] as const))) {
      const parts = [iv, text, tag].map((p) => Buffer.from(p, 'base64url'));
      (parts[part] as Buffer)[at]! ^= 1;
      expect(() => decrypt(key, parts.map((p) => p.toString('base64url')).join('.'), 'here')).toThrow();
    }
  });
  it('refuses a shortened tag', () => {
    const [iv, text, tag = ''] = encrypt(key, Buffer.from('secret'), 'here').split('.');
    expect(() => decrypt(key, [iv, text, Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')].join('.'), 'here')).toThrow();
  });
  it('a ring with a further key opens what the older one closed and keeps its indexes', () => {
    const k1 = randomBytes(32).toString('base64url');
    const old = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1 } }));
    const grown = KeyRing.parse(JSON.stringify({ current: 'k2', keys: { k1, k2: randomBytes(32).toString('base64url') } }));
    expect(grown.unwrap(old.wrap(key, 'u'), 'u')).toEqual(key);
    expect(grown.wrap(key, 'u')).toMatch(/^k2\./);
    expect(grown.blindIndex('address', 'a@example.org')).toBe(old.blindIndex('address', 'a@example.org'));
  });
  it('refuses a ring without its current key', () => expect(() => KeyRing.parse('{"current":"k9","keys":{}}')).toThrow(/current key/));
});
