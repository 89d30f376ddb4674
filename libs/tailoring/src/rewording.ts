import { findSkills, skillById } from '@applywright/lexicon';
import type { LanguageCode, ResumeContent } from '@applywright/contracts';
import type { PostingText } from './input';
import { languageOf, predicateOf } from './first-person';
import { answersOf, type Demand } from './relevance';
import { sameName, spellingsIn } from './skill-names';

/** What the rewording of statements goes by. */
export interface RewordContext {
  readonly posting: PostingText;
  readonly demand: Demand;
  readonly language: LanguageCode;
}

type Rule = (text: string, context: RewordContext) => string;
const upper = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `name` as a word of its own: not inside another word, an address or a file name. */
const wordOf = (name: string, flags = 'u'): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_./@#-])${escape(name)}(?![\\p{L}\\p{N}_+#@/-]|\\.\\p{L})`, flags);

/** "I managed 4 shops" → "Managed 4 shops": the subject of a résumé is the person anyway. Left alone where the rest speaks of "I" or "me" again. */
const withoutPronoun: Rule = (text) => {
  const match = /^(?:I|We)\s+(?:(?:was|were)\s+(responsible for\b.*)|([a-z].*))$/.exec(text);
  const rest = match?.[1] ?? match?.[2];
  if (!rest || text.startsWith('We') || /\b(?:I|me|my|mine|myself)\b/.test(rest)) return text;
  return match?.[1] || predicateOf(upper(rest)) !== null ? upper(rest) : text;
};

/** "JS" → "JavaScript" where the posting writes only that: one name of one thing for another (closed list in `skill-names`). */
const spelledAsPosted: Rule = (text, { posting }) => {
  const advert = `${posting.title}\n${posting.descriptionText}`.slice(0, 20_000);
  const posted = spellingsIn(advert);
  let out = text;
  for (const own of spellingsIn(text)) {
    const theirs = posted.find((name) => sameName(name, own));
    if (!theirs || theirs.toLowerCase() === own.toLowerCase() || wordOf(theirs, 'iu').test(text) || wordOf(own, 'iu').test(advert)) continue;
    // A name in the middle of a longer one ("Node JS Foundation") stays.
    out = out.replace(wordOf(own), properName(theirs));
  }
  return out;
};

/** A name as the lexicon writes it, where the posting wrote it in another case only. */
const properName = (name: string): string => {
  const found = findSkills(`, ${name} ,`)[0];
  const known = found && skillById(found.id)?.name;
  return known && known.toLowerCase() === name.toLowerCase() ? known : name;
};

/** "CRM" → "CRM (customer relationship management)" where the posting has only the words: the lexicon knows them as one, letter by letter, and nothing is taken away. */
const abbreviationExplained: Rule = (text, { posting, language }) => {
  if (language !== 'en') return text;
  const advert = `${posting.title}\n${posting.descriptionText}`.slice(0, 20_000);
  let out = text;
  for (const [short] of text.matchAll(/\b\p{Lu}{3,6}\b/gu)) {
    const found = findSkills(`, ${short} ,`)[0];
    const long = found && skillById(found.id)?.forms.map((f) => f.text).find((form) => initialsOf(form) === short.toLowerCase());
    if (!long || wordOf(short).test(advert) || !wordOf(long, 'iu').test(advert) || wordOf(long, 'iu').test(text)) continue;
    out = out.replace(wordOf(short), `${short} (${long})`);
  }
  return out;
};
const initialsOf = (form: string): string => (/\s/.test(form) ? form.split(/[\s-]+/).map((w) => w.charAt(0)).join('').toLowerCase() : '');

/** "3'200" and "3 200" → "3,200" (English) or "3.200" (German); "31 %" → "31%" in English, "31%" → "31 %" in German. Points and commas are not touched: they could be decimals. */
const numbersAsWritten: Rule = (text, { language }) => {
  if ((languageOf(text) ?? (/[^\p{ASCII}’\u202f\u00a0–—]/u.test(text) ? null : language)) !== language) return text;
  const grouped = text.replace(/(?<![\d.,'’\u202f\u00a0])\d{1,3}(?:(?:['’]|\u202f|\u00a0)\d{3})+(?![\d.,'’])/gu, (n) => n.replace(/['’\u202f\u00a0]/g, language === 'de' ? '.' : ','));
  return language === 'de' ? grouped.replace(/(\d)%(?!\p{L})/gu, '$1 %') : grouped.replace(/(\d)[ \u00a0\u202f]%(?!\p{L})/gu, '$1%');
};

/** Words that point back: a clause that has one does not stand alone. */
const POINTS_BACK = /\b(?:which|that|this|these|those|it|its|they|them|their|he|she|his|her|there|then|thus|therefore|also|so|both|another|others?|same|latter|former|resulting|including|later|after|afterwards|two of)\b/i;

/** Two independent clauses around a semicolon, both opening with a past verb: the one that the posting asks more of goes first. */
const relevantClauseFirst: Rule = (text, { demand, language }) => {
  const [first, second, ...more] = text.replace(/\.$/, '').split(/;\s+/);
  if (language !== 'en' || !first || !second || more.length > 0 || POINTS_BACK.test(second) || predicateOf(upper(first)) === null || predicateOf(upper(second)) === null) return text;
  const worth = (clause: string): number => answersOf(clause, demand).reduce((sum, part, r) => sum + part * (demand.requirements[r]?.weight ?? 0), 0);
  return worth(second) > worth(first) ? `${upper(second)}; ${predicateOf(first) ?? first}${text.endsWith('.') ? '.' : ''}` : text;
};

/** The closed list of what may be done to a statement. Each keeps its truth for the reason that stands above it; each result passes the gate. */
const RULES: readonly Rule[] = [withoutPronoun, spelledAsPosted, abbreviationExplained, numbersAsWritten, relevantClauseFirst];

/** Other wordings of a statement, furthest first, down to a single rule; each is to be held against the gate. */
export const rewordings = (text: string, context: RewordContext): string[] => {
  const all = RULES.reduce((t, rule) => rule(t, context), text);
  const alone = RULES.map((rule) => rule(text, context));
  return [...new Set([all, ...alone])].filter((t) => t !== text);
};

/** A skill's name as the posting spells it, when both are names of one thing; else as it is. */
export const skillAsPosted = (name: string, posting: PostingText): string => {
  const theirs = spellingsIn(`${posting.title}\n${posting.descriptionText}`.slice(0, 20_000)).find((s) => sameName(s, name));
  return theirs && theirs.toLowerCase() !== name.toLowerCase() ? properName(theirs) : name;
};

/** The résumé's statements, wherever they stand, each replaced by what `reword` makes of it. */
export const mapStatements = (content: ResumeContent, reword: (s: ResumeContent['summary'][number]) => ResumeContent['summary'][number]): ResumeContent => ({
  ...content,
  summary: content.summary.map(reword),
  work: content.work.map((w) => ({ ...w, highlights: w.highlights.map(reword) })),
  projects: content.projects.map((p) => ({ ...p, highlights: p.highlights.map(reword) })),
});
