import { AppError } from '@applywright/contracts';
import { COMMON_PASSWORDS } from './common-passwords';

/** Ways over a keyboard, through the alphabet and through numbers; each counts backwards too. */
const RUNS = [
  'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'qsdfghjklm', 'zxcvbnm', 'yxcvbnm', 'wxcvbn', '1234567890', 'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'qazwsxedcrfvtgbyhnujm', 'zaqxswcdevfrbgt', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', 'a1b2c3d4e5f6g7h8i9', '1a2b3c4d5e6f7g8h9i', 'qawsedrftgyhujikolp', 'aqswdefrgthyjuki',
  'qweasdzxc', 'wasd', '147258369', '741852963', '159357', '135792468', '1122334455667788990', 'aabbccddeeff', '123321', '!@#$%^&*()', '!"§$%&/()',
].flatMap((run) => [run + run, [...(run + run)].reverse().join('')]);
const LEET: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', '5': 's', $: 's', '7': 't' };
/** A word that is guessed first stays one with so many digits and signs about it: `Dragon_1987!`. */
const TRIMMINGS = 6;
/** Two common words in a row are one guess more; three are a passphrase. */
const TWO_WORDS = 12;

const withoutEnds = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const withoutLeet = (text: string): string => text.replace(/[@431!05$7]/g, (c) => LEET[c] ?? c);

/** Whether a text is nothing but runs and repetitions, of three characters or more, with two others at most. */
function isRuns(text: string): boolean {
  let others = 0;
  for (let at = 0, end = 0; at < text.length && others <= 2; at = end) {
    while (end < text.length && (text[end] === text[at] || RUNS.some((run) => run.includes(text.slice(at, end + 1))))) end++;
    if (end === at) end++;
    if (end - at < 3) others += end - at;
  }
  return others <= 2;
}

/** What a text repeats over and over; itself when it does not. */
const unitOf = (text: string): string => /^(.{1,8}?)\1+$/u.exec(text)?.[1] ?? text;

function isCommon(word: string): boolean {
  if (word.length < 3) return false;
  if (COMMON_PASSWORDS.has(word) || COMMON_PASSWORDS.has(word.replace(/s$/, ''))) return true;
  if (word.length > TWO_WORDS) return false;
  for (let cut = 3; cut <= word.length - 3; cut++) if (COMMON_PASSWORDS.has(word.slice(0, cut)) && COMMON_PASSWORDS.has(word.slice(cut))) return true;
  return false;
}

/** The word behind a password, in the ways that people dress one up. */
function isDressedWord(plain: string): boolean {
  const joined = plain.replace(/[\s._-]+/g, '');
  const dressed = [plain, joined].flatMap((text) => [text, withoutEnds(text), withoutLeet(text), withoutLeet(withoutEnds(text)), withoutEnds(withoutLeet(text))]);
  return dressed.some((word) => joined.length - word.length <= TRIMMINGS && (isCommon(word) || isCommon(unitOf(word))));
}

/** Whether it is the address, or the name in it, with or without digits. */
function isTheirs(plain: string, address: string): boolean {
  const email = address.toLowerCase();
  const name = (email.split('@')[0] ?? '').replace(/[^\p{L}]/gu, '');
  const letters = plain.split('@')[0]?.replace(/[^\p{L}]/gu, '') ?? '';
  return plain === email || (name.length >= 3 && letters === name);
}

/**
 * Refuses passwords that are guessed first. No rules of composition (OWASP ASVS 6.2.5): length and not being common.
 * @throws AppError weak_password
 */
export function checkPassword(password: string, address: string): void {
  const plain = password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const weak = new Set(plain).size < 4 || /^[\d\s./-]{1,11}$/.test(plain) || unitOf(plain).length <= 3 || isRuns(plain) || isDressedWord(plain) || isTheirs(plain, address);
  if (weak) throw new AppError('weak_password');
}
