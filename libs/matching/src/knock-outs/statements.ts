import { fold } from '@applywright/lexicon';
import type { Statement } from './demand';
import { HARD, isNegated, isSoft } from './wording';

/** No advert has more; a hostile one gets no more time. */
const MOST_STATEMENTS = 400;
const LONGEST = 500;
const HEADING_WORDS = 7;

const PREFERRED = /\b(?:nice to have|preferred|bonus|plus|desirable|ideally|advantage|von vorteil|wunschenswert|idealerweise|das ware (?:schon|toll)|souhaite|atouts?|deseable|se valora)\b/;
const OFFERS = /\b(?:we offer|benefits?|perks|what you get|what we offer|why (?:us|join)|our offer|wir bieten|was wir bieten|das bieten wir|unser angebot|deine vorteile|ihre vorteile|benefits|nous offrons|avantages|ofrecemos|about us|uber uns|who we are)\b/;
const ASKED = /\b(?:require[a-z]*|qualifications?|you bring|your profile|what you need|must[- ]haves?|about you|skills|dein profil|ihr profil|das bringst|anforderungen|voraussetzungen|qualifikation|was du mitbringst|votre profil|profil recherche|requisitos|perfil)\b/;

/** The kind of section that a short line without a full stop opens, null where the line is no heading. */
const sectionOf = (line: string, folded: string): Statement['section'] | null => {
  if (/[.!?;,]$/.test(line) || line.split(/\s+/).length > HEADING_WORDS) return null;
  const titled = line.endsWith(':') || !/^[-–•*·]/.test(line);
  if (!titled) return null;
  if (PREFERRED.test(folded) && (line.endsWith(':') || !HARD.test(folded))) return 'preferred';
  if (OFFERS.test(folded)) return 'offered';
  if (ASKED.test(folded) && (line.endsWith(':') || /^(?:\S+\s?){1,4}$/.test(line))) return 'asked';
  return line.endsWith(':') ? 'plain' : null;
};

/** Sentences end at a full stop before a capital; abbreviations and numbers do not end one. */
const SENTENCE_END = /(?<=[.!?])(?<!\b(?:e\.g|i\.e|z\.B|bzw|ca|inkl|etc|Dr|Sr|Jr|St|Nr|No|B\.Sc|M\.Sc|B\.A|M\.A|Ph\.D|U\.S|U\.K)\.)\s+(?=[\p{Lu}\d•*-])/u;

/**
 * The statements of an advert that may demand something: wishes and what stands under "nice to have" are left out. Of a sentence that
 * demands one thing and wishes another, only the clauses with a hard word are kept.
 */
export const statementsOf = (text: string): Statement[] => {
  const statements: Statement[] = [];
  let section: Statement['section'] = 'plain';
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (!line) continue;
    const opened = sectionOf(line, fold(line));
    if (opened) section = opened;
    // "Nice to have: fluent Spanish." is heading and statement in one.
    if (opened && !/:\s*\S/.test(line)) continue;
    if (section === 'preferred' || section === 'offered') continue;
    for (const sentence of line.replace(/^[-–•*·\s]+/, '').split(SENTENCE_END)) {
      const whole = sentence.trim().slice(0, LONGEST);
      const folded = fold(whole);
      if (!folded || /^(?:nice to have|preferred|bonus|von vorteil|ideally|idealerweise)\b/.test(folded)) continue;
      if (!isSoft(folded)) statements.push({ text: whole, folded, section });
      else for (const clause of clausesOf(whole)) statements.push({ ...clause, section });
      if (statements.length >= MOST_STATEMENTS) return statements;
    }
  }
  return statements;
};

const clausesOf = (sentence: string): { text: string; folded: string }[] =>
  sentence.split(/;|,|\.\s|\bbut\b|\baber\b|\bwhile\b|\bsowie\b|\s[–-]\s/).flatMap((piece) => {
    const text = piece.trim();
    const folded = fold(text);
    return text && HARD.test(folded) && !isSoft(folded) && !isNegated(folded) ? [{ text, folded }] : [];
  });

const MOST_QUOTED = 160;
/** A statement as it is shown: whole where it is short, else cut at a word. */
export const quoteOf = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= MOST_QUOTED) return plain;
  const cut = plain.slice(0, MOST_QUOTED - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_QUOTED / 2))}…`;
};
