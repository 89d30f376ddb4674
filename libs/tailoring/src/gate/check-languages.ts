import { splitStatements, type ReadFact } from './evidence';
import { tableOf } from './numerals';

const LANGUAGES = new Set(
  'english german french spanish italian portuguese dutch swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian serbian croatian bosnian slovenian albanian estonian latvian lithuanian arabic hebrew persian farsi dari pashto urdu hindi bengali punjabi tamil telugu gujarati marathi nepali thai vietnamese malay indonesian tagalog filipino mandarin cantonese chinese japanese korean swahili amharic yoruba igbo hausa zulu afrikaans welsh irish catalan basque galician macedonian georgian armenian azerbaijani kazakh uzbek mongolian khmer burmese sinhala kannada malayalam somali tigrinya kurdish luxembourgish maltese xhosa twi wolof shona'.split(' '),
);
/** Other names of a language, German ones among them. */
const NAMES = tableOf<string>({
  deutsch: 'german', englisch: 'english', franzosisch: 'french', spanisch: 'spanish', italienisch: 'italian', portugiesisch: 'portuguese', niederlandisch: 'dutch', schwedisch: 'swedish', norwegisch: 'norwegian', danisch: 'danish', finnisch: 'finnish', polnisch: 'polish', tschechisch: 'czech', slowakisch: 'slovak', ungarisch: 'hungarian', rumanisch: 'romanian', bulgarisch: 'bulgarian', griechisch: 'greek', turkisch: 'turkish', russisch: 'russian', ukrainisch: 'ukrainian', serbisch: 'serbian', kroatisch: 'croatian', bosnisch: 'bosnian', slowenisch: 'slovenian', slovene: 'slovenian', albanisch: 'albanian', arabisch: 'arabic', hebraisch: 'hebrew', persisch: 'persian', hindi: 'hindi', chinesisch: 'chinese', japanisch: 'japanese', koreanisch: 'korean', vietnamesisch: 'vietnamese', kurdisch: 'kurdish', gaelic: 'irish', flemish: 'dutch', castilian: 'spanish', farsi: 'persian', panjabi: 'punjabi',
});
/** CEFR steps 1-6 with native at 7; words stand at the least level that they claim. */
const LEVELS = tableOf<number>({
  a1: 1, a2: 2, b1: 3, b2: 4, c1: 5, c2: 6, native: 7, mothertongue: 7, firstlanguage: 7, nearnative: 6, bilingual: 6, fluent: 5, fluently: 5, fluency: 5, flussend: 5, fliessend: 5, verhandlungssicher: 5, verhandlungssicheres: 5, muttersprache: 7, muttersprachler: 7, muttersprachlich: 7, proficient: 5, proficiency: 5, advanced: 5, business: 4, professional: 4, negotiation: 5, excellent: 5, perfect: 6, confident: 4, sehr: 4, fortgeschritten: 4,
  moderate: 3, conversational: 3, conversation: 3, conversations: 3, intermediate: 3, working: 3, good: 3, gute: 3, gut: 3, basic: 1, basics: 1, beginner: 1, beginners: 1, elementary: 1, school: 1, grundkenntnisse: 1, grundkenntnissen: 1, learning: 1, learner: 1, lerne: 1, grundlegend: 1, rusty: 1, some: 1,
});

interface Known {
  readonly language: string;
  readonly level: number | null;
}

const prepared = (text: string): string => text.replace(/\bnear[- ]native\b/g, 'nearnative').replace(/\b(?:first|native) languages?\b/g, 'firstlanguage').replace(/\bmother[- ]tongues?\b/g, 'mothertongue').replace(/\b(?:upper|high)[- ]intermediate\b/g, 'b2').replace(/\bpre[- ]intermediate\b/g, 'a2').replace(/\b(?:limited|simple) (?:working|conversation)/g, 'a2');

