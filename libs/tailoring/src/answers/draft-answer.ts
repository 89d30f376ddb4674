import { type Fact, factsOf, type LanguageCode, type ResumeContent, type Sentence } from '@applywright/contracts';
import { languageOf } from '../first-person';
import type { PostingText } from '../input';
import { languageLine } from '../language-names';
import { careerSentences, certificateSentence, ownVoice, skillSentence, trainingSentence } from '../letter-parts';
import { proofSentences, proofsFor } from '../letter-proofs';
import { type LetterPhrases, list } from '../letter-words';
import { inSentence, employerOf, roleOf } from '../recipient';
import { byCoverage, type Demand } from '../relevance';
import { byRecency } from '../statements';
import { fold, wordsOf } from '../words';
import { writeMonth } from '../wording';
import type { AnswerWords } from './answer-words';
import { isEmpty, proofOf, type SubjectProof } from './find-proof';
import type { ReadQuestion } from './read-question';

/** What the person has said about terms, in their own words ("3 months", "55,000 euros a year"). */
export interface AnswerPreferences { readonly salary?: string | undefined; readonly noticePeriod?: string | undefined; readonly startDate?: string | undefined }

export interface AnswerContext {
  readonly usable: readonly Fact[];
  readonly posting: PostingText;
  readonly resume: ResumeContent;
  readonly base: ResumeContent;
  readonly demand: Demand;
  readonly say: LetterPhrases;
  readonly words: AnswerWords;
  readonly language: LanguageCode;
  readonly today: string;
  readonly preferences: AnswerPreferences;
  /** The fact that stands for the person. */
  readonly anchor: readonly string[];
}

/** Sentences in order of importance, and why there are none or not all. */
export interface Draft {
  readonly sentences: readonly Sentence[];
  readonly reason: string | null;
  /** What code has counted from the dates of the facts that the first sentence cites: a sum over jobs is proof as good as they are. */
  readonly counted?: string | undefined;
}

const none = (reason: string): Draft => ({ sentences: [], reason });
const some = (sentences: readonly Sentence[], c: AnswerContext, reason: string | null = null): Draft => (sentences.length > 0 ? { sentences, reason } : none(reason ?? c.words.noAnswer));

/** Drafts the answer to a question that has been read. */
export const draftAnswer = (question: ReadQuestion, text: string, c: AnswerContext): Draft => {
  switch (question.kind) {
    case 'salary': return terms(c.preferences.salary, c.words.salary, /\b(?:salary|gehalt)/i, c);
    case 'notice': return terms(c.preferences.noticePeriod, c.words.notice, /notice period|kündigungsfrist/i, c);
    case 'start': return terms(c.preferences.startDate, c.words.start, /available|can start|verfügbar|eintrittstermin|notice period|kündigungsfrist/i, c);
    case 'personal': return none(c.words.onlyYou);
    case 'education': return question.subjects.length > 0 && /\b(?:experience|erfahrung)/i.test(text) ? experience(question.subjects, c) : education(text, c);
    case 'language': return languages(text, c);
    case 'certificates': return some(certificateSentence({ ...c.resume, certificates: c.resume.certificates }, { ...c.demand, requirements: [], read: new Map() }, c.say, c.language, false), c);
    case 'years': return years(question.subjects, c);
    case 'experience': return question.subjects.length > 0 ? experience(question.subjects, c) : fit(c);
    case 'achievement': return achievement(text, c);
    case 'current': return some(careerSentences(c.resume, c.say, c.language).slice(0, 1), c);
    case 'skills': return some([...skillSentence({ ...c.resume, skills: c.resume.skills.map((s) => ({ ...s, wanted: false })) }, c.say, c.language, '', ''), ...best(c, 1)], c);
    case 'about': return about(c);
    case 'fit': return fit(c);
    case 'unknown': return none(c.words.noAnswer);
  }
};

const terms = (given: string | undefined, say: (text: string) => string, about: RegExp, c: AnswerContext): Draft => {
  if (given?.trim()) return some([{ text: say(given.trim().replace(/\.$/, '')), factIds: [...c.anchor] }], c);
  return some(ownVoice(c.usable, c.language).available.filter((s) => about.test(s.text)), c, null);
};

const best = (c: AnswerContext, most: number): Sentence[] => {
  const proofs = proofsFor(c.resume, c.demand, c.language).slice(0, most);
  return proofSentences(proofs, c.resume, c.say, c.language, new Set(c.resume.work.map((w) => w.factId))).flat();
};

