import { type NormalizedPosting, SOURCE_TERMS } from '@applywright/contracts';
import { foldName, hashOf } from '@applywright/lexicon';
import type { Boilerplate } from './boilerplate';
import { companyToken, companyWords, sameCompany } from './company-name';
import { comparePlaces, type PlaceFacts, placeFacts } from './place-facts';
import { remembered } from './remembered';
import { citiesInText, clientWords, payInText, type TextPay } from './text-facts';
import { sketchText, type TextSketch } from './text-sketch';
import { readTitle, type TitleWords } from './title-words';

/** What is needed of a posting to find its twins. */
export type TwinPosting = { readonly id: string } & Pick<
  NormalizedPosting,
  'source' | 'board' | 'title' | 'company' | 'places' | 'workplace' | 'employmentType' | 'salary' | 'department' | 'descriptionText' | 'descriptionComplete' | 'contentHash'
>;

/** The stated facts, without the text: what is prepared is kept as long as its posting is open, and texts are not. */
type TwinFacts = Pick<TwinPosting, 'id' | 'source' | 'board' | 'title' | 'workplace' | 'employmentType' | 'salary' | 'department' | 'descriptionComplete' | 'contentHash'>;

/** A posting prepared for comparing. */
export interface PreparedPosting {
  readonly posting: TwinFacts;
  readonly company: readonly string[];
  readonly token: number;
  /** Null for a company's own board: a feed puts its own words around all texts. */
  readonly feed: number | null;
  readonly title: TitleWords;
  readonly titleKey: string;
  readonly place: PlaceFacts;
  /** Folded. */
  readonly department: string;
  readonly sketch: TextSketch;
  readonly textPay: TextPay | null;
  /** Of an agency: whom it seeks for, in hashes. */
  readonly client: ReadonlySet<number>;
  /** Only while postings are compared; for `textCities`. */
  text: string;
  /** Read where the posting itself names no city, at the first comparison that asks. */
  textCities: readonly string[] | null;
}

const folded = remembered(foldName);
const wordsOfCompany = remembered(companyWords);

/** Reads once what every comparison of a posting needs. */
export function preparePosting(posting: TwinPosting): PreparedPosting {
  const { id, source, board, workplace, employmentType, salary, department, descriptionComplete, contentHash, descriptionText: text } = posting;
  const company = wordsOfCompany(posting.company);
  const place = placeFacts(posting.places);
  const without = new Set(company);
  for (const city of place.cities) for (const word of city.split(' ')) without.add(word);
  for (const { raw } of posting.places) for (const word of folded(raw).split(' ')) without.add(word);
  // A company called by its work ("Pflege Nord") must not empty the title.
  const read = readTitle(posting.title, without);
  const title = read.core.length > 0 ? read : readTitle(posting.title, new Set());
  const sketch = sketchText(text, companyToken(company));
  return {
    posting: { id, source, board, title: posting.title, workplace, employmentType, salary, department, descriptionComplete, contentHash },
    company, token: hashOf(companyToken(company)), feed: SOURCE_TERMS[source].kind === 'board' ? null : hashOf(source), title, titleKey: title.core.join(' '), place, department: department ? folded(department) : '',
    sketch, textPay: payInText(text), client: clientWords(text, sketch.words), text, textCities: null,
  };
}

/** Whether a posting is still the one that was prepared: its content by the hash, its other facts by themselves. Without a hash nothing is known. */
export function stillPrepared({ posting: was }: PreparedPosting, now: TwinPosting): boolean {
  const plain = (['contentHash', 'title', 'source', 'board', 'workplace', 'employmentType', 'department', 'descriptionComplete'] as const).every((name) => was[name] === now[name]);
  return was.contentHash !== '' && plain && (was.salary === now.salary || JSON.stringify(was.salary) === JSON.stringify(now.salary));
}

const citiesOf = (one: PreparedPosting): readonly string[] => (one.textCities ??= citiesInText(one.text));

/** What an advert and its repost on the same board have in common, of what either says of the job … */
const SAME_BOARD_TEXT = 0.9;
/** … and of the one that says less beside it: a repost mostly adds or leaves out, another job does both. */
const SAME_BOARD_LESS = 0.975;
/** The same without weights: an agency's sentence about its client is its own text in many adverts, and yet tells two jobs apart. */
const SAME_BOARD_PLAIN = 0.86;
/** What a copy elsewhere keeps of the text: an aggregator puts words around it and changes none. */
const OTHER_BOARD_TEXT = 0.985;
/** What a text must hold of one that was cut from it; the last word is often cut itself. */
const SNIPPET_TEXT = 0.96;
/** Share of the words about an agency's client that two adverts for it have in common. */
const SAME_CLIENT = 0.6;
/** A text of fewer words says nothing. */
const LEAST_WORDS = 12;
/** A text of less than this share of the other's is taken for a cut one. */
const CUT = 0.6;

const equal = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, at) => word === b[at]);
const stated = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null;

/** Both state what they pay, in one currency and in full, and no amount is in both ranges. */
export function payContradicts(a: TwinPosting['salary'], b: TwinPosting['salary']): boolean {
  if (!a || !b || a.estimated || b.estimated || a.currency === null || a.currency !== b.currency) return false;
  const low = (pay: NonNullable<TwinPosting['salary']>): number | null => pay.annualMin ?? pay.annualMax;
  const high = (pay: NonNullable<TwinPosting['salary']>): number | null => pay.annualMax ?? pay.annualMin;
  const [aLow, aHigh, bLow, bHigh] = [low(a), high(a), low(b), high(b)];
  if (aLow === null || aHigh === null || bLow === null || bHigh === null) return false;
  return aHigh < bLow || bHigh < aLow;
}

