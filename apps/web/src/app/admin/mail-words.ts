const WORDS: Readonly<Record<string, string>> = {
  'confirm-address': $localize`:@@admin.confirm-your-address:Confirm your address`,
  'address-known': $localize`:@@admin.you-have-an-account-already:You have an account already`,
  'reset-password': $localize`:@@admin.set-a-new-password:Set a new password`,
  'password-changed': $localize`:@@admin.your-password-was-changed:Your password was changed`,
  'address-change-asked': $localize`:@@admin.confirm-your-new-address:Confirm your new address`,
  'address-changed': $localize`:@@admin.your-address-was-changed:Your address was changed`,
  'mfa-on': $localize`:@@admin.second-factor-switched-on:Second factor switched on`,
  'mfa-off': $localize`:@@admin.second-factor-switched-off:Second factor switched off`,
  'recovery-code-used': $localize`:@@admin.a-recovery-code-was-used:A recovery code was used`,
  'token-reused': $localize`:@@admin.a-session-was-ended-for-safety:A session was ended for safety`,
  'extension-connected': $localize`:@@admin.an-extension-was-connected:An extension was connected`,
  'export-ready': $localize`:@@admin.your-export-is-ready:Your export is ready`,
  'retention-first': $localize`:@@admin.your-account-will-be-deleted:Your account will be deleted`,
  'retention-last': $localize`:@@admin.your-account-will-be-deleted-soon:Your account will be deleted soon`,
};

/** What a mail is about. A kind that this page does not know is named as it is. */
export const mailWords = (kind: string): string => WORDS[kind] ?? eventWords(kind);

const LONG: Readonly<Record<string, string>> = { ai: $localize`:@@admin.ai:AI`, cv: $localize`:@@admin.cv:CV`, mfa: $localize`:@@admin.second-factor:second factor` };

/** A name with hyphens as a person reads it: `signed-in` is “Signed in”. */
export const eventWords = (name: string): string => {
  const words = name.split('-').map((word) => LONG[word] ?? word).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A plain text cut where its links are; only http and https ones of it. */
export const linkParts = (text: string): readonly { readonly text: string; readonly href: string | null }[] =>
  text.split(/(https?:\/\/[^\s<>"]+)/).flatMap((part, n) => (part === '' ? [] : [{ text: part, href: n % 2 === 1 ? part : null }]));
