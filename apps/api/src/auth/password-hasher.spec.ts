import { hash } from '@node-rs/argon2';
import { PasswordHasher } from './password-hasher';

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher();

  it('knows a password by its hash, and nothing by none', async () => {
    const stored = await hasher.hash('violet-otter-paints-11');
    expect(await hasher.verify(stored, 'violet-otter-paints-11')).toBe(true);
    expect(await hasher.verify(stored, 'violet-otter-paints-12')).toBe(false);
    expect(await hasher.verify(null, 'no such account')).toBe(false);
  });

  it('takes a hash for weaker when it cost less memory or fewer passes, or is of another kind', async () => {
    const made = (memoryCost: number, timeCost: number) => hash('x', { memoryCost, timeCost, parallelism: 1 });
    expect(hasher.isWeaker(await hasher.hash('x'))).toBe(false);
    expect(hasher.isWeaker(await made(19_456, 3))).toBe(false);
    expect(hasher.isWeaker(await made(19_455, 2))).toBe(true);
    expect(hasher.isWeaker(await made(19_456, 1))).toBe(true);
    expect(hasher.isWeaker('$2b$10$abcdefghijklmnopqrstuv')).toBe(true);
  });

  it('tells passwords of a thousand characters apart by their last', async () => {
    const long = 'x'.repeat(1023);
    expect(await hasher.verify(await hasher.hash(`${long}a`), `${long}b`)).toBe(false);
  });
});
