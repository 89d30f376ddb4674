import { splitStatements, type ReadFact } from './evidence';

const LANGUAGES = new Set(
  'english german french spanish italian portuguese dutch swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian serbian croatian bosnian slovenian albanian estonian latvian lithuanian arabic hebrew persian farsi dari pashto urdu hindi bengali punjabi tamil telugu gujarati marathi nepali thai vietnamese malay indonesian tagalog filipino mandarin cantonese chinese japanese korean swahili amharic yoruba igbo hausa zulu afrikaans welsh irish catalan basque galician deutsch englisch franzosisch spanisch italienisch turkisch polnisch russisch'.split(' '),
);
/** CEFR steps 1-6 with native at 7; words stand at the least level that they claim. */
const LEVELS: Record<string, number> = {
  a1: 1, a2: 2, b1: 3, b2: 4, c1: 5, c2: 6, native: 7, mothertongue: 7, bilingual: 6, fluent: 5, fluently: 5, fluency: 5, flussend: 5, verhandlungssicher: 5, muttersprache: 7, proficient: 5, advanced: 5, business: 4, professional: 4, negotiation: 5,
  conversational: 3, intermediate: 3, working: 3, good: 3, basic: 1, beginner: 1, elementary: 1, school: 1, grundkenntnisse: 1, rusty: 1,
};

interface Known { readonly language: string; readonly level: number | null }

const pairsIn = (text: string): Known[] => {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  const levels = words.map((w, i) => ({ i, level: LEVELS[w] })).filter((l): l is { i: number; level: number } => l.level !== undefined);
  return words.flatMap((w, i) => {
    if (!LANGUAGES.has(w)) return [];
    const nearest = [...levels].sort((a, b) => Math.abs(a.i - i) - Math.abs(b.i - i))[0];
    return [{ language: w, level: nearest?.level ?? null }];
  });
};

/** A language may not be claimed above its level in the facts. */
export const checkLanguages = (normal: string, facts: readonly ReadFact[]): string[] => {
  const known = new Map<string, number>();
  for (const f of facts) {
    for (const statement of splitStatements(f.text)) {
      const whole = pairsIn(statement);
      // "German, native": one language and its level; else each segment speaks for itself.
      const pairs = whole.length === 1 ? whole : statement.split(/,\s*/).flatMap(pairsIn);
      for (const { language, level } of pairs) if (level !== null) known.set(language, Math.max(known.get(language) ?? 0, level));
    }
  }
  const reasons: string[] = [];
  let inherited: number | null = null;
  for (const clause of normal.split(/[;,:]\s+|\band (?:my|i)\b/)) {
    const pairs = pairsIn(clause);
    const stated = pairs.find((p) => p.level !== null)?.level ?? null;
    // "Fluent in German, English and Italian": the level holds for the whole list.
    if (pairs.length > 0 && stated !== null) inherited = stated;
    for (const { language, level: own } of pairs) {
      const level = own ?? inherited;
      const proven = known.get(language);
      if (level !== null && level > 1 && level > (proven ?? 0)) reasons.push(`the level of ${language} is above that of the facts`);
    }
  }
  return reasons;
};