const about = (c: AnswerContext): Draft => {
  const career = careerSentences(c.resume, c.say, c.language);
  const training = trainingSentence(c.resume, c.say, c.language);
  const own = c.resume.skills.length > 1 ? skillSentence({ ...c.resume, skills: c.resume.skills.map((s) => ({ ...s, wanted: false })) }, c.say, c.language, '', '') : [];
  return some([...career.slice(0, 1), ...best(c, 2), ...career.slice(1), ...own, ...training, ...ownVoice(c.usable, c.language).voice.slice(0, 1)], c);
};

const fit = (c: AnswerContext): Draft => {
  const wanted = c.resume.skills.filter((s) => s.wanted);
  const seed = `${roleOf(c.posting.title)} ${employerOf(c.posting.company)}`;
  const asked = wanted.length > 0 ? skillSentence(c.resume, c.say, c.language, seed, c.posting.descriptionText.slice(0, 20_000)) : [];
  const proofs = best(c, 3);
  const career = careerSentences(c.resume, c.say, c.language).slice(0, 1);
  const certificates = certificateSentence(c.resume, c.demand, c.say, c.language, true);
  if (asked.length + proofs.length + certificates.length === 0) return none(c.words.onlyYou);
  return some([...asked, ...proofs.slice(0, 2), ...career, ...certificates, ...proofs.slice(2), ...ownVoice(c.usable, c.language).voice.slice(0, 1)], c);
};

const DEGREES: readonly RegExp[] = [/\b(?:ph\.?\s?d|doctor\w*|dr\.|promotion|doktor\w*|md)\b/i, /\b(?:master\w*|m\.?\s?sc|m\.?\s?a\.?|mba|meng|msn|magister|diplom(?!a)\w*|staatsexamen)\b/i, /\b(?:bachelor\w*|b\.?\s?sc|b\.?\s?a\.?|beng|bsn|llb)\b/i, /\b(?:diploma|associate|meister\w*|fachwirt\w*|techniker\w*)\b/i, /\b(?:ausbildung|certificate|apprentice\w*|lehre|gesell\w*)\b/i];
const rankOf = (degree: string): number => { const at = DEGREES.findIndex((d) => d.test(degree)); return at < 0 ? DEGREES.length : at; };

const schoolSentence = (e: ResumeContent['education'][number], c: AnswerContext): Sentence => ({ text: c.words.school(e.degree || e.school, e.degree ? e.school : '', e.end && e.end !== 'present' ? e.end.slice(0, 4) : null).replace(/, (?=[,.])/g, ''), factIds: [e.factId] });

const education = (text: string, c: AnswerContext): Draft => {
  const all = byRecency(factsOf(c.usable, 'education')).flatMap((f) => c.resume.education.filter((e) => e.factId === f.id)).filter((e) => e.degree !== '' || e.school !== '');
  const done = all.filter((e) => e.end !== 'present');
  const highest = /\b(?:highest|höchste\w*)\b/i.test(text);
  const shown = highest ? [...(done.length > 0 ? done : all)].sort((a, b) => rankOf(a.degree) - rankOf(b.degree)).slice(0, 1) : all.slice(0, 3);
  return some(shown.map((e) => schoolSentence(e, c)), c);
};

const languages = (text: string, c: AnswerContext): Draft => {
  const all = factsOf(c.usable, 'language');
  const asked = new Set(wordsOf(text).map((w) => w.replace(/kenntnisse|niveau|sprachkenntnisse/g, '')));
  const known = all.filter((l) => (['en', 'de'] as const).some((code) => asked.has(fold(languageLine(l.value.name, null, code)))));
  const named = [...asked].filter((w) => NAMES.has(w));
  const shown = named.length > 0 ? known : all;
  const missing = named.filter((n) => !known.some((l) => (['en', 'de'] as const).some((code) => fold(languageLine(l.value.name, null, code)) === n)));
  const reason = missing.length > 0 ? c.words.noEntry(missing.join(', ')) : null;
  if (shown.length === 0) return none(reason ?? c.words.noAnswer);
  return some([{ text: c.say.languages(list(shown.map((l) => languageLine(l.value.name, l.value.level, c.language)), c.language)), factIds: shown.map((l) => l.id) }], c, reason);
};
const NAMES = new Set('english german french spanish italian portuguese dutch danish swedish norwegian finnish polish czech hungarian romanian greek turkish russian ukrainian arabic hebrew hindi chinese mandarin japanese korean deutsch englisch franzosisch spanisch italienisch portugiesisch niederlandisch danisch schwedisch norwegisch finnisch polnisch tschechisch ungarisch rumanisch griechisch turkisch russisch ukrainisch arabisch chinesisch japanisch koreanisch'.split(' '));

