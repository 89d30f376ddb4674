const WORDS: Readonly<Record<string, string>> = {
  'confirm-address': 'Confirm your address',
  'address-known': 'You have an account already',
  'reset-password': 'Set a new password',
  'password-changed': 'Your password was changed',
  'address-change-asked': 'Confirm your new address',
  'address-changed': 'Your address was changed',
  'mfa-on': 'Second factor switched on',
  'mfa-off': 'Second factor switched off',
  'recovery-code-used': 'A recovery code was used',
  'token-reused': 'A session was ended for safety',
  'extension-connected': 'An extension was connected',
  'export-ready': 'Your export is ready',
  'retention-first': 'Your account will be deleted',
  'retention-last': 'Your account will be deleted soon',
};

/** What a mail is about. A kind that this page does not know is named as it is. */
export const mailWords = (kind: string): string => WORDS[kind] ?? eventWords(kind);

const LONG: Readonly<Record<string, string>> = { ai: 'AI', cv: 'CV', mfa: 'second factor' };

/** A name with hyphens as a person reads it: `signed-in` is “Signed in”. */
export const eventWords = (name: string): string => {
  const words = name.split('-').map((word) => LONG[word] ?? word).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A plain text cut where its links are; only http and https ones of it. */
export const linkParts = (text: string): readonly { readonly text: string; readonly href: string | null }[] =>
  text.split(/(https?:\/\/[^\s<>"]+)/).flatMap((part, n) => (part === '' ? [] : [{ text: part, href: n % 2 === 1 ? part : null }]));
