import type { LanguageCode } from '@applywright/contracts';
import { detectLanguage, visibleText, withoutContactDetails } from '@applywright/lexicon';
import { languageOf } from '../first-person';
import { sentencesOf } from '../statements';
import { MASK, speaksToWriter } from './sent-facts';

/** Where a sentence is to stand. */
export type Place = 'summary' | 'statement' | 'letter' | 'answer';

export interface FormRules {
  readonly place: Place;
  readonly language: LanguageCode;
  readonly maxChars: number;
  /** Words of the sentence that it replaces, and of the facts: what stands there may stand here. */
  readonly known: string;
}

/** A shorter one is a fragment; a list of two skills has as many. */
const LEAST_CHARS = 8;
const MARKUP = /<\/?[a-z!][^>]*>|&(?:[a-z]+|#\d+);|\*\*|__|~~|`|^\s*(?:[#>*•·▪◦-]\s|\d+[.)]\s)|\]\(|\{\{|\}\}|\\[a-z]+\{|[\n\r\t]/iu;
const PLACEHOLDER = /\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\bX{2,}\b|_{2,}|…{2,}|\b(?:lorem ipsum|your name|company name|tbd)\b/iu;
const LINK = /(?:https?:\/\/|www\.)|(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|de|dev|app|ai|co|uk|eu|info|me)(?![\p{L}\p{N}])|@/iu;
const DIALLED = /[+(]?\d(?:[\s().\-–/]{0,2}\d){8,}/u;
const SALUTATION = /^(?:dear|hello|hi|hey|greetings|to whom|sehr geehrte[rsn]?|liebe[rs]?|hallo|guten tag)\b|\b(?:kind|best|warm) regards\b|\b(?:yours|sincerely|faithfully|mit freundlichen grüßen|freundliche grüße|herzliche grüße|hochachtungsvoll)[,.\s]*$/iu;
const PICTURE = /\p{Extended_Pictographic}|\p{Co}|\p{Cn}|\ufffd/u;
const FIRST = /(?<![\p{L}\p{N}'])(?:I|I'm|I've|I'd|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein(?:e[nmrs]?)?|[Ww]ir|[Uu]nser(?:e[nmrs]?)?)(?![\p{L}\p{N}])/u;
/** "Phase I", "Level I" */
const NUMERAL = /\b(?:phase|level|class|type|part|grade|tier|stage|stufe|klasse|typ|teil|calculus|group|gruppe|category|kategorie)\s+I\b/giu;
const THIRD = /(?<![\p{L}])(?:he|she|his|hers?|him|the (?:candidate|applicant)|der bewerber|die bewerberin|er|seine[rnms]?)(?![\p{L}])/iu;
const YES = /^(?:yes|no|yep|nope|sure|of course|certainly|absolutely|agreed|i (?:agree|confirm|consent|declare|certify)|ja|nein|natürlich|selbstverständlich|ich (?:stimme|bestätige|versichere))\b/iu;

/** What is wrong with a sentence before any fact is looked at; the first finding is enough. */
export function wrongForm(text: string, { place, language, maxChars, known }: FormRules): string | null {
  if (text.trim().length < LEAST_CHARS) return 'it is no sentence';
  if (text.length > maxChars) return `it is longer than ${maxChars} characters`;
  if (visibleText(text) !== text.normalize('NFC') || PICTURE.test(text)) return 'it holds signs that are no text';
  if (MARKUP.test(text)) return 'it holds markup or more than one line';
  if (text.includes(MASK) || PLACEHOLDER.test(text)) return 'it holds a placeholder';
  if (LINK.test(text) || DIALLED.test(text) || withoutContactDetails(text) !== text.replace(/[^\S\n]+/g, ' ')) return 'it holds contact details or an address';
  if (SALUTATION.test(text)) return 'it holds a salutation or closing';
  if (speaksToWriter(text)) return 'it talks to a machine';
  const alias = /\b[FSQP]\d{1,3}\b/u.exec(text)?.[0];
  if (alias && !known.includes(alias)) return `it holds the label ${alias}`;
  if (sentencesOf(text).length !== 1) return 'it is more than one sentence';
  if (YES.test(text)) return 'only the person can agree, confirm or deny';
  return wrongPerson(text, place, known) ?? wrongLanguage(text, language);
}

function wrongPerson(text: string, place: Place, known: string): string | null {
  const first = place === 'letter' || place === 'answer';
  const own = FIRST.exec(text.replace(NUMERAL, ' '))?.[0];
  if (!first && own && !FIRST.test(known.replace(NUMERAL, ' '))) return `"${own}" does not belong into a résumé`;
  const other = THIRD.exec(text)?.[0];
  return other && !THIRD.test(known) ? `"${other}" speaks of somebody else` : null;
}

/** Small words of our own two languages decide, those of others where there are none: short sentences vote for many. The gate has the last word on names and numbers. */
function wrongLanguage(text: string, language: LanguageCode): string | null {
  const said = languageOf(text) ?? detectLanguage(text);
  return said !== null && said !== language ? `it is not in the language that was asked for (${language})` : null;
}
