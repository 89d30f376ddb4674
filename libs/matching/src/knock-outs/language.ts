import { fold } from '@applywright/lexicon';
import { type Demand, type Person, type Statement, unknown, type Verdict } from './demand';
import { quoteOf } from './statements';
import { demands, HARD } from './wording';

/** A language's English name, and the stems by which English, German, French and Spanish adverts name it. */
const LANGUAGES: readonly (readonly [name: string, stem: RegExp])[] = ([
  ['English', 'english|englisch\\w*|anglais|ingles'], ['German', 'german|deutsch(?!land)\\w*|allemand|aleman'], ['French', 'french|franzosisch\\w*|francais|frances'],
  ['Spanish', 'spanish|spanisch\\w*|espagnol|espanol|castellano'], ['Italian', 'italian|italienisch\\w*|italien|italiano'], ['Dutch', 'dutch|niederlandisch\\w*|neerlandais|neerlandes'],
  ['Portuguese', 'portuguese|portugiesisch\\w*|portugais|portugues'], ['Polish', 'polish|polnisch\\w*|polonais|polaco'], ['Russian', 'russian|russisch\\w*|russe|ruso'],
  ['Turkish', 'turkish|turkisch\\w*|turc|turco'], ['Arabic', 'arabic|arabisch\\w*|arabe'], ['Mandarin', 'mandarin|chinese|chinesisch\\w*|chinois|chino'],
  ['Japanese', 'japanese|japanisch\\w*|japonais|japones'], ['Danish', 'danish|danisch\\w*|danois'], ['Swedish', 'swedish|schwedisch\\w*|suedois|sueco'],
  ['Norwegian', 'norwegian|norwegisch\\w*|norvegien'], ['Czech', 'czech|tschechisch\\w*|tcheque'], ['Hungarian', 'hungarian|ungarisch\\w*|hongrois'],
  ['Romanian', 'romanian|rumanisch\\w*|roumain'], ['Ukrainian', 'ukrainian|ukrainisch\\w*'], ['Greek', 'greek|griechisch\\w*|grec'], ['Hindi', 'hindi'],
] as const).map(([name, stems]) => [name, new RegExp(`\\b(?:${stems})\\b`)] as const);

/** Levels as the European framework counts them: A1 = 1 … C2 = 6. */
const CEFR = /\b([abc])([12])\b/;
const WORDED: readonly (readonly [number, RegExp])[] = [
  [6, /\bnative\b|\bmother tongue|\bmuttersprach|\blangue maternelle|\bbilingu|\bnativo/],
  [5, /\bfluent|\bfluency|\bfliessend|\bverhandlungssicher|\bexcellent|\bsehr gute?\b|\bprofessional proficiency|\bfull professional|\bcourant|\bmaitrise|\bavanzado|\badvanced|\bproficien|\bcommand of|\bausgezeichnet|\bhervorragend|\bexzellent/],
  [4, /\bgute?[nr]?\b|\bgood\b|\bsolid\b|\bworking knowledge|\bprofessional working|\bupper intermediate|\bbon niveau|\bintermedio alto/],
  [3, /\bintermediate|\bconversational|\bbasic working|\bintermedio/], [2, /\bbasic|\belementary|\bgrundkenntnis|\bnotions?\b|\bbasico/],
];
const levelIn = (folded: string): number | null => {
  const found = CEFR.exec(folded);
  if (found) return { a: 0, b: 2, c: 4 }[found[1] as 'a' | 'b' | 'c'] + Number(found[2]);
  return WORDED.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
};

const SPEAKS = /\bspeak|\bspoken|\bspeaker|\bfluen|\bnative|\bcommand|\bkenntnisse|\bsprichst|\bsprechen|\bmaitrise|\bcourant|\bproficien|\bhablas|\bparlez|\bfliessend|\bin wort und schrift|\bverhandlungssicher|\bmuttersprach|\bavanzado|\blevel|\bniveau|\w+kenntnisse/;
const NOT_ASKED = /\blessons?\b|\bcourses?\b|\bteach(?:es|ing)?\b|\btranslat|\bcompany language|\bcatalogue|\bsprachkurs|\bunterricht|\bguests come|\bmarkets?\b|\bcuisine\b|\bfood\b/;
const SHOWN = ['', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Languages that are asked for, each with the level where one is named. */
export const readLanguages = ({ text, folded }: Statement): Demand[] => {
  if (NOT_ASKED.test(folded) || !demands(folded) || !(SPEAKS.test(folded) || CEFR.test(folded) || HARD.test(folded))) return [];
  const asked = LANGUAGES.filter(([, stem]) => stem.test(folded));
  if (asked.length === 0 || !(SPEAKS.test(folded) || CEFR.test(folded) || asked.some(([, stem]) => new RegExp(`${stem.source} (?:is |ist |sind |skills? )?(?:a must|required|essential|mandatory|erforderlich|voraussetzung|zwingend|exige|imprescindible|obligatoire|indispensable)`).test(folded)))) return [];
  const level = levelIn(folded);
  return asked.map(([name]) => ({ kind: 'language', key: name, quote: quoteOf(text), judge: (person: Person) => judge(person, name, level) }));
};

function judge({ facts }: Person, name: string, asked: number | null): Verdict {
  const stem = LANGUAGES.find(([known]) => known === name)![1];
  const mine = facts.filter(({ fact }) => fact.kind === 'language' && stem.test(fold(fact.value.name)));
  if (mine.length === 0) return unknown(`Your profile does not name ${name}.`);
  const factIds = mine.map(({ fact }) => fact.id).sort();
  const levels = mine.flatMap(({ fact }) => (fact.kind === 'language' ? (levelIn(fold(`${fact.value.level ?? ''} ${fact.value.name}`)) ?? []) : []));
  const own = levels.length > 0 ? Math.max(...levels) : null;
  if (asked === null) return { status: 'met', note: `Your profile names ${name}.`, factIds };
  if (own === null) return { status: 'unknown', note: `Your profile names ${name} without a level; about ${SHOWN[asked]!} is asked for.`, factIds };
  return own >= asked
    ? { status: 'met', note: `Your ${name} reads ${SHOWN[own]!}; about ${SHOWN[asked]!} is asked for.`, factIds }
    : { status: 'unmet', note: `Your ${name} reads ${SHOWN[own]!}; about ${SHOWN[asked]!} is asked for.`, factIds };
}
