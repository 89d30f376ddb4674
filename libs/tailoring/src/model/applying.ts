import type { LanguageCode } from '@applywright/contracts';
import { fold, wordsOf } from '../words';

/**
 * Words of which a sentence that names the posting's employer or role may be made. It may say that the person applies and what they
 * wish, and nothing of what they are or did: "at" and a past verb would make the new employer a former one.
 */
const CLOSED: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  en: new Set(
    ("i i'm i'd am my me you your the a an this that it of at in for to with and or as on by from is be would like want wish hope could applying apply application applications write writing send sending submit submitting interest interested interests " +
      'position role job post posting posted advert advertisement advertised vacancy opening opportunity team company join joining glad happy pleased delighted keen hereby please find attached enclosed resume cv letter read reading saw noticed came across attracted drew attention caught eye look looking forward hear hearing from ' +
      'speak speaking discuss discussing talk details consider considering consideration thank thanks welcome chance kindly because why which when details behind points more about your me so very also therefore').split(' '),
  ),
  de: new Set(
    ('ich mich mir mein meine meiner meinem meinen sie ihnen ihr ihre ihrer ihrem ihren der die das den dem des ein eine einer einem einen und oder auf um bei im in zu zur zum fur von vom als mit an hiermit gern gerne mochte wurde bin bewerbe bewerben bewerbung stelle stellenanzeige position ausschreibung ausgeschriebene ausgeschriebenen anzeige ' +
      'interesse interessiert interessiere team unternehmen freue freuen sehr anbei finden unterlagen lebenslauf gelesen gesehen habe melden schreibe wende gesprach kennenlernen kennenzulernen danke dank vielen daher deshalb uber mehr einzelheiten').split(' '),
  ),
};
const APPLIES = /\b(?:appl(?:y|ying|ications?)|interest(?:ed)?|posting|advert\w*|vacancy|opening|opportunity|join|bewerb\w*|ausschreibung|stellenanzeige|anzeige|interess\w*)\b/;
/** "My role", "I am the …", "joining": said of what one has. */
const HAS = /\bmy (?:new |own |current )?(?:role|position|job|post|team|company|opportunity|opening)\b|\bmein\w* (?:stelle|position|team|unternehmen)\b|\b(?:i am|i'm)\b(?! (?:applying|writing|interested|keen|glad|happy|pleased|delighted|sending|submitting|looking|very|also|hereby))|\bbin (?!sehr|an|daher|deshalb|interessiert)|\b(?:am|i'm) joining\b|\bi (?:also )?(?:join|lead|write for|post)\b|\bhabe (?!.*\b(?:gelesen|gesehen)\b)/;

const plain = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** Whether a text names something, whole word by whole word. */
export const mentions = (text: string, name: string): boolean => plain(name).trim().length > 1 && plain(text).includes(plain(name));

/** Whether a sentence says no more of the employer or role that it names than that the person applies. */
export function onlyApplies(sentence: string, named: readonly string[], language: LanguageCode): boolean {
  let rest = plain(sentence);
  for (const name of [...named].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(plain(name), ' ▯ ');
  const words = rest.split(/\s+/).filter((w) => w !== '' && w !== '▯');
  const folded = fold(sentence);
  // "as a Nurse at Harbor" is a claim, "my application as a Nurse at Harbor" is none
  const asRole = /\b(?:as|als)(?: an?| the| die| der)? ▯/.exec(rest);
  const asked = asRole === null || /\b(?:appl(?:y|ying|ication)|bewerb\w*)\b/.test(rest.slice(0, asRole.index));
  return words.every((w) => CLOSED[language].has(w)) && APPLIES.test(folded) && !HAS.test(folded) && asked;
}
