import { type Fact, factsOf, isPublishable, type LanguageCode, type LetterContent, type ResumeContent, type Sentence, type Tone } from '@applywright/contracts';
import { checkClaims, evidenceOf } from './gate/check-claims';
import { languageOf, predicateOf } from './first-person';
import type { PostingText, Refusal } from './input';
import { frameWords, letterPhrases, list, type LetterPhrases } from './letter-words';
import { byCoverage, demandOf } from './relevance';
import { printDay, writeMonth } from './wording';

export interface LetterInput {
  readonly facts: readonly Fact[];
  readonly posting: PostingText;
  /** The tailored résumé that goes with the letter: the letter says only what stands in it too. */
  readonly resume: ResumeContent;
  readonly tone: Tone;
  readonly language: LanguageCode;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface WrittenLetter {
  readonly content: LetterContent;
  readonly refused: readonly Refusal[];
}

/** A statement longer than this reads as a list, not as a sentence of a letter. */
const LONGEST_STATEMENT = 260;
const MOST_STATEMENTS = 4;
/** Words; the letter stops adding statements beyond it. */
const ENOUGH_WORDS = 235;

const countWords = (parts: readonly (readonly Sentence[])[]): number => parts.flat().reduce((n, s) => n + s.text.split(/\s+/).length, 0);

/**
 * Writes a letter from fixed sentences and the facts of a résumé. Each sentence cites facts; one about the
 * posting cites the fact that makes it relevant. Statements are the person's own words, put behind "I"
 * where they open with a past verb, quoted otherwise, and skipped when they are in another language.
 */
export const writeLetter = ({ facts, posting, resume, tone, language, today }: LetterInput): WrittenLetter => {
  const usable = facts.filter(isPublishable);
  const say = letterPhrases(language, tone);
  const nameFact = factsOf(usable, 'name')[0];
  const anchor = [nameFact?.id ?? usable[0]?.id ?? ''];
  const latest = resume.work[0];
  const anchorWork = latest ? [latest.factId] : anchor;
  const role = roleOf(posting.title);
  const employer = posting.company;

  const opening: Sentence[] = [{ text: say.applying(role, employer), factIds: anchorWork }, ...careerSentences(resume, say, language)];
  const fit = skillSentences(resume, say, language);
  const ending: Sentence[] = [{ text: say.resume(employer), factIds: anchorWork }, ...reachSentences(resume, usable, say), { text: say.thanks, factIds: anchor }];
  const training = trainingSentences(resume, say, language);

  const used = countWords([opening, fit, ending, training]);
  const proof = statementSentences(resume, posting, say, language, ENOUGH_WORDS - used);

  const evidence = usable.map(evidenceOf);
  const refused: Refusal[] = [];
  const gate = (sentences: Sentence[]): Sentence[] => {
    const verdicts = checkClaims(sentences.map((s) => ({ sentence: s.text, factIds: s.factIds })), evidence, { today, named: [role, employer], allowed: frameWords(say) });
    return sentences.filter((s, i) => {
      if (verdicts[i]?.supported) return true;
      refused.push({ text: s.text, reason: verdicts[i]?.reasons.join('; ') ?? 'not checked' });
      return false;
    });
  };
  const firstEmployer = proof.filter((p) => p.company === proof[0]?.company);
  const plain = (list: typeof proof): Sentence[] => list.map(({ text, factIds }) => ({ text, factIds }));
  const paragraphs = [opening, [...fit, ...plain(firstEmployer)], plain(proof.filter((p) => !firstEmployer.includes(p))), training, ending].map(gate).filter((p) => p.length > 0);

  const us = posting.places?.some((p) => p.countryCode === 'US') ?? false;
  const place = posting.places?.[0]?.raw;
  const { contacts } = resume;
  return {
    content: {
      language,
      sender: { name: resume.name, lines: [contacts.location, contacts.email, contacts.phone].filter((l): l is string => Boolean(l)) },
      recipient: { company: employer, lines: place ? [place] : [] },
      date: printDay(today, language, us),
      subject: say.subject(role),
      salutation: say.salutation(employer),
      paragraphs,
      closing: say.closing,
      signature: resume.name,
    },
    refused,
  };
};

/** The title without the gender note that German postings carry. */
const roleOf = (title: string): string => title.replace(/\s*\((?:(?:[mwfdxi*]|gn|div|all genders)\s*[/|,]?\s*)+\)/gi, '').trim() || title;

const careerSentences = (resume: ResumeContent, say: LetterPhrases, language: LanguageCode): Sentence[] => {
  const [latest, before] = resume.work.filter((w) => w.title && w.company);
  if (!latest) return [];
  const out: Sentence[] = [];
  const current = latest.end === 'present';
  if (current) out.push({ text: say.current(latest.title, latest.company, latest.start ? writeMonth(latest.start, language) : null), factIds: [latest.factId] });
  else out.push({ text: say.latest(latest.title, latest.company, latest.end ? writeMonth(latest.end, language) : null), factIds: [latest.factId] });
  const follows = before?.end && latest.start && before.end !== 'present' && before.end.slice(0, 4) <= latest.start.slice(0, 4);
  if (before && follows) out.push({ text: say.earlier(before.title, before.company), factIds: [before.factId, latest.factId] });
  return out;
};

const skillSentences = (resume: ResumeContent, say: LetterPhrases, language: LanguageCode): Sentence[] => {
  const wanted = resume.skills.filter((s) => s.wanted).slice(0, 5);
  if (wanted.length > 0) {
    const text = list(wanted.map((s) => s.name), language);
    return [{ text: wanted.length === 1 ? say.asksOne(text) : say.asks(text), factIds: wanted.map((s) => s.factId) }];
  }
  const own = resume.skills.slice(0, 5);
  return own.length >= 2 ? [{ text: say.skills(list(own.map((s) => s.name), language)), factIds: own.map((s) => s.factId) }] : [];
};

const statementSentences = (resume: ResumeContent, posting: PostingText, say: LetterPhrases, language: LanguageCode, roomWords: number): (Sentence & { company: string })[] => {
  const wanted = resume.skills.filter((s) => s.wanted).map((s) => s.name);
  const candidates = resume.work.slice(0, 3).flatMap((w) => (w.company ? w.highlights.map((h) => ({ h, w })) : []))
    .filter(({ h }) => h.text.length <= LONGEST_STATEMENT && h.text.split(/\s+/).length >= 4 && [language, null].includes(languageOf(h.text)));
  const order = byCoverage(candidates.map((c) => c.h.text), demandOf(posting, wanted)).map(({ index }) => candidates[index]).filter((c): c is (typeof candidates)[number] => c !== undefined);
  let room = roomWords;
  const chosen: typeof candidates = [];
  for (const c of order) {
    const words = c.h.text.split(/\s+/).length + 4;
    if (chosen.length >= MOST_STATEMENTS || (words > room && chosen.length > 1)) continue;
    room -= words;
    chosen.push(c);
  }
  // One employer's statements stay together, newest employer first.
  chosen.sort((a, b) => resume.work.indexOf(a.w) - resume.work.indexOf(b.w));
  const out: (Sentence & { company: string })[] = [];
  let last: { company: string; quoted: boolean } | null = null;
  for (const { h, w } of chosen) {
    const factIds = [...h.factIds, ...(h.factIds.includes(w.factId) ? [] : [w.factId])];
    const predicate = language === 'en' ? predicateOf(h.text, w.end === 'present') : null;
    const statement = (predicate ?? h.text).replace(/[.;]+$/, '');
    const previous = out[out.length - 1];
    if (predicate === null && last?.quoted && last.company === w.company && previous) {
      previous.text = `${previous.text.replace(/\.$/, '')}; ${statement}.`;
      previous.factIds = [...new Set([...previous.factIds, ...factIds])];
    } else {
      const text = predicate === null ? say.quote(w.company, statement) : `${last?.company === w.company && !last.quoted ? say.also : say.at(w.company)} ${statement}`;
      out.push({ text: `${text}.`, factIds, company: w.company });
    }
    last = { company: w.company, quoted: predicate === null };
  }
  return out;
};

const trainingSentences = (resume: ResumeContent, say: LetterPhrases, language: LanguageCode): Sentence[] => {
  const out: Sentence[] = [];
  const schools = resume.education.filter((e) => e.degree && e.school).slice(0, 2);
  if (schools.length > 0) out.push({ text: say.training(schools.map((e) => `${e.degree}, ${e.school}`).join('; ')), factIds: schools.map((e) => e.factId) });
  const certificates = resume.certificates.slice(0, 3);
  if (certificates.length > 0) out.push({ text: (certificates.length === 1 ? say.certificate : say.certificates)(list(certificates.map((c) => c.name), language)), factIds: certificates.map((c) => c.factId) });
  if (resume.languages.length > 1) {
    out.push({ text: say.languages(list(resume.languages.map((l) => (l.level ? `${l.name} (${l.level})` : l.name)), language)), factIds: resume.languages.map((l) => l.factId) });
  }
  return out;
};

const reachSentences = (resume: ResumeContent, usable: readonly Fact[], say: LetterPhrases): Sentence[] => {
  const { email, phone } = resume.contacts;
  const ids = [email ? factsOf(usable, 'email')[0]?.id : undefined, phone ? factsOf(usable, 'phone')[0]?.id : undefined].filter((id): id is string => id !== undefined);
  if (ids.length === 0) return [];
  const text = [email ? say.byMail(email) : null, phone ? say.byPhone(phone) : null].filter((w): w is string => w !== null).join(` ${say.or} `);
  return [{ text: say.reach(text), factIds: ids }];
};

