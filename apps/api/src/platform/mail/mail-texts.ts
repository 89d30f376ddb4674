import type { NoticeKind } from './notice-kinds';

/** What a text may name; who asks for the mail gives what they know. */
export type MailValues = Readonly<Record<string, string>>;
type Page = (path: `/${string}`) => string;

/** One of several things that a mail names, with where to look at it. */
export interface MailItem {
  readonly text: string;
  readonly url: string;
}
/** What one mail is to name beside its values. */
export interface MailExtras {
  readonly items?: readonly MailItem[];
  readonly unsubscribeUrl?: string;
}

/** A mail in words: short paragraphs, at most one thing to do, and what it means if it was not them. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly MailItem[];
  readonly action?: { readonly label: string; readonly url: string };
  readonly notYou?: { readonly text: string; readonly url?: string };
}

const NOTHING_TO_DO = 'If you did not ask for this, you need not do anything.';
const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `15 January 2026 at 12:00 (UTC)`; what is no instant stays as it is. */
const when = (text: string): string => (Number.isNaN(Date.parse(text)) ? text : `${instant.format(new Date(text))} (UTC)`);
const dayOf = (text: string): string => (Number.isNaN(Date.parse(text)) ? text : day.format(new Date(text)));

/** Something that happened to the account, and the way back if it was somebody else. */
const happened = (subject: string, what: string, page: Page, v: MailValues): MailWords => ({
  subject,
  paragraphs: [`${what} This was on ${when(v['at'] ?? '')}${v['device'] ? `, with ${v['device']}` : ''}${v['network'] ? `, from the network ${v['network']}` : ''}.`],
  notYou: { text: 'If this was not you, set a new password now; that ends all sessions.', url: page('/reset-password') },
});

/** The words of a link in a mail, with how long it is good for. */
const follow = (subject: string, text: string, label: string, v: MailValues, notYou: string): MailWords => ({
  subject,
  paragraphs: [text, `The link is good for ${v['minutes'] ?? '30'} minutes and works once.`],
  action: { label, url: v['link'] ?? '' },
  notYou: { text: notYou },
});

const WORDS: Readonly<Record<NoticeKind, (v: MailValues, page: Page, extras: MailExtras) => MailWords>> = {
  'confirm-address': (v) => follow('Confirm your e-mail address', 'Please confirm that this address is yours.', 'Confirm this address', v, 'If you did not enter this address at Applywright, do not follow the link: without it nothing happens.'),
  'address-known': (_, page) => ({
    subject: 'You already have an account',
    paragraphs: ['Somebody, probably you, tried to open an account with this address. There is one already: sign in to it, or set a new password if you have forgotten yours.'],
    action: { label: 'Sign in', url: page('/sign-in') },
    notYou: { text: `${NOTHING_TO_DO} To set a new password:`, url: page('/reset-password') },
  }),
  'reset-password': (v) => follow('Set a new password', 'Somebody, probably you, asked to set a new password for your account.', 'Set a new password', v, `${NOTHING_TO_DO} Your password stays as it is.`),
  'password-changed': (v, page) => happened('Your password was changed', 'The password of your account was changed.', page, v),
  'address-change-asked': (v, page) => happened('A new address was entered for your account', 'Somebody who is signed in to your account entered another e-mail address for it. It counts once the link sent to that address has been followed.', page, v),
  'address-changed': (v) => ({
    subject: 'Your e-mail address was changed',
    paragraphs: [`Your account has another e-mail address now, and this one no longer signs in. This was on ${when(v['at'] ?? '')}.`],
    notYou: { text: 'If this was not you, write to whoever runs this instance of Applywright.' },
  }),
  'mfa-on': (v, page) => happened('Signing in now asks for a code', 'A second factor was switched on for your account.', page, v),
  'mfa-off': (v, page) => happened('Signing in no longer asks for a code', 'The second factor of your account was switched off.', page, v),
  'recovery-code-used': (v, page) => happened('A recovery code was used', 'One of your recovery codes was used to sign in; it is void now.', page, v),
  'token-reused': (v, page) => happened('A session was ended for your safety', 'An old key of one of your sessions was used again. A copy of it may be in other hands, so this session was ended.', page, v),
  'extension-connected': (v, page) => happened('The browser extension was connected', 'The Applywright extension was connected to your account. Settings lists it, and ends it.', page, v),
  'export-ready': (v, page) => ({
    subject: 'Your data is ready to download',
    paragraphs: [`The file with everything stored about you is ready. It is kept ${v['until'] ? `until ${when(v['until'])}` : 'for a day'}.`],
    action: { label: 'Download it', url: v['link'] ?? page('/settings') },
    notYou: { text: 'If you did not ask for it, set a new password now; that ends all sessions.', url: page('/reset-password') },
  }),
  'follow-up': (v, page) => ({
    subject: 'You wanted to follow up on an application',
    paragraphs: ['The day that you set on your applications board has come. This is the only reminder for it.'],
    action: { label: 'Open the application', url: page(v['jobId'] ? `/applications?job=${v['jobId']}` : '/applications') },
  }),
  'retention-first': (v, page) => retention('Your account will be erased', v, page),
  'retention-last': (v, page) => retention('Last notice: your account will be erased', v, page),
  'match-digest': (v, page, { items = [], unsubscribeUrl }) => ({
    subject: v['count'] ? `New matches for you: ${v['count']}` : 'New matches for you',
    paragraphs: ['The best that came in since the last mail, each with its score of 0 to 100.'],
    items,
    action: { label: 'All matches', url: page('/matches') },
    notYou: { text: 'You have asked for this mail. To have no more of them:', url: unsubscribeUrl ?? page('/matches') },
  }),
};

function retention(subject: string, v: MailValues, page: Page): MailWords {
  return {
    subject,
    paragraphs: [`You have not used your account for a long time. ${v['date'] ? `On ${dayOf(v['date'])} it` : 'Soon it'} will be erased with everything in it. To keep it, sign in before then; to let it go, do nothing.`],
    action: { label: 'Sign in', url: page('/sign-in') },
  };
}

/** The words of one kind of mail. `at`, in the values, is when it happened. */
export const wordsOf = (kind: NoticeKind, values: MailValues, page: Page, extras: MailExtras = {}): MailWords => WORDS[kind](values, page, extras);

const SIGNATURE = 'Applywright';
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const paragraph = (inner: string): string => `<p>${inner}</p>`;

/** The same words twice: as plain text, and as HTML without style, pictures or anything that tells that it was read. */
export function writeMail({ subject, paragraphs, items = [], action, notYou }: MailWords): { subject: string; text: string; html: string } {
  const text = [...paragraphs, ...items.map((item) => `${item.text}\n${item.url}`), ...(action ? [`${action.label}:\n${action.url}`] : []), ...(notYou ? [notYou.url ? `${notYou.text}\n${notYou.url}` : notYou.text] : []), SIGNATURE].join('\n\n');
  const link = (url: string, label: string): string => `<a href="${escaped(url)}">${escaped(label)}</a>`;
  const html = [
    ...paragraphs.map((p) => paragraph(escaped(p))),
    ...items.map((item) => paragraph(`${escaped(item.text)}<br>${link(item.url, item.url)}`)),
    ...(action ? [paragraph(link(action.url, action.label)), paragraph(`<small>${escaped(action.url)}</small>`)] : []),
    ...(notYou ? [paragraph(escaped(notYou.text) + (notYou.url ? `<br>${link(notYou.url, notYou.url)}` : ''))] : []),
    paragraph(SIGNATURE),
  ].join('\n');
  return { subject, text: `${text}\n`, html: `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${html}\n</body>\n</html>\n` };
}
