import { type Fact, factsOf, type FormAnswer, type FormQuestion, isPublishable, type LanguageCode, type Sentence, type Tone } from '@applywright/contracts';
import { checkClaims, evidenceOf } from '../gate/check-claims';
import type { PostingText, Refusal } from '../input';
import { withKeys } from '../keys';
import { frameWords, letterPhrases } from '../letter-words';
import { employerOf, inSentence, roleOf } from '../recipient';
import { demandOf } from '../relevance';
import { tailorResume } from '../tailor-resume';
import { answerFrame, answerWords } from './answer-words';
import { type AnswerContext, type AnswerPreferences, draftAnswer } from './draft-answer';
import { readQuestion } from './read-question';

export interface AnswerInput {
  readonly facts: readonly Fact[];
  readonly posting: PostingText;
  readonly questions: readonly FormQuestion[];
  readonly language: LanguageCode;
  readonly tone: Tone;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Terms that the person has set, in their own words; without them such questions stay open unless a fact answers them. */
  readonly preferences?: AnswerPreferences | undefined;
}

/**
 * Answers the questions of an application form from facts alone. Each sentence cites facts and passes the claim gate;
 * sentences go in whole, most important first, while the form's length allows. What the facts do not answer stays
 * empty with the reason: a "no", a motive or a figure is never made up.
 */
export const answerQuestions = ({ facts, posting, questions, language, tone, today, preferences = {} }: AnswerInput): FormAnswer[] => {
  const usable = facts.filter(isPublishable);
  const anchor = [factsOf(usable, 'name')[0]?.id ?? usable[0]?.id ?? ''];
  const { content: resume, base } = tailorResume({ facts, posting, wantedSkills: [], options: { pageLimit: 2, language } });
  const say = letterPhrases(language, tone);
  const words = answerWords(language);
  const context: AnswerContext = { usable, posting, resume, base, demand: demandOf(posting, []), say, words, language, today, preferences, anchor };
  // What the person set as terms stands beside their name.
  const given = Object.values(preferences).filter((p): p is string => typeof p === 'string');
  const evidence = usable.map(evidenceOf).map((e) => (e.id === anchor[0] && given.length > 0 ? { ...e, text: [e.text, ...given].join('\n') } : e));
  const role = roleOf(posting.title);
  const options = { today, named: [posting.title, role, inSentence(role), employerOf(posting.company)], allowed: [...frameWords(say), ...answerFrame(words), 'beträgt', 'Ich bin', 'Meine Kündigungsfrist', 'My notice period is'] };

  return questions.map(({ text, maxChars }): FormAnswer => {
    const { sentences: drafts, reason, counted } = draftAnswer(readQuestion(text), text, context);
    const proven = counted === undefined ? evidence : evidence.map((e) => (e.id === drafts[0]?.factIds[0] ? { ...e, text: `${e.text}\n${counted}` } : e));
    const verdicts = checkClaims(drafts.map((s) => ({ sentence: s.text, factIds: s.factIds })), proven, options);
    const refused: Refusal[] = [];
    const passed: Sentence[] = [];
    drafts.forEach((s, i) => {
      if (verdicts[i]?.supported) passed.push(s);
      else refused.push({ from: 'template', text: s.text, reason: verdicts[i]?.reasons.join('; ') ?? 'not checked' });
    });
    const sentences = withKeys(fitting(passed, maxChars ?? Infinity), 'answer');
    const why = sentences.length > 0 ? reason : drafts.length === 0 ? (reason ?? words.noAnswer) : passed.length === 0 ? words.notProven : words.tooShort;
    return { question: text, sentences, reason: why, refused, model: 'template' };
  });
};

/** The first sentences that fit together with a space between them; one that is too long gives way to the next. */
const fitting = (sentences: readonly Sentence[], room: number): Sentence[] => {
  let left = room;
  const seen = new Set<string>();
  return sentences.filter((s) => {
    const size = s.text.length + (left === room ? 0 : 1);
    if (size > left || seen.has(s.text)) return false;
    seen.add(s.text);
    left -= size;
    return true;
  });
};
