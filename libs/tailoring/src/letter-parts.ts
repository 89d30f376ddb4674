import { type Fact, factsOf, type LanguageCode, type ResumeContent, type Sentence } from '@applywright/contracts';
import { languageOf } from './first-person';
import { list, type LetterPhrases, pick } from './letter-words';
import { inSentence } from './recipient';
import { answersOf, type Demand } from './relevance';
import { sentencesOf } from './statements';
import { writeMonth } from './wording';

/** Skills that one sentence names without becoming a list. */
const SKILLS = 4;

/** Where the person works or last worked, and where before that; the second only when it clearly came before. */
export const careerSentences = (resume: ResumeContent, say: LetterPhrases, language: LanguageCode): Sentence[] => {
  const title = (text: string): string => (language === 'en' ? inSentence(text) : text);
  const [latest, before] = resume.work.filter((w) => w.title && w.company);
  if (!latest) return [];
  const current = latest.end === 'present';
  const when = current ? latest.start : latest.end;
  const out: Sentence[] = [{ text: (current ? say.current : say.latest)(title(latest.title), latest.company, when && when !== 'present' ? writeMonth(when, language) : null), factIds: [latest.factId] }];
  const follows = before?.end && latest.start && before.end !== 'present' && before.end.slice(0, 4) <= latest.start.slice(0, 4);
  if (before && follows) out.push({ text: say.earlier(title(before.title), before.company), factIds: [before.factId, latest.factId] });
  return out;
};

/** "Gait analysis" inside an English sentence is no name: "gait analysis". A single word is lowered only where the posting writes it so. */
const asCommonNoun = (name: string, advert: string): string => {
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  if (!/^\p{Lu}\p{Ll}/u.test(name)) return name;
  return /^\p{Lu}\p{Ll}+(?:[ -]\p{Ll}+)+$/u.test(name) || (/^\p{Lu}\p{Ll}+$/u.test(name) && new RegExp(`(?<![\\p{L}.])${lower}(?!\\p{L})`, 'u').test(advert)) ? lower : name;
};

/** The skills that the posting asks for and the person has; else some of the person's own. */
export const skillSentence = (resume: ResumeContent, say: LetterPhrases, language: LanguageCode, seed: string, advert: string): Sentence[] => {
  const wanted = resume.skills.filter((s) => s.wanted).slice(0, SKILLS);
  const named = (name: string): string => (language === 'en' ? asCommonNoun(name, advert) : name);
  const text = list(wanted.map((s) => named(s.name)), language);
  if (wanted.length > 0) return [{ text: wanted.length === 1 ? say.asksOne(text) : pick(say.asks, seed)(text, wanted.length), factIds: wanted.map((s) => s.factId) }];
  const own = resume.skills.slice(0, SKILLS);
  return own.length >= 2 ? [{ text: say.skills(list(own.map((s) => named(s.name)), language)), factIds: own.map((s) => s.factId) }] : [];
};

/** Certificates: those that the posting asks for, else up to two. */
export const certificateSentence = (resume: ResumeContent, demand: Demand, say: LetterPhrases, language: LanguageCode, onlyAsked: boolean): Sentence[] => {
  const asked = resume.certificates.filter((c) => answersOf(c.name, demand).some((a) => a > 0));
  const shown = (asked.length > 0 || onlyAsked ? asked : resume.certificates).slice(0, asked.length > 0 ? 3 : 2);
  if (shown.length === 0) return [];
  return [{ text: (shown.length === 1 ? say.certificate : say.certificates)(list(shown.map((c) => c.name), language)), factIds: shown.map((c) => c.factId) }];
};

const DEGREE = /^(?:B\.?\s?Sc|M\.?\s?Sc|B\.?A\.?|M\.?A\.?|BSN|MSN|MBA|BEng|MEng|Bachelor|Master|Diploma|Certificate|Associate|Degree|PhD)\b/;

/** The newest one or two schools. */
export const trainingSentence = (resume: ResumeContent, say: LetterPhrases, language: LanguageCode): Sentence[] => {
  const schools = resume.education.filter((e) => e.degree && e.school).slice(0, 2);
  const [first, second] = schools;
  if (!first) return [];
  // Who is still at school holds nothing yet.
  const held = first.end !== undefined && first.end !== 'present' && DEGREE.test(first.degree) && first.degree.split(/\s+/).length <= 7;
  if (held && language === 'en') return [{ text: say.holds(first.degree.replace(/,\s+/g, ' in '), first.school), factIds: [first.factId] }];
  const text = second ? say.trainings(schools.map((e) => `${e.degree}, ${e.school}`).join('; ')) : say.training(first.degree, first.school);
  return [{ text, factIds: schools.map((e) => e.factId) }];
};

export const reachSentence = (resume: ResumeContent, usable: readonly Fact[], say: LetterPhrases): Sentence[] => {
  const { email, phone } = resume.contacts;
  const ids = [email ? factsOf(usable, 'email')[0]?.id : undefined, phone ? factsOf(usable, 'phone')[0]?.id : undefined].filter((id): id is string => id !== undefined);
  if (ids.length === 0) return [];
  const text = [email ? say.byMail(email) : null, phone ? say.byPhone(phone) : null].filter((w): w is string => w !== null).join(` ${say.or} `);
  return [{ text: say.reach(text), factIds: ids }];
};

const AVAILABLE = /\b(?:available (?:from|immediately|at|as of)|can start|notice period|start date|ab sofort verf\u00fcgbar|verf\u00fcgbar ab|k\u00fcndigungsfrist|eintrittstermin)\b/i;

/** What the profile says in the person's own voice: sentences in the first person, and when they are available. Word for word, but for a subject in front of "available". */
export const ownVoice = (usable: readonly Fact[], language: LanguageCode): { voice: Sentence[]; available: Sentence[] } => {
  const all = factsOf(usable, 'summary').flatMap((s) => sentencesOf(s.value.text).map((text) => ({ text, factIds: [s.id] }))).filter((s) => [language, null].includes(languageOf(s.text)));
  const available = all.filter((s) => AVAILABLE.test(s.text)).slice(0, 1);
  const voice = all.filter((s) => !AVAILABLE.test(s.text) && (language === 'en' ? /^(?:I|My)\b(?! am applying)/ : /^(?:Ich|Mein\w*|Mir|Mich)\b/).test(s.text));
  return { voice, available: available.map((s) => ({ ...s, text: language === 'en' ? s.text.replace(/^Available\b/, 'I am available').replace(/^Notice period:?\s+(?=\S)/, 'My notice period is ') : s.text.replace(/^(?:Ab sofort verfügbar)\b/, 'Ich bin ab sofort verfügbar').replace(/^Verfügbar ab\b/, 'Ich bin verfügbar ab').replace(/^Kündigungsfrist:?\s+(?=\S)/, 'Meine Kündigungsfrist beträgt ') })) };
};
