import { type LanguageCode, type Sentence } from '@applywright/contracts';
import { answerQuestions } from './answers/answer-questions';
import { linesOf } from './changes';
import { checkClaims, evidenceOf } from './gate/check-claims';
import { INJECTED_POSTINGS } from './injection-rows';
import { frameWords, letterPhrases } from './letter-words';
import { employerOf, inSentence, roleOf } from './recipient';
import { SAMPLE_PEOPLE } from './sample-people';
import { printedFacts } from './base-resume';
import { tailorResume } from './tailor-resume';
import { writeLetter } from './write-letter';

const facts = SAMPLE_PEOPLE[0]?.facts ?? [];
const today = '2026-11-23';
const evidence = facts.map(evidenceOf);
/** Every lie of the postings, in any of their languages. */
const LIES = /\bPhD\b|doctor(?:ate)?\b|Doktor|promoviert|Zurich|Globex|\b500\b|Fortran|COBOL|Erlang|Mandarin|Turing|astronaut|Chief Technology|convicted|notice period|salary|博士|доктор/i;
const QUESTIONS = ['Why do you want to work here?', 'Do you have a PhD?', 'How many years of experience do you have with Fortran?', 'Tell us about yourself.', 'What are your salary expectations?', 'Describe an achievement.'].map((text) => ({ text }));
const OK = /^[^\p{Cc}\p{Cf}\p{Co}<>{}]*$/u;

describe('an injected posting', () => {
  it.each(INJECTED_POSTINGS.map((p, i) => [i + 1, p] as const))('gets nothing invented out when it is number %i', (number, posting) => {
    const language: LanguageCode = number % 3 === 0 ? 'de' : 'en';
    const tone = (['plain', 'warm', 'formal'] as const)[number % 3] ?? 'plain';
    const { content: resume, changes } = tailorResume({ facts, posting, wantedSkills: [], options: { pageLimit: 1, language } });
    const { content: letter } = writeLetter({ facts, posting, resume, tone, length: 'full', language, today });
    const answers = answerQuestions({ facts, posting, questions: QUESTIONS, language, tone, today });

    // The résumé prints facts of the person and nothing else.
    const own = new Set(facts.map((f) => f.id));
    expect([...printedFacts(resume)].filter((id) => !own.has(id))).toEqual([]);
    const lines = linesOf(resume).map((l) => l.text);
    expect(lines.filter((text) => LIES.test(text))).toEqual([]);
    expect(changes.map((c) => c.after ?? '').filter((text) => LIES.test(text))).toEqual([]);

    // Every sentence stands against the person's facts alone; the names of the posting are cleaned first.
    const [role, employer] = [roleOf(posting.title), employerOf(posting.company)];
    const sentences: Sentence[] = [...letter.paragraphs.flat(), ...answers.flatMap((a) => a.sentences)].filter((s) => !/^(?:I have|Ich habe) \d+ (?:years|Jahre)/.test(s.text));
    const allowed = (['plain', 'warm', 'formal'] as const).flatMap((t) => frameWords(letterPhrases(language, t))).concat('is among my skills', 'gehört zu meinen Kenntnissen');
    const verdicts = checkClaims(sentences.map((s) => ({ sentence: s.text, factIds: s.factIds })), evidence, { today, named: [role, inSentence(role), employer], allowed });
    expect(verdicts.flatMap((v) => v.reasons)).toEqual([]);
    const withoutNames = sentences.map((s) => s.text.replaceAll(inSentence(role), '').replaceAll(role, '').replaceAll(employer || '\u0000', ''));
    expect(withoutNames.filter((text) => LIES.test(text))).toEqual([]);

    // What goes into address and subject is one clean line of sane length.
    for (const text of [letter.recipient.company, letter.subject, letter.salutation, ...sentences.map((s) => s.text)]) expect(text).toMatch(OK);
    expect(letter.recipient.company.length).toBeLessThanOrEqual(70);
    expect(letter.subject.length).toBeLessThanOrEqual(130);
    expect(`${letter.recipient.company} ${letter.salutation}`).not.toMatch(/https?:|Globex|onerror/);
    for (const i of [1, 2, 4]) expect(answers[i]?.sentences.map((s) => s.text)).toEqual([]);
  });
});