/** Statements about a subject, told; weak ones ("helped with") last. */
const toldOf = (p: SubjectProof, c: AnswerContext, most: number): Sentence[] => {
  const order = [...p.statements].sort((a, b) => Number(a.weak) - Number(b.weak)).filter((s) => [c.language, null].includes(languageOf(s.line.text)));
  const lines = new Set(order.slice(0, most).map((s) => s.line));
  const resume = { ...c.base, work: c.base.work.map((w) => ({ ...w, highlights: order.filter((s) => s.job === w && lines.has(s.line)).map((s) => s.line) })) };
  return proofSentences(proofsFor(resume, c.demand, c.language, resume.work.length), resume, c.say, c.language, new Set(resume.work.map((w) => w.factId))).flat();
};

const experience = (subjects: readonly string[], c: AnswerContext): Draft => {
  const proofs = subjects.map((s) => proofOf(s, c.usable, c.resume, c.base));
  const missing = proofs.filter(isEmpty).map((p) => p.subject);
  const reason = missing.length > 0 ? c.words.noEntry(missing.map((m) => `"${m}"`).join(', ')) : null;
  const out: Sentence[] = [];
  for (const p of proofs) {
    const skill = p.skills.find((s) => s.same) ?? p.skills[0];
    // "Yes" only to the very thing, and only when all that was asked for is there.
    if (skill) out.push({ text: (out.length === 0 && missing.length === 0 && skill.same ? c.words.yes : c.words.listed)(skill.name), factIds: [skill.factId] });
    for (const x of p.certificates.slice(0, 2)) out.push({ text: c.words.certificate(x.name), factIds: [x.factId] });
    out.push(...p.schools.slice(0, 1).map((e) => schoolSentence(e, c)));
    if (!skill && p.certificates.length === 0 && p.statements.length === 0) out.push(...careerSentences({ ...c.resume, work: [...p.jobs] }, c.say, c.language).slice(0, 1));
    out.push(...toldOf(p, c, proofs.length > 1 ? 1 : 2));
  }
  return some(out, c, reason);
};

const monthOf = (date: string, end: boolean): number => { const [y = '0', m] = date.split('-'); return Number(y) * 12 + (m ? Number(m) - 1 : end ? 11 : 0); };

