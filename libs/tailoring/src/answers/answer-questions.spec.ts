import { type FormAnswer, type Tone, TONES } from '@applywright/contracts';
import { checkClaims, evidenceOf } from '../gate/check-claims';
import { frameWords, letterPhrases } from '../letter-words';
import { LETTER_PEOPLE } from '../letter-people';
import { FactList, SAMPLE_PEOPLE, type SamplePerson } from '../sample-people';
import { answerFrame, answerWords } from './answer-words';
import { answerQuestions, type AnswerInput } from './answer-questions';
import { QUESTION_ROWS } from './question-rows';

const person = (key: string): SamplePerson => [...SAMPLE_PEOPLE, ...LETTER_PEOPLE].find((p) => p.key === key) as SamplePerson;
const ask = (key: string, text: string, rest: Partial<AnswerInput> & { maxChars?: number } = {}): FormAnswer => {
  const { maxChars, ...input } = rest;
  const p = person(key);
  return answerQuestions({ facts: p.facts, posting: p.posting, language: 'en', tone: 'plain', today: '2026-11-23', questions: [{ text, maxChars }], ...input })[0] as FormAnswer;
};
/** All rows at once: one call for each person and language. */
const askAll = (rest: { tone?: Tone; maxChars?: number } = {}): FormAnswer[] => {
  const answers = new Map<string, FormAnswer[]>();
  for (const [key, language] of QUESTION_ROWS) {
    if (answers.has(key + language)) continue;
    const p = person(key);
    const questions = QUESTION_ROWS.filter((r) => r[0] === key && r[1] === language).map((r) => ({ text: r[2], maxChars: rest.maxChars }));
    answers.set(key + language, answerQuestions({ facts: p.facts, posting: p.posting, language, tone: rest.tone ?? 'plain', today: '2026-11-23', questions }));
  }
  return QUESTION_ROWS.map(([key, language, question]) => answers.get(key + language)?.find((a) => a.question === question) as FormAnswer);
};
const whole = askAll();
const said = (answer: FormAnswer): string => answer.sentences.map((s) => s.text).join(' ');

describe('answerQuestions', () => {
  it.each(QUESTION_ROWS.map((row, i) => [...row, whole[i] as FormAnswer] as const))('answers from facts, or says that it cannot, when %s is asked in %s: %s', (key, _language, _question, says, answer) => {
    const ids = new Set(person(key).facts.map((f) => f.id));
    expect(answer.sentences.flatMap((s) => s.factIds).every((id) => ids.has(id))).toBe(true);
    expect(answer.refused.map((r) => [r.text, r.reason])).toEqual([]);
    if (says === null) {
      expect(said(answer)).toBe('');
      expect(answer.reason).toMatch(/\w/);
    } else expect(said(answer)).toMatch(says);
    expect(said(answer)).not.toMatch(/^No\b|^Nein\b|\bnot\b|\bnicht\b/);
  });

  it.each([40, 90, 160, 400])('keeps whole sentences within the length when the form allows %i characters', (maxChars) => {
    askAll({ maxChars }).forEach((answer, i) => {
      const all = new Set(whole[i]?.sentences.map((s) => s.text));
      expect(said(answer).length).toBeLessThanOrEqual(maxChars);
      expect(answer.sentences.every((s) => all.has(s.text))).toBe(true);
      if (answer.sentences.length === 0) expect(answer.reason).toMatch(/\w/);
    });
  });

  it('names what is missing when only a part of the question is answered', () => {
    expect(ask('rich-engineer', 'Do you have experience with Python and Rust?').reason).toContain('"Rust"');
  });

  it('gives the terms that the person has set, and never others', () => {
    const preferences = { salary: '62,000 euros a year', noticePeriod: '3 months' };
    expect(said(ask('rich-engineer', 'What are your salary expectations?', { preferences }))).toBe('My salary expectation: 62,000 euros a year.');
    expect(said(ask('rich-engineer', 'What is your notice period?', { preferences }))).toBe('My notice period: 3 months.');
    expect(said(ask('rich-engineer', 'When can you start?', { preferences }))).toBe('');
  });

  it('says nothing of what the facts deny, or only helped with, as if it were so', () => {
    const facts = new FactList().add('name', { full: 'Ida Berg' }).add('work', { title: 'Clerk', company: 'Brook & Lane', start: '2020', end: 'present' })
      .highlights('Helped to introduce Kafka for the order desk', 'No experience with Kubernetes so far', 'Wrote reports in Python every week').facts;
    const answer = (text: string) => said(ask('rich-engineer', text, { facts }));
    expect(answer('Do you have experience with Kafka?')).toMatch(/^At Brook & Lane I helped to introduce Kafka/);
    expect(answer('Do you have experience with Kubernetes?')).toBe('');
    expect(answer('Do you have experience with Python?')).not.toMatch(/^Yes/);
  });

  it('counts years once when two jobs were held at the same time', () => {
    const facts = new FactList().add('name', { full: 'Ida Berg' }).add('work', { title: 'Cook', company: 'Inn', start: '2015-01', end: '2019-12' }).add('work', { title: 'Cook', company: 'Bar', start: '2015-01', end: '2019-12' }).facts;
    expect(said(ask('rich-engineer', 'How many years of experience do you have as a cook?', { facts }))).toMatch(/^I have 5 years of work experience\./);
  });

  it('passes the gate with the facts alone when all questions of all tones are put together', () => {
    for (const tone of TONES) askAll({ tone }).forEach((answer, i) => {
      const p = person(QUESTION_ROWS[i]?.[0] ?? '');
      // Years are counted by code from the dates of the jobs; the rows above say what they have to be.
      const sentences = answer.sentences.filter((s) => !/^(?:I have|Ich habe) \d+ (?:years|Jahre)/.test(s.text));
      const language = QUESTION_ROWS[i]?.[1] ?? 'en';
      const frame = [...frameWords(letterPhrases(language, tone)), ...answerFrame(answerWords(language)), 'beträgt', 'Ich bin', 'Meine Kündigungsfrist'];
      const verdicts = checkClaims(sentences.map((s) => ({ sentence: s.text, factIds: s.factIds })), p.facts.map(evidenceOf), { today: '2026-11-23', named: [p.posting.title, p.posting.company], allowed: frame });
      expect(verdicts.flatMap((v) => v.reasons)).toEqual([]);
    });
  });
});
