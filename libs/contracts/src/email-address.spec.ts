import fc from 'fast-check';
import { EmailAddress } from './auth';

const read = (text: string): string | null => {
  const result = EmailAddress.safeParse(text);
  return result.success ? result.data : null;
};

describe('EmailAddress', () => {
  it.each([
    ['  Lena.Hoffmann@Example.ORG ', 'Lena.Hoffmann@example.org'],
    ['a+b@sub.Example.co.uk', 'a+b@sub.example.co.uk'],
  ])('normalises %j', (given, normal) => expect(read(given)).toBe(normal));

  it.each(['', 'a', '@example.org', 'a@', 'a@b', 'a@example.org, b@example.org', 'Lena <a@example.org>', 'a@example.org\r\nBcc: b@example.org', 'a\n@example.org', 'a@exam\rple.org', 'a\0@example.org', `${'a'.repeat(250)}@example.org`])('refuses %j', (given) => expect(read(given)).toBeNull());

  it('of whatever is taken holds one @-domain, no white space and no control character, and stays as it is when read again', () => {
    const piece = fc.constantFrom('a', 'B', '.', '@', '+', '-', '_', ' ', '\r\n', '\n', '\t', '\0', ',', ';', '<', '>', '"', 'ü', 'e\u0301', 'example', '.org', '\u2028', '\u202e');
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.array(piece, { maxLength: 14 }).map((p) => p.join('')), fc.array(piece, { maxLength: 8 }).map((p) => `a${p.join('')}@example.org`)), (text) => {
        const taken = read(text);
        if (taken === null) return;
        expect(taken).toMatch(/^[^\s@\p{C},;<>"]+@[^\s@\p{C},;<>"]+$/u);
        expect(read(taken)).toBe(taken);
      }),
      { numRuns: 2_000 },
    );
  });
});