const pairsIn = (text: string): Known[] => {
  const words: string[] = prepared(text).match(/[\p{L}\d]+/gu) ?? [];
  const levels = words.map((w, i) => ({ i, level: LEVELS.get(w) })).filter((l): l is { i: number; level: number } => l.level !== undefined);
  const cefr = levels.filter((l) => /^[abc][12]$/.test(words[l.i] ?? ''));
  const places = words.flatMap((w, i) => (LANGUAGES.has(NAMES.get(w) ?? w) ? [i] : []));
  const alone = places.length === 1;
  return words.flatMap((w, i) => {
    const language = NAMES.get(w) ?? w;
    if (!LANGUAGES.has(language)) return [];
    // "advanced English (C1)": the step of the scale decides; a level goes with the language next to it.
    const nearest = [...(cefr.length > 0 ? cefr : levels)].filter((l) => alone || Math.abs(l.i - i) <= Math.min(...places.map((p) => Math.abs(l.i - p)))).sort((a, b) => Math.abs(a.i - i) - Math.abs(b.i - i))[0];
    return [{ language, level: nearest?.level ?? null }];
  });
};

/** "Marathi, Hindi - fluent", "Spanish and Catalan mother tongues": languages in front of one level that is for all of them. */
const joinedIn = (statement: string): Known[] => {
  const dashed = /^(.*?)(?:\s-\s|:\s|\s\()(.*)$/.exec(statement);
  const list = dashed ? [dashed[1] ?? '', dashed[2] ?? ''] : /^((?:[\p{L}]+,\s)*[\p{L}]+ (?:and|und|&) [\p{L}]+) ([^,;]*)/u.exec(statement)?.slice(1) ?? [];
  const [names = '', rest = ''] = list;
  const level = pairsIn(rest).length === 0 || !dashed ? levelIn(prepared(rest.split(/,\s/)[0] ?? '')) : null;
  const named = pairsIn(names);
  return level === null || named.length < 2 || named.some((n) => n.level !== null) ? [] : named.map(({ language }) => ({ language, level }));
};

const NO_LEVEL = /\b(?:no|not|cannot|can't|don't|never|kein\w*|nicht|read|reads|reading|follow\w*|understand\w*|verstehe\w*|lese\w*|learn\w*|lerne\w*)\b/;
/** A language may not be claimed above its level in the facts. */
export const checkLanguages = (normal: string, facts: readonly ReadFact[]): string[] => {
  const known = new Map<string, number>();
  for (const f of facts) {
    for (const statement of splitStatements(f.text)) {
      const whole = pairsIn(statement);
      // "German, native": one language and its level; else each segment speaks for itself.
      const pairs = whole.length === 1 ? whole : [...statement.split(/,\s*/).flatMap(pairsIn), ...joinedIn(statement)];
      for (const { language, level } of pairs) if (level !== null) known.set(language, Math.max(known.get(language) ?? 0, level));
    }
  }
  const reasons: string[] = [];
  for (const { language, level } of claimedIn(normal)) if (level !== null && level > 1 && level > (known.get(language) ?? 0)) reasons.push(`the level of ${language} is above that of the facts`);
  return [...new Set(reasons)];
};

/** Languages of a sentence with their levels: an entry without a level takes that of its neighbours in the list. */
const claimedIn = (normal: string): Known[] => {
  const out: Known[] = [];
  let level: number | null = null;
  let open: string[] = [];
  for (const part of prepared(normal).split(/[;,:]\s+|\b(?:and|und|as well as|while|but)\b/)) {
    const pairs: Known[] = pairsIn(part);
    const stated: number | null = pairs.find((p) => p.level !== null)?.level ?? (pairs.length === 0 && open.length > 0 && level === null ? levelIn(part) : null);
    if (stated !== null) {
      // "German and English, both fluent": what was open takes it, too.
      for (const language of open) out.push({ language, level: stated });
      open = [];
      level = stated;
    }
    for (const { language, level: own } of pairs) {
      // "native Tamil, and I read Hindi": only a bare entry of a list takes the level of its neighbour.
      const taken = own ?? (NO_LEVEL.test(part) || part.trim().split(/\s+/).length > 4 ? null : level);
      if (taken) out.push({ language, level: taken });
      else if (part.trim().split(/\s+/).length <= 3) open.push(language);
    }
  }
  return out;
};

const levelIn = (text: string): number | null => {
  const levels = (text.match(/[\p{L}\d]+/gu) ?? []).flatMap((w) => LEVELS.get(w) ?? []);
  return levels[0] ?? null;
};
