/** What stands where contact details were. */
export const LEFT_OUT = '[…]';

const AT_SIGN = String.raw`(?:@|＠|﹫|&#0*64;|&#x0*40;|&commat;|%40)`;
/** "at" in any bracket, or in capitals or small letters between blanks. */
const AT_IN_BRACKETS = String.raw`\s?[[({<«|*_-]{1,3}\s?(?:at|@|ät|arobase|arroba)\s?[\])}>»|*_-]{1,3}\s?`;
const DOT_WORD = String.raw`\s?[[({<«|*_-]{1,3}\s?(?:dot|d0t|\.|punkt|point|punto)\s?[\])}>»|*_-]{1,3}\s?|\s(?:dot|d0t|punkt|punto)\s`;
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}`;
const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`;
const MAIL_HOSTS = 'gmail|googlemail|outlook|hotmail|yahoo|icloud|proton(?:mail)?|fastmail|gmx|hey|pm';
const TOPLEVEL = 'com|org|net|io|ai|co|dev|app|de|eu|uk|fr|es|nl|ch|at|us|ca|in|me|tech|xyz|so|gg|health|team|works|jobs|email';

/** E-mail addresses, however they are hidden from programs. Each is bounded, so that a long text costs what its length is. */
const ADDRESSES: readonly RegExp[] = [
  // everything that ends in an @ or goes on after it: addresses, also backwards ones, and handles of other servers
  new RegExp(String.raw`[^\s<>()[\]{},;|"“”]{1,100}${AT_SIGN}[^\s<>()[\]{},;|"“”]{0,200}(?:(?:${DOT_WORD})(?:${LABEL}))*`, 'giu'),
  new RegExp(String.raw`${NAME}(?:(?:${DOT_WORD})${NAME}){0,3}\s?${AT_SIGN}\s?${LABEL}(?:(?:\.|\s\.\s?|${DOT_WORD})${LABEL}){1,4}`, 'giu'),
  new RegExp(String.raw`${NAME}(?:(?:${DOT_WORD})${NAME}){0,3}(?:${AT_IN_BRACKETS})${LABEL}(?:(?:\.|\s\.\s?|${DOT_WORD})${LABEL}){0,4}`, 'giu'),
  new RegExp(String.raw`${NAME}(?:(?:${DOT_WORD})${NAME}){0,3}\sat\s${LABEL}(?:(?:${DOT_WORD})${LABEL}){1,4}`, 'giu'),
  new RegExp(String.raw`${NAME}\sat\s(?:${MAIL_HOSTS})\b(?:\s?\.\s?(?:${TOPLEVEL})\b)?`, 'giu'),
];
/** "jane at acme.com" is an address where the words before speak of writing; "engineers at acme.com" is not. */
const ADDRESS_IN_WORDS = new RegExp(String.raw`(\b(?:e-?mail|mail|write|reach|contact|contacts?|send|ping|apply|cv|resumes?|résumé|schreib\w*|bewerb\w*|escrib\w*|envoy\w*|écri\w*)\b[^.!?\n]{0,80}?)${NAME}\sat\s${LABEL}(?:\.${LABEL}){1,3}`, 'giu');

const NETWORKS = 'twitter|telegram|tg|discord|skype|whats ?app|signal|wechat|instagram|insta|mastodon|bluesky|bsky|github|gitlab|linkedin|keybase|reddit|hn|hacker ?news|matrix|irc|slack|threema|line id';
const HANDLES: readonly RegExp[] = [
  // @name, with nothing before it
  /(?<![\p{L}\p{N}])[@＠﹫][\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}/gu,
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${NETWORKS})(?:\s(?:handle|user(?:name)?|id|me|dm|account))?\s?[:=]\s?[^\s,;|<]{2,100}`, 'giu'),
  /(?<![\p{L}\p{N}/])\/?u\/[A-Za-z0-9_-]{2,40}/gu,
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_.]{2,32}#\d{4}(?!\d)/gu,
];
/** A number to call: with its country before it, or after a word for it. Pay and years have neither. */
const PHONES: readonly RegExp[] = [/(?<![\p{L}\p{N}])(?:\+|00)\d[\d ().\/-]{7,20}\d/gu, /\b(?:phone|tel(?:efon|éphone|éfono)?|call|text|mobile|cell|whats ?app|sms)\b\.?\s?(?:me|us)?\s?(?:at|on|:)?\s?\(?\d[\d ().\/-]{5,20}\d/giu];

const WEB_ADDRESS = /(?<![\p{L}\p{N}.@])(?:https?:\/\/|www\.)?[a-z0-9][a-z0-9.-]{0,80}\.[a-z]{2,12}\/[^\s<>"]{1,300}/giu;
/** Pages of one person, or that are addresses in themselves. */
const PERSONAL_PAGE = /^(?:mailto|tel|sms|xmpp|skype|whatsapp|tg):|^https?:\/\/(?:[\w-]+\.)*(?:linkedin\.com\/(?:in|pub)|twitter\.com|x\.com|t\.me|telegram\.me|wa\.me|calendly\.com|cal\.com|keybase\.io|instagram\.com|facebook\.com|fb\.com|bsky\.app|threads\.net|reddit\.com\/u(?:ser)?|medium\.com\/@|angel\.co\/u|keyoxide\.org|news\.ycombinator\.com\/user|mastodon\.\w+\/@)(?:[/?#]|$)|^https?:\/\/[^/]*\/@|^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\/[^/]+\/?$/i;

/** A text without e-mail addresses (also "jobs [at] acme [dot] com"), handles of persons and telephone numbers. */
export function withoutContactDetails(text: string): string {
  let left = text.replace(/[^\S\n]+/g, ' ').replace(/\n{3,}/g, '\n\n');
  left = left.replace(WEB_ADDRESS, (found) => (isPersonalAddress(/^https?:/i.test(found) ? found : `https://${found}`) ? LEFT_OUT : found));
  for (const pattern of ADDRESSES) left = left.replace(pattern, LEFT_OUT);
  left = left.replace(ADDRESS_IN_WORDS, `$1${LEFT_OUT}`);
  for (const pattern of [...HANDLES, ...PHONES]) left = left.replace(pattern, LEFT_OUT);
  return left;
}

/** Whether an address leads to a person, or holds an e-mail address: such links are not kept. */
export function isPersonalAddress(address: string): boolean {
  return PERSONAL_PAGE.test(address.trim()) || new RegExp(AT_SIGN, 'i').test(address);
}
