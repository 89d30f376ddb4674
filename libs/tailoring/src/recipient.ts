import { oneLine } from './clean-text';

/** What fits one line of an address or a sentence. */
const LONGEST_NAME = 70;
const LONGEST_ROLE = 90;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b[\w-]+\.(?:com|org|net|io|de|co|info|biz|app|dev|eu)\b\/?\S*/giu;
const MARKUP = /<[^>]*>?|&(?:[a-z]+|#\d+);|[`_#{}[\]\\|<>~^"“”„]+|\*(?!in)/giu;

/** One visible line of a name out of a posting: no markup, addresses or odd characters, cut at a word where it is too long. */
const nameLine = (text: string, longest: number): string => {
  const plain = oneLine(text.normalize('NFKC').replace(/[\r\n\u2028\u2029][\s\S]*/u, '')).replace(MARKUP, ' ').replace(ADDRESS, ' ').replace(/\s+/g, ' ').replace(/^[\s,.;:!?–-]+|[\s,;:–-]+$/gu, '').trim();
  // A name ends with its sentence: what follows a full stop and a capital, or a colon, is text.
  const first = plain.split(/(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})|[!?:;]\s+/u)[0] ?? plain;
  if (first.length <= longest) return first.replace(/[!?]+$/, '');
  return first.slice(0, longest + 1).replace(/\s+\S*$/u, '').slice(0, longest).replace(/[\s,;–-]+$/u, '');
};

/** An employer's name as a letter may write it; empty when the posting does not name one, then the letter does without. */
export const employerOf = (company: string): string => {
  const name = nameLine(company, LONGEST_NAME);
  return /^(?:unknown|confidential|n\/?a|unbekannt|anonymous|-)$/i.test(name) ? '' : name;
};

/** The title without the gender note that German postings carry. */
export const roleOf = (title: string): string => {
  const plain = title.replace(/\s*[([](?:(?:[mwfdxi*]|gn|div|divers|all genders|alle)\s*[/|,]?\s*)+[)\]]/gi, ' ').replace(/\s+[mwfdx](?:\/[mwfdx]){1,3}(?=\s|$)/gi, ' ');
  return nameLine(plain, LONGEST_ROLE) || nameLine(title, LONGEST_ROLE);
};

/** A title inside a sentence: "Registered Nurse, ICU" → "Registered Nurse (ICU)". */
export const inSentence = (title: string): string => {
  const [head = '', ...rest] = title.split(/,\s+/);
  return rest.length === 1 && rest[0] && !/[()]/.test(title) ? `${head} (${rest[0]})` : title;
};