/** The same where one or both say it in the text only; hourly and yearly amounts are compared with what the other states in either way. */
function textPayContradicts(a: PreparedPosting, b: PreparedPosting): boolean {
  const ways = ({ posting: { salary }, textPay }: PreparedPosting): TextPay[] => {
    if (textPay) return [textPay];
    if (!salary || salary.estimated) return [];
    return [[salary.min, salary.max], [salary.annualMin, salary.annualMax]].flatMap(([min, max]) => (min == null || max == null ? [] : [{ min, max }]));
  };
  const [left, right] = [ways(a), ways(b)];
  if ((!a.textPay && !b.textPay) || left.length === 0 || right.length === 0) return false;
  return left.every((one) => right.every((other) => one.max < other.min || other.max < one.min));
}

/** One names no city, and the texts name different ones: two branches of a chain. */
function textCitiesContradict(a: PreparedPosting, b: PreparedPosting): boolean {
  if (a.place.cities.length > 0 && b.place.cities.length > 0) return false;
  const [left, right] = [a, b].map((one) => [...one.place.cities, ...citiesOf(one)]) as [string[], string[]];
  return left.some((city) => !right.includes(city)) && right.some((city) => !left.includes(city));
}

/** An agency's text for two clients: both are described, and less than half of the words are the same. A cut text may describe its client in part. */
function clientsContradict({ client: a }: PreparedPosting, { client: b }: PreparedPosting): boolean {
  if (a.size === 0 || b.size === 0) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared < Math.min(a.size, b.size) * SAME_CLIENT;
}

/** Whether what two postings state as facts cannot be of one job; texts are not looked at. */
export function factsContradict(a: PreparedPosting, b: PreparedPosting): boolean {
  if (!equal(a.title.levels, b.title.levels) || !equal(a.title.terms, b.title.terms)) return true;
  if (comparePlaces(a.place, b.place) === 'different') return true;
  if (payContradicts(a.posting.salary, b.posting.salary) || textPayContradicts(a, b) || textCitiesContradict(a, b) || clientsContradict(a, b)) return true;
  const kinds = [a.posting.employmentType, b.posting.employmentType];
  if (stated(a.posting.employmentType, b.posting.employmentType) && kinds[0] !== kinds[1] && !kinds.includes('contract')) return true;
  const sameBoard = onSameBoard(a, b);
  const modes = [a.posting.workplace, b.posting.workplace];
  if (stated(a.posting.workplace, b.posting.workplace) && modes[0] !== modes[1] && (sameBoard || !modes.includes('hybrid'))) return true;
  return sameBoard && a.department !== b.department;
}

const onSameBoard = (a: PreparedPosting, b: PreparedPosting): boolean => a.posting.source === b.posting.source && a.posting.board === b.posting.board;

/**
 * How much two texts have in common: of what is in either (`both`), and of the one that says less beside it (`less`); `plain` weighs nothing. What only one says
 * counts as far as it is that advert's own; what they share counts in full, else near twins, whose text is the company's own, would share nothing.
 */
export function sharedText(a: PreparedPosting, b: PreparedPosting, boilerplate: Boilerplate, of: 'words' | 'own'): { both: number; less: number; plain: number } {
  const [left, right] = [a.sketch[of], b.sketch[of]];
  let [shared, onlyLeft, onlyRight, i, j] = [0, 0, 0, 0, 0];
  while (i < left.length || j < right.length) {
    const x = left[i] ?? Infinity;
    const y = right[j] ?? Infinity;
    if (x === y) [shared, i, j] = [shared + 1, i + 1, j + 1];
    else if (x < y) [onlyLeft, i] = [onlyLeft + boilerplate.weight(a.token, a.feed, x), i + 1];
    else [onlyRight, j] = [onlyRight + boilerplate.weight(b.token, b.feed, y), j + 1];
  }
  if (shared === 0) return { both: 0, less: 0, plain: 0 };
  return { plain: shared / (left.length + right.length - shared), both: shared / (shared + onlyLeft + onlyRight), less: shared / (shared + Math.min(onlyLeft, onlyRight)) };
}

/** How surely two postings under one title, whose facts do not contradict, are one job: from 0 (they are not) to 1. */
export function likeness(a: PreparedPosting, b: PreparedPosting, boilerplate: Boilerplate): number {
  if (!sameCompany(a.company, b.company)) return 0;
  if (a.posting.contentHash !== '' && a.posting.contentHash === b.posting.contentHash) return 1;
  const [short, long] = [a.sketch.words.length, b.sketch.words.length].sort((x, y) => x - y) as [number, number];
  if (short < LEAST_WORDS) return 0;
  const cut = short < long * CUT;
  const sameBoard = onSameBoard(a, b);
  const { both, less, plain } = sharedText(a, b, boilerplate, sameBoard && !cut ? 'own' : 'words');
  const fits =
    cut ? less >= SNIPPET_TEXT
    : sameBoard ? both >= SAME_BOARD_TEXT && less >= SAME_BOARD_LESS && plain >= SAME_BOARD_PLAIN
    : less >= OTHER_BOARD_TEXT;
  return fits ? (both + less) / 2 : 0;
}
