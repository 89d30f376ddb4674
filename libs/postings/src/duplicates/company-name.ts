import { CITIES, COUNTRIES, foldName } from '@applywright/lexicon';
import { UNNAMED_COMPANY } from '../unnamed-company';

const LEGAL = new Set(
  'gmbh mbh ggmbh ag kg kgaa ohg ug se ev eg co inc incorporated llc llp lp ltd limited plc corp corporation company sa sas sarl sl slu srl spa bv nv ab as oy aps pty pte pvt sp zoo holding holdings group gruppe groupe grupo international careers jobs karriere hr recruiting recruitment'.split(' '),
);
const ARTICLES = new Set('the die der das le la les el los las'.split(' '));

let placeWords: Set<string> | null = null;
/** Words that name a place, as an office is named behind the company ("Kesselbrand Berlin", "Larkfield UK"). */
function isPlaceWord(word: string): boolean {
  placeWords ??= new Set([...CITIES.flatMap((city) => city.names), ...COUNTRIES.flatMap((country) => [country.code, ...country.names])].flatMap((name) => foldName(name).split(' ')));
  return placeWords.has(word);
}

/** A company's name in words, without article, legal form and brackets: "The Kesselbrand Software GmbH & Co. KG (m/w)" → kesselbrand software. None for an employer that is not named. */
export function companyWords(company: string): string[] {
  if (company === UNNAMED_COMPANY) return [];
  const words = foldName(company.slice(0, 200).replace(/\([^)]*\)/g, ' ').replace(/\b(e|d|s|l)\. ?(V|G|K|A|L|P)\.?/g, '$1$2').replace(/['’.]/g, '')).split(' ').filter((word) => word !== '');
  const kept = words.filter((word, at) => !(at === 0 && words.length > 1 && ARTICLES.has(word)));
  while (kept.length > 1 && LEGAL.has(kept.at(-1)!)) kept.pop();
  const named = kept.filter((word, at) => at === 0 || !LEGAL.has(word));
  return (named.length > 0 ? named : words).map(plainUmlauts);
}

/** "Mueller" and "Müller" are one name; folding makes "muller" of the latter. */
const plainUmlauts = (word: string): string => word.replace(/(?<=[^aeoq])ue/g, 'u').replace(/oe/g, 'o').replace(/ae/g, 'a');

/** Under which adverts of a company are looked for: no more than the first word, since any other may be missing. */
export const companyToken = (words: readonly string[]): string => words[0] ?? '';

/** Whether two names can be one company: the same words, or one goes on with nothing but places ("Kesselbrand, Berlin"). */
export function sameCompany(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word, at) => word === long[at]) && long.slice(short.length).every(isPlaceWord);
}
