import { COUNTRIES, countriesOfArea, countryName, foldName } from '@applywright/lexicon';
import { type Demand, type Person, type PostingWithText, type Statement, unknown, type Verdict } from './demand';
import { quoteOf } from './statements';
import { HARD, isFragment, isNegated, isOffered, POSSESSED } from './wording';

const SPONSOR = /\bsponsor(?:s|ship|ed|ing)?\b/;
const NO_SPONSOR = /\b(?:no|not|cannot|can'?t|unable|don'?t|doesn'?t|won'?t|without|unfortunately|never|neither|nor)\b[^.]{0,70}\bsponsor|\bsponsor\w*[^.]{0,50}\b(?:not|unavailable|impossible|cannot|never)\b|\bkeine? (?:visa|visum)/;
const ABOUT_WORK = /\bvisas?\b|\bwork\b|\bemployment\b|\brole\b|\bposition\b|\bsponsorship (?:will|is|cannot|can)\b|\bapplicants?\b|\bcandidates?\b/;
const RIGHT =
  /\b(?:authori[sz]ed|eligible|eligibility|entitled|right|permission|permitted|authori[sz]ation) to (?:work|live and work)\b|\bwork(?:ing)? (?:permit|authori[sz]ation|visa)\b|\bresidence (?:and work )?permit\b|\barbeitserlaubnis|\barbeitsgenehmigung|\baufenthalts(?:titel|erlaubnis)|\bpermis de travail|\btitre de sejour|\bautorisation de travail|\bpermiso de trabajo|\bpermiso de residencia/;
const CITIZEN = /\b(?:us|u\.s\.|eu|uk|british|american|german|canadian|australian)? ?citizen(?:s|ship)\b|\bstaatsangehorigkeit\b|\bstaatsburgerschaft\b|\bgreen card holders\b/;
const HELD = /\bvalid\b|\bproof\b|\bgultige?\b|\bvalable|\ben vigor\b|\blegally\b|\bunrestricted\b|\balready\b/;
const THEIR_WORK = /\b(?:prepare|applications? for|process|issues?|company that|clients?' )\b/;

const NAMES = new Map(COUNTRIES.flatMap(({ code, names }) => names.filter((name) => name.length > 3).map((name) => [foldName(name), code] as const)));
/** The countries that a statement names. */
const countriesIn = (text: string): string[] => {
  const found = new Set<string>();
  if (/\bU\.?S\.?(?:A\.?)?(?![\w])/.test(text)) found.add('US');
  if (/\bU\.?K\.?(?![\w])/.test(text)) found.add('GB');
  if (/\b(?:EU|EEA|EWR)\b|European Union|Europäischen? Union/.test(text)) for (const code of countriesOfArea('EU') ?? []) found.add(code);
  const words = foldName(text).split(' ');
  for (let at = 0; at < words.length; at++) {
    for (let length = 1; length <= 3 && at + length <= words.length; length++) {
      const code = NAMES.get(words.slice(at, at + length).join(' '));
      if (code) found.add(code);
    }
  }
  return [...found].sort();
};

/** Refused sponsorship, and the right to work as a condition. */
export const readWorkPermit = ({ text, folded }: Statement, posting: PostingWithText): Demand[] => {
  const refused = SPONSOR.test(folded) && ABOUT_WORK.test(folded) && NO_SPONSOR.test(folded);
  const citizen = CITIZEN.test(folded) && HARD.test(folded);
  const right = RIGHT.test(folded) && !isNegated(folded) && !isOffered(folded) && !THEIR_WORK.test(folded) && (HARD.test(folded) || HELD.test(folded) || POSSESSED.test(folded)) && (HARD.test(folded) || POSSESSED.test(folded) || isFragment(folded));
  if (!refused && !citizen && !right) return [];
  const named = countriesIn(text);
  const ofPosting = [...new Set(posting.places.flatMap((place) => (place.countryCode ? [place.countryCode] : [])))].sort();
  return [{ kind: 'work-permit', key: '', quote: quoteOf(text), judge: (person) => judge(person, named, ofPosting, citizen) }];
};

const listed = (codes: readonly string[]): string => (codes.length > 4 ? 'that area' : codes.map(countryName).join(', '));

function judge({ preferences }: Person, named: readonly string[], ofPosting: readonly string[], citizen: boolean): Verdict {
  const mine = new Set(preferences.workCountries);
  if (mine.size === 0) return unknown('You have not named the countries in which you may work.');
  const inside = ofPosting.filter((code) => named.length === 0 || named.includes(code));
  const asked = inside.length > 0 ? inside : named;
  if (asked.length === 0) return unknown('The posting does not say for which country.');
  if (!asked.some((code) => mine.has(code))) return { status: 'unmet', note: `${listed(asked)} is not among the countries in which you may work.`, factIds: [] };
  return citizen ? unknown('You may work there; the posting asks for more than that.') : { status: 'met', note: `You may work in ${listed(asked.filter((code) => mine.has(code)))}.`, factIds: [] };
}
