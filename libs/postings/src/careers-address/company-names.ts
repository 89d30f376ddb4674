import type { Certainty } from '@applywright/contracts';
import { foldName } from '@applywright/lexicon';

/** Legal forms, with and without their dots (which folding makes spaces of). */
const LEGAL_FORMS = /^(?:gmbh|mbh|ggmbh|gag|ag|se|sce|kg|kgaa|ohg|ug|ek|ev|eg|haftungsbeschrae?nkt|gbr|inc|incorporated|llc|llp|lp|ltd|limited|plc|corp|corporation|co|company|bv|nv|sa|sas|sasu|sarl|eurl|srl|spa|sl|slu|sau|lda|ltda|oy|oyj|ab|as|asa|aps|pty|pte|pvt|private|sp|zoo|sro|doo|dd|kft|zrt|bhd|sdn|kk)$/;
/** Words that a company's board adds to or leaves off its name. */
const GENERIC = new Set([
  'group', 'gruppe', 'groep', 'groupe', 'grupo', 'gruppo', 'holding', 'holdings', 'international', 'global', 'worldwide', 'careers', 'career', 'karriere', 'jobs', 'job', 'hiring', 'recruiting', 'talent', 'team', 'people', 'the', 'io', 'hq',
  'com', 'de', 'net', 'org', 'europe', 'emea', 'deutschland', 'germany', 'austria', 'osterreich', 'schweiz', 'switzerland', 'uk', 'usa', 'us', 'dach', 'app', 'hr', 'online', 'official',
]);
/** Boards that are somebody's trial. */
const TRIAL = new Set(['test', 'tests', 'testing', 'demo', 'sandbox', 'staging', 'dummy', 'example', 'training', 'template']);
/** Everyday words that many companies are called by. */
const COMMON = new Set(
  `able alpha apex apollo arc argo ark atlas atom aurora axis beacon bloom blue bolt bridge bright canvas capital casa cedar circle clear cloud compass connect core crown delta digital dream eagle echo edge element elevate
  ember endeavour energy epic evolve factor finance first flow focus forge forward foundation fox front fusion future gain gem global gold good grace green grid group grow happy harbor harbour haven health helix hive home horizon hub
  icon ignite impact insight jet key kind lab labs leap legend level life light link lion local loop lumen luna magic maker maple mark matter media mercury meta metro mind mint modern momentum moon motion native nest network next
  node north nova oak ocean omega one open optimum orbit origin orion oxygen pace path peak people phoenix pilot pioneer pixel plan planet platform point polar port power prime prism pulse pure quantum quest rapid raven reach ready
  ridge rise river rocket root route sage scale scout seed shift signal sky smart snap solar solid sonar source south spark spirit spring sprout square stack star start station stellar step stone storm stream studio summit sun swift
  switch sync system tandem tech tempo terra thread tide titan torch tower track trail tree tribe trust union unity upper urban vantage vector velocity venture verve vibe vision vista vital vivid wave west wise wonder work works
  world zen zenith zero zone`.split(/\s+/),
);

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa' };
const spellOut = (text: string): string => text.toLowerCase().normalize('NFC').replace(/[äöüßæøå]/g, (letter) => UMLAUTS[letter] ?? letter);

/** The words of a name without its legal form: `A & B G.m.b.H.` gives `a`, `b`. Initials that dots part are one word. */
function wordsOf(name: string, fold: (text: string) => string): string[] {
  const joined = name.normalize('NFKC').slice(0, 300).replace(/(?<![\p{L}\p{N}])(?:\p{L}\.[ ]?){2,}\p{L}?(?![\p{L}\p{N}])/gu, (initials) => ` ${initials.replace(/[. ]/g, '')} `);
  const words = foldName(fold(joined.replace(/[&+]/g, ' '))).split(' ').filter((word) => word !== '');
  // A form may also stand in the middle ("GmbH & Co. KG") or first ("SAS Almavent").
  const rest = words.filter((word, index) => index === 0 || !LEGAL_FORMS.test(word));
  return rest.length > 1 && /^(?:gmbh|sas|sarl|pt|ooo|oy|ab)$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
}