/** Whole years that jobs cover together; those at the same time count once, and one without both ends not at all. */
const yearsOf = (jobs: ResumeContent['work'], today: string): number => {
  const spans = jobs.flatMap((w) => (w.start && w.end ? [[monthOf(w.start, false), w.end === 'present' ? monthOf(today.slice(0, 7), true) : monthOf(w.end, false) + (w.end.length > 4 ? 1 : 0)] as const] : [])).sort((a, b) => a[0] - b[0]);
  let months = 0;
  let until = -Infinity;
  for (const [start, end] of spans) {
    months += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return Math.floor(months / 12);
};

const when = (w: ResumeContent['work'][number], c: AnswerContext): Sentence[] => {
  if (!w.start || !w.company) return [];
  const start = writeMonth(w.start, c.language);
  if (w.end === 'present') return [{ text: c.words.since(w.company, start), factIds: [w.factId] }];
  return w.end ? [{ text: c.words.between(w.company, start, writeMonth(w.end, c.language)), factIds: [w.factId] }] : [];
};

/** Years are counted only over jobs whose title says it, or over all jobs; for a skill the dates of the jobs that used it are given, for nothing says how much of them it took. */
const years = (subjects: readonly string[], c: AnswerContext): Draft => {
  const work = c.base.work.filter((w) => w.company !== '');
  const general = subjects.length === 0 || subjects.every((s) => /^(?:work|professional|relevant|total|overall|industry|job|berufserfahrung|berufs\w*|relevante\w*|this (?:field|industry|role|area)|your field|a similar (?:role|position)|diesem bereich|diesem beruf|ihrem beruf)\b/i.test(s));
  const proofs = general ? [] : subjects.map((s) => proofOf(s, c.usable, c.resume, c.base));
  const jobs = general ? work : work.filter((w) => proofs.some((p) => p.jobs.includes(w)));
  const n = yearsOf(jobs, c.today);
  if (jobs.length > 0 && n > 0) return { ...some([{ text: c.words.years(n), factIds: jobs.filter((w) => w.start && w.end).map((w) => w.factId) }, ...jobs.slice(0, 3).flatMap((w) => when(w, c))], c), counted: c.words.years(n) };
  const missing = proofs.filter(isEmpty).map((p) => `"${p.subject}"`);
  const used = work.filter((w) => proofs.some((p) => p.statements.some((s) => s.job === w && !s.weak)));
  const sentences = [...proofs.flatMap((p) => [...p.skills.slice(0, 1).map((s) => ({ text: c.words.listed(s.name), factIds: [s.factId] })), ...toldOf(p, c, 1)]), ...used.slice(0, 3).flatMap((w) => when(w, c))];
  return some(sentences, c, missing.length > 0 ? c.words.noEntry(missing.join(', ')) : null);
};

/** Themes that a statement has to show by its own words before it is told as an example of them. */
const THEMES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:conflict|disagree\w*|konflikt\w*|streit|meinungsverschiedenheit\w*)\b/, /\b(?:disagree\w*|mediat\w*|konflikt\w*|schlichtung\w*)/],
  [/\b(?:fail\w*|mistake|scheitern|gescheitert|fehlschlag|misserfolg|fehler gemacht)\b/, /(?!)/],
  [/\b(?:lead(?:ership|ing)?|led|fuhrung\w*|geleitet|geführt|team you (?:led|managed))\b/, /\b(?:led|lead|managed|supervis\w*|headed|leitung|geleitet|fuhrung|gefuhrt|anleitung|foreman|ran)\b/],
  [/\b(?:deadline|pressure|zeitdruck|druck|termin\w*)\b/, /\b(?:deadline|pressure|on time|before the date|zeitdruck|termin\w*|fristgerecht)\b/],
  [/\b(?:customer|client|guest|kund\w+|gast)\b/, /\b(?:customer|client|guest|kund\w+|gast|gaste)/],
  [/\b(?:mentor\w*|train(?:ed|ing)|taught|teach|coach\w*|ausgebildet|angeleitet|geschult)\b/, /\b(?:mentor\w*|train\w*|taught|teach\w*|coach\w*|precept\w*|ausbild\w*|anleit\w*|schul\w*|einarbeit\w*|lehrling\w*|auszubild\w*)/],
  [/\b(?:improv\w*|process|efficien\w*|saved|cost|verbesser\w*|prozess\w*|kosten|effizien\w*)\b/, /\b(?:improv\w*|reduc\w*|cut|sav\w*|fell|lower\w*|rais\w*|grew|increas\w*|shorten\w*|automat\w*|verkurzt|gesenkt|gesteigert|erhoht|verbesser\w*|einfuhrung|introduced)/],
];

const achievement = (text: string, c: AnswerContext): Draft => {
  const folded = fold(text);
  const themes = THEMES.filter(([asks]) => asks.test(folded)).map(([, shows]) => shows);
  const all = c.base.work.flatMap((job) => job.highlights.map((h) => ({ job, h: c.resume.work.flatMap((w) => w.highlights).find((p) => p.key === h.key) ?? h })))
    .filter(({ h }) => [c.language, null].includes(languageOf(h.text)) && themes.every((shows) => shows.test(fold(h.text))));
  const [question] = readSubjects(text);
  const fitting = question ? all.filter(({ h }) => proofOf(question, c.usable, c.resume, { ...c.base, work: [{ ...(c.base.work[0] as AnswerContext['base']['work'][number]), highlights: [h] }] }).statements.length > 0) : all;
  if (fitting.length === 0) return none(themes.length > 0 || question ? c.words.noAnswer : c.words.onlyYou);
  // What has figures is an achievement; of those the one that says most to the posting.
  const ranked = byCoverage(fitting.map((f) => f.h.text), c.demand).flatMap(({ index, gain }) => (fitting[index] ? [{ ...fitting[index], gain: gain + (/\d/.test(fitting[index].h.text) ? 4 : 0) }] : [])).sort((a, b) => b.gain - a.gain);
  const top = ranked[0];
  if (!top) return none(c.words.noAnswer);
  const lines = new Set(ranked.filter((r) => r.job === top.job).slice(0, 2).map((r) => r.h));
  const resume = { ...c.base, work: [{ ...top.job, highlights: [...lines] }] };
  const told = proofSentences(proofsFor(resume, c.demand, c.language), resume, c.say, c.language, new Set([top.job.factId])).flat();
  return some([...told, ...careerSentences(resume, c.say, c.language).slice(0, 1)], c);
};

const readSubjects = (text: string): string[] => {
  const match = /\b(?:experience|worked|working|project|erfahrung(?:en)?|projekt) (?:with|in|involving|using|mit|in) ([\p{L}\p{N}+#./ -]{2,40}?)(?:[?.,]|$)/u.exec(text);
  return match?.[1] ? [inSentence(match[1].trim())] : [];
};
