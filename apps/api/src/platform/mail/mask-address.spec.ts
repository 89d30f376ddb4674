import { maskAddress } from './mask-address';

describe('maskAddress', () => {
  it.each([
    ['lena.hoffmann@example.org', 'l…@e….org'],
    ['a@b.co.uk', 'a…@b….uk'],
    ['"odd@name"@example.com', '"…@e….com'],
    ['root@localhost', 'r…@l…'],
    ['élodie@exämple.de', 'é…@e….de'],
    ['😀@x.io', '😀…@x….io'],
  ])('%s shows first letters and the ending only', (email, masked) => expect(maskAddress(email)).toBe(masked));
});