/** A name in the ways in which its umlauts are written. */
const spellings = (name: string): string[][] => {
  const both = [wordsOf(name, spellOut), wordsOf(name, (text) => text)];
  return both[0]?.join(' ') === both[1]?.join(' ') ? both.slice(0, 1) : both;
};
const DOMAIN = /^(?:https?:\/\/)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})(?:[/:?#].*)?$/i;
const SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|edu|ltd|plc|or|gv)$/;
const AREAS = /^(?:www\d?|careers?|karriere|jobs?|stellen|work|join|apply|talent|people|hiring|en|de|de-de|en-us|corporate|about|home)$/;

/** The label that names a company in its domain: `careers.acme-robotics.co.uk` gives `acme-robotics`. Null where the text is no domain. */
export function labelOfDomain(text: string): string | null {
  const host = DOMAIN.exec(text.trim())?.[1]?.toLowerCase();
  if (!host) return null;
  const labels = host.split('.').slice(0, -1);
  if (labels.length > 1 && SECOND_LEVEL.test(labels.at(-1) ?? '')) labels.pop();
  while (labels.length > 1 && AREAS.test(labels[0] ?? '')) labels.shift();
  return labels.at(-1) ?? null;
}

const MOST_GUESSES = 6;

/** The names that a company's board probably has, the likeliest first; from its name or its domain. */
export function guessesFor(companyOrDomain: string): string[] {
  const label = labelOfDomain(companyOrDomain);
  const ways = spellings(label?.replace(/-/g, ' ') ?? companyOrDomain).filter((words) => words.length > 0);
  const guesses = ways.flatMap((words) => {
    const plain = words.filter((word) => !GENERIC.has(word));
    const camel = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return [words.join(''), words.join('-'), ...(plain.length && plain.length < words.length ? [plain.join('')] : []), ...(words.length > 1 ? [camel] : [])];
  });
  return [...new Set(guesses)].filter((guess) => /^[A-Za-z0-9][A-Za-z0-9-]{1,62}$/.test(guess)).slice(0, MOST_GUESSES);
}

/** What is known about a board that was found for a company. */
export interface FoundBoard {
  /** As the source names the company; null where it does not. */
  readonly company: string | null;
  readonly token: string;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && a.join('') === b.join('');
const distinctive = (words: readonly string[]): string[] => words.filter((word) => !GENERIC.has(word));

/** Whether so short or common a name says little about whose it is. */
function saysLittle(words: readonly string[]): boolean {
  const compact = words.join('');
  return compact.length <= 4 || (words.length === 1 && COMMON.has(compact));
}

/**
 * Whether a board that was found is the wanted company's. Equal names are certain unless many are called so; names that differ by words
 * such as "Group" are likely; anything else may be a namesake.
 * @param confirmed the board was not guessed: somebody named it, or the company's own page leads to it
 */
export function sameCompany(wanted: string, found: FoundBoard, confirmed = false): Certainty {
  const asked = spellings(labelOfDomain(wanted)?.replace(/-/g, ' ') ?? wanted).filter((words) => words.length > 0);
  const given = spellings(found.company ?? found.token.replace(/([a-z0-9])([A-Z])/g, '$1 $2')).filter((words) => words.length > 0);
  if (given.some((words) => words.some((word) => TRIAL.has(word))) && !asked.some((words) => words.some((word) => TRIAL.has(word)))) return 'doubtful';
  const pairs = asked.flatMap((a) => given.map((b) => [a, b] as const));
  const equal = pairs.find(([a, b]) => same(a, b));
  if (equal) return confirmed ? 'certain' : saysLittle(equal[0]) ? 'doubtful' : found.company === null ? 'likely' : 'certain';
  const near = pairs.find(([a, b]) => same(distinctive(a), distinctive(b)));
  return near && (confirmed || !saysLittle(distinctive(near[0]))) ? 'likely' : 'doubtful';
}

/** A name for a company of which only its board's is known: `acme-robotics` gives `Acme Robotics`. */
export const nameOfToken = (token: string): string =>
  token.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[-_. ]+/).filter((word) => word !== '').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || token;
