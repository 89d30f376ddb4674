import { AppError } from '@applywright/contracts';

/** The words that head every published list of leaked passwords, plus this product's own. */
const COMMON = new Set(
  `password passw0rd pass1234 password1 password12 password123 password1234 qwerty qwerty12 qwerty123 qwertyuiop qwertz qwertzuiop azerty azertyuiop 1q2w3e4r 1qaz2wsx zaq12wsx
  1q2w3e4r5t q1w2e3r4 asdfghjkl asdfasdf zxcvbnm iloveyou iloveyou1 princess sunshine football baseball basketball welcome welcome1 welcome123 admin123 administrator letmein letmein1
  trustno1 superman batman spiderman pokemon dragon monkey shadow master michael jennifer jessica charlie ashley daniel thomas jordan jordan23 hunter2 starwars whatever freedom
  computer internet samsung changeme changeme1 secret secret123 test1234 testtest abcd1234 abc12345 abcdefgh abcdefg1 aa123456 a1b2c3d4 passwort passwort1 hallo123 schatz lieben
  motdepasse soleil doudou bonjour contrasena hola1234 liverpool chelsea arsenal manchester barcelona realmadrid juventus cheese butterfly chocolate flower summer winter spring autumn
  summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 mustang corvette ferrari mercedes google facebook linkedin applywright applywright1 jobsearch newjob123 default guest1234 root1234 user1234 temp1234`.split(/\s+/),
);
const KEYBOARD = ['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz'];

/** Whether the whole word is one run over a keyboard row or the alphabet, forwards or backwards. */
const isRun = (word: string): boolean => KEYBOARD.some((row) => [row + row, [...(row + row)].reverse().join('')].some((r) => r.includes(word)));

/**
 * Refuses passwords that are guessed first. No rules of composition (OWASP ASVS 6.2.5): length and not being common.
 * @throws AppError weak_password
 */
export function checkPassword(password: string, address: string): void {
  const plain = password.toLowerCase();
  const letters = plain.replace(/[^\p{L}]/gu, '');
  const local = address.toLowerCase().split('@')[0] ?? '';
  const weak =
    COMMON.has(plain) ||
    COMMON.has(plain.replace(/[\d!?.$*_-]+$/, '')) ||
    new Set(plain).size < 4 ||
    /^\d{1,10}$/.test(plain) ||
    isRun(plain) ||
    (letters.length >= 3 && isRun(letters) && plain.length < 12) ||
    plain === address.toLowerCase() ||
    (local.length >= 4 && plain.replace(/\d+$/, '') === local);
  if (weak) throw new AppError('weak_password');
}
