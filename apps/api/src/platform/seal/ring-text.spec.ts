import { randomBytes } from 'node:crypto';
import { growRing, parseRing, refuseWeakKeys, RingError, ringText } from './ring-text';

const random = (): string => randomBytes(32).toString('base64url');
const text = (keys: Record<string, string>, current = 'k1'): string => JSON.stringify({ current, keys });
const weak = (bytes: Buffer): (() => void) => () => refuseWeakKeys(parseRing(text({ k1: bytes.toString('base64url') })));

describe('the text of a key ring', () => {
  it.each([
    ['no JSON', '{"current":"k1","keys":{"k1":"SECRET'], ['a key too short', text({ k1: 'SECRET' })], ['an unknown field', JSON.stringify({ current: 'k1', keys: { k1: random() }, SECRET: 1 })],
    ['no current key', text({ k2: random() })], ['no root key', JSON.stringify({ current: 'k1', root: 'k9', keys: { k1: random() } })], ['a key of an odd name', text({ 'K 1': random() }, 'K 1')],
  ])('is refused in one line that holds nothing of it when it has %s', (_, ring) => {
    const refused = expect.objectContaining({ name: 'RingError', message: expect.not.stringMatching(/SECRET|\n/) as unknown });
    expect(() => parseRing(ring)).toThrow(refused as never);
  });

  it.each([
    ['zeros', Buffer.alloc(32)], ['one letter', Buffer.from('a'.repeat(43), 'base64url')], ['a count', Buffer.from([...Array(32).keys()])], ['a count by sevens', Buffer.from(Array.from({ length: 32 }, (_, n) => (n * 7) % 256))],
    ['a repeated half', Buffer.concat([randomBytes(4), randomBytes(4)].flatMap((b) => [b, b, b, b]))], ['a phrase', Buffer.from('changemechangemechangemechangeme')],
  ])('is refused when a key is %s', (_, bytes) => expect(weak(bytes)).toThrow(RingError));

  it('takes drawn keys, and no two that are the same', () => {
    for (let n = 0; n < 2_000; n++) expect(weak(randomBytes(32))).not.toThrow();
    const twice = random();
    expect(() => refuseWeakKeys(parseRing(text({ k1: twice, k2: twice })))).toThrow(/twice/);
  });

  it('grows under a new name and keeps its root and its current key', () => {
    const old = parseRing(text({ k1: random(), k9: random() }, 'k9'));
    const { ring, id } = growRing(old, randomBytes(32));
    expect(id).toBe('k10');
    expect(parseRing(ringText(ring))).toEqual({ current: 'k9', root: 'k1', keys: { ...old.keys, k10: expect.any(String) as unknown } });
    // by its letters k10 comes before k9
    expect(parseRing(ringText({ ...ring, current: 'k10' })).root).toBe('k1');
  });
});
