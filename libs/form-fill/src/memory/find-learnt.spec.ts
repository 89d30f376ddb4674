import type { LearntAnswer } from '@applywright/contracts';
import { companyKey } from './company-key';
import { answerKey, findLearnt } from './find-learnt';
import { DIFFERENT, SAME } from './question-pairs';

const kept = (question: string, rest: Partial<LearntAnswer> = {}): LearntAnswer => ({ key: '0'.repeat(32), question, answer: 'kept', scope: 'everywhere', company: '', updatedAt: '2026-01-01T00:00:00.000Z', ...rest });
const reused = (asked: string, known: string): boolean => findLearnt(asked, 'Halmgrün GmbH', [kept(known)]) !== null;
const named = (pairs: readonly (readonly [string, string])[]): { a: string; b: string }[] => pairs.map(([a, b]) => ({ a, b }));

describe('findLearnt', () => {
  it.each(named(SAME))('reuses the answer to “$a” when “$b” is asked', ({ a, b }) => {
    expect(reused(b, a)).toBe(true);
    expect(reused(a, b)).toBe(true);
  });
  it.each(named(DIFFERENT))('never answers “$b” with what was said to “$a” when they differ', ({ a, b }) => {
    expect(reused(b, a)).toBe(false);
    expect(reused(a, b)).toBe(false);
  });

  it('never reuses one of a family for another when only one word differs', () => {
    const tools = ['Java', 'JavaScript', 'TypeScript', 'C', 'C++', 'C#', 'Go', 'R', 'Rust', 'Ruby', 'PHP', '.NET', 'Node.js', 'Vue', 'React', 'AWS', 'Azure', 'GCP', 'SQL', 'NoSQL', 'Excel', 'SAP', 'iOS', 'Android'];
    const frames = [(t: string) => `How many years of ${t} experience do you have?`, (t: string) => `Do you have experience with ${t}?`, (t: string) => `Rate your ${t} skills from 1 to 5`];
    const wrong = frames.flatMap((frame) => tools.flatMap((a) => tools.filter((b) => b !== a && reused(frame(a), frame(b))).map((b) => `${frame(a)} ~ ${b}`)));
    expect(wrong).toEqual([]);
    expect(frames.every((frame) => tools.every((t) => reused(frame(t), frame(t))))).toBe(true);
  });

  it('keeps the answer for one company to that company, whatever its legal form', () => {
    const answer = kept('Why do you want to work at Balk?', { scope: 'company', company: 'Balk B.V.' });
    expect(findLearnt('Why do you want to join us?', 'Balk', [answer])).toBe(answer);
    expect(findLearnt('Why do you want to join us?', 'Balken GmbH', [answer])).toBeNull();
    expect(findLearnt('Why do you want to join us?', '', [answer])).toBeNull();
  });

  it('tells that a question is never to be answered when the person chose so', () => {
    const never = kept('Do you smoke?', { scope: 'never', answer: '' });
    expect(findLearnt('Do you smoke?', 'Balk', [kept('Do you smoke?'), never])?.scope).toBe('never');
  });

  it('prefers the answer for this company, then the newer one', () => {
    const old = kept('Do you own a car?', { answer: 'old' });
    const newer = kept('Do you own a car?', { answer: 'new', updatedAt: '2026-03-01T00:00:00.000Z' });
    const own = kept('Do you own a car?', { answer: 'own', scope: 'company', company: 'Balk' });
    expect(findLearnt('Do you own a car?', 'Balk', [old, newer])?.answer).toBe('new');
    expect(findLearnt('Do you own a car?', 'Balk', [newer, own])?.answer).toBe('own');
  });
});

describe('answerKey', () => {
  it('is one text for one question however it is spelt, and another for another scope', () => {
    expect(answerKey('Do you smoke? *', 'everywhere', 'Balk')).toBe(answerKey('do you  SMOKE', 'everywhere', ''));
    expect(answerKey('Do you smoke?', 'company', 'Balk GmbH')).toBe(answerKey('Do you smoke?', 'company', 'BALK'));
    expect(answerKey('Do you smoke?', 'company', 'Balk')).not.toBe(answerKey('Do you smoke?', 'company', 'Other'));
    expect(answerKey('Do you smoke?', 'never', '')).not.toBe(answerKey('Do you smoke?', 'everywhere', ''));
  });
});

describe('companyKey', () => {
  it.each([['Balk B.V.', 'balk'], ['Halmgrün GmbH & Co. KG', 'halmgrun'], ['Norrvind, Inc.', 'norrvind'], ['SAP SE', 'sap'], ['AG Systems', 'ag systems']])('reads %s as %s', (name, key) => expect(companyKey(name)).toBe(key));
});
