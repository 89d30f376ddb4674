import { type Fact, factsOf, isPublishable, type LanguageCode, type LetterContent, type LetterLength, type ResumeContent, type Sentence, type Tone } from '@applywright/contracts';
import { checkClaims, evidenceOf } from './gate/check-claims';
import type { PostingText, Refusal } from './input';
import { sentenceKey, withKeys } from './keys';
import { languageLine } from './language-names';
import { careerSentences, certificateSentence, ownVoice, reachSentence, skillSentence, trainingSentence } from './letter-parts';
import { foreignSentence, proofSentences, proofsFor } from './letter-proofs';
import { frameWords, letterPhrases, list, pick } from './letter-words';
import { oneLine } from './clean-text';
import { employerOf, inSentence, roleOf } from './recipient';
import { demandOf } from './relevance';
import { printDay } from './wording';

export { employerOf, roleOf };

export interface LetterInput {
  readonly facts: readonly Fact[];
  readonly posting: PostingText;
  /** The tailored résumé that goes with the letter: the letter says only what stands in it too. */
  readonly resume: ResumeContent;
  readonly tone: Tone;
  readonly length?: LetterLength | undefined;
  readonly language: LanguageCode;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface WrittenLetter {
  readonly content: LetterContent;
  readonly refused: readonly Refusal[];
}

/** Words that a letter of each length comes to, and the statements that it tells at most. */
const WORDS: Record<LetterLength, number> = { short: 120, standard: 220, full: 330 };
const PROOFS: Record<LetterLength, number> = { short: 2, standard: 5, full: 8 };
/** Paragraph of each part, in the order of the letter. */
const PARAGRAPH = { opening: 0, fit: 1, proof: 1, earlier: 2, voice: 3, training: 3, closing: 4 } as const;

type Slot = keyof typeof PARAGRAPH;
interface Part { readonly slot: Slot; readonly name: string; readonly sentences: readonly Sentence[]; readonly must?: boolean }

const LANGUAGES = /\b(?:languages?|bilingual|fluent|English|Spanish|French|German|Sprach\w*|Deutsch\w*|Englisch\w*|Französisch\w*)\b/;
const wordsIn = (sentences: readonly Sentence[]): number => sentences.reduce((n, s) => n + s.text.split(/\s+/).length, 0);

/**
 * Writes a letter from fixed sentences and the facts of a résumé. Each sentence cites facts; one about the
 * posting cites the fact that makes it relevant. Statements are the person's own words, put in the first person
 * where grammar is sure, quoted otherwise, and left out when they are in another language. What says most to the
 * posting goes in first, until the length is reached.
 */
export const writeLetter = (input: LetterInput): WrittenLetter => {
  const { posting, resume, tone, length = 'standard', language, today } = input;
  const usable = input.facts.filter(isPublishable);
  const say = letterPhrases(language, tone);
  const anchor = [factsOf(usable, 'name')[0]?.id ?? usable[0]?.id ?? ''];
  const employer = employerOf(posting.company);
  const role = roleOf(posting.title);
  const demand = demandOf(posting, []);
  const evidence = usable.map(evidenceOf);
  const refused: Refusal[] = [];
  const options = { today, named: [posting.title, role, inSentence(role), employer], allowed: [...frameWords(say), ...frameWords(letterPhrases(language, 'plain')), 'beträgt', 'Meine Kündigungsfrist', 'Ich bin', 'My notice period is'] };
  const pass = (name: string, sentences: readonly Sentence[]): Sentence[] => {
    const keyed = sentences.map((s) => ({ ...s, text: s.text.replace(/(?<!\.)\.\.$/, '.'), key: sentenceKey(`letter-${name}`, s.factIds) }));
    const verdicts = checkClaims(keyed.map((s) => ({ sentence: s.text, factIds: s.factIds })), evidence, options);
    return keyed.filter((s, i) => {
      if (verdicts[i]?.supported) return true;
      refused.push({ from: 'template', text: s.text, reason: verdicts[i]?.reasons.join('; ') ?? 'not checked', key: s.key });
      return false;
    });
  };

  const seed = `${role} ${employer}`;
  const proofs = proofsFor(resume, demand, language).slice(0, PROOFS[length]);
  const opener = proofs.length > 0 ? say : letterPhrases(language, tone === 'warm' ? 'plain' : tone);
  const anchorWork = resume.work[0] ? [resume.work[0].factId] : anchor;
  const career = careerSentences(resume, say, language);
  const brief = length === 'short' && proofs.length > 1;
  const parts: Part[] = [
    { slot: 'opening', name: 'applying', must: true, sentences: [{ text: pick(opener.applying, seed)(language === 'en' ? inSentence(role) : role, employer), factIds: anchorWork }] },
    { slot: 'closing', name: 'thanks', must: true, sentences: [{ text: pick(say.thanks, seed), factIds: anchor }] },
    { slot: 'opening', name: 'now', must: true, sentences: career.slice(0, 1) },
    { slot: 'fit', name: 'skills', must: true, sentences: skillSentence(resume, say, language, seed, posting.descriptionText.slice(0, 20_000)) },
    ...proofs.slice(0, 2).map((_, i): Part => ({ slot: 'proof', name: `proof ${i}`, sentences: [] })),
    { slot: 'opening', name: 'before', sentences: career.slice(1, 2) },
    { slot: 'training', name: 'certificates', sentences: certificateSentence(resume, demand, say, language, brief) },
    { slot: 'closing', name: 'availability', must: true, sentences: ownVoice(usable, language).available },
    ...proofs.slice(2, 4).map((_, i): Part => ({ slot: 'proof', name: `proof ${i + 2}`, sentences: [] })),
    { slot: 'training', name: 'training', sentences: brief ? [] : trainingSentence(resume, say, language) },
    ...(length === 'short' ? [] : [{ slot: 'voice', name: 'voice', sentences: ownVoice(usable, language).voice.slice(0, length === 'full' ? 3 : 1) } as const]),
    { slot: 'training', name: 'languages', sentences: resume.languages.length > 1 && (length === 'full' || proofs.length === 0 || LANGUAGES.test(posting.descriptionText)) ? [{ text: say.languages(list(resume.languages.map((l) => languageLine(l.name, l.level, language)), language)), factIds: resume.languages.map((l) => l.factId) }] : [] },
    ...proofs.slice(4).map((_, i): Part => ({ slot: 'proof', name: `proof ${i + 4}`, sentences: [] })),
    { slot: 'closing', name: 'resume', sentences: [{ text: pick(say.resume, seed), factIds: anchorWork }] },
    { slot: 'closing', name: 'reach', sentences: length === 'full' ? reachSentence(resume, usable, say) : [] },
  ];

  let used = 0;
  const taken = new Map<string, Sentence[]>();
  const told: (typeof proofs)[number][] = [];
  for (const part of parts) {
    if (part.slot === 'proof') {
      const next = proofs[told.length];
      const size = next ? next.text.split(/\s+/).length + 5 : 0;
      if (next && (used + size <= WORDS[length] * 1.08 || told.length === 0)) {
        told.push(next);
        used += size;
      }
      continue;
    }
    const size = wordsIn(part.sentences);
    if (size === 0 || (!part.must && used + size > WORDS[length] * 1.08)) continue;
    const passed = pass(part.name, part.sentences);
    used += wordsIn(passed);
    taken.set(part.name, passed);
  }
  const named = new Set((taken.get('before') ?? []).flatMap((s) => s.factIds));
  const groups = proofSentences(told, resume, say, language, named).map((g) => pass('proof', g));
  if (told.length === 0 && length !== 'short') groups.push(pass('own-words', foreignSentence(resume, demand, say, language, length === 'full' ? 2 : 1)));
  const paragraphs: Sentence[][] = [[], [], [], [], []];
  for (const name of ['applying', 'now', 'before']) paragraphs[PARAGRAPH.opening]?.push(...(taken.get(name) ?? []));
  paragraphs[PARAGRAPH.fit]?.push(...(taken.get('skills') ?? []), ...(groups[0] ?? []));
  for (const group of groups.slice(1)) paragraphs[PARAGRAPH.earlier]?.push(...group);
  for (const name of ['voice', 'training', 'certificates', 'languages']) paragraphs[PARAGRAPH.training]?.push(...(taken.get(name) ?? []));
  for (const name of ['availability', 'resume', 'reach', 'thanks']) paragraphs[PARAGRAPH.closing]?.push(...(taken.get(name) ?? []));

  const keys = new Set<string>();
  const us = posting.places?.some((p) => p.countryCode === 'US') ?? false;
  const place = oneLine(posting.places?.[0]?.raw ?? '').slice(0, 80);
  const { contacts } = resume;
  return {
    content: {
      language,
      sender: { name: resume.name, lines: [contacts.location, contacts.email, contacts.phone].filter((l): l is string => Boolean(l)) },
      recipient: { company: employer, lines: place ? [place] : [] },
      date: printDay(today, language, us),
      subject: say.subject(role),
      salutation: say.salutation(employer),
      paragraphs: paragraphs.filter((p) => p.length > 0).map((p) => withKeys(p, 'letter', keys)),
      closing: say.closing,
      signature: resume.name,
    },
    refused,
  };
};
