import type { LearntAnswer } from '@applywright/contracts';
import { searchAnswers } from './kept-answers';

const kept = (n: number, over: Partial<LearntAnswer>): LearntAnswer => ({ key: String(n).padStart(32, '0'), question: 'Why us?', answer: 'The oaks', scope: 'everywhere', company: '', updatedAt: `2026-01-0${n}T00:00:00.000Z`, ...over });
const ALL = [kept(1, {}), kept(2, { question: 'Favourite tree?', answer: 'Birch', scope: 'company', company: 'Acorn' }), kept(3, { question: 'Notice?', answer: '', scope: 'never' })];
const keys = (found: readonly LearntAnswer[]): string[] => found.map((a) => a.key.slice(-1));

describe('searchAnswers', () => {
  it('shows the newest first when nothing is searched for', () => {
    expect(keys(searchAnswers(ALL, '  '))).toEqual(['3', '2', '1']);
  });

  it.each([['TREE', ['2']], ['acorn birch', ['2']], ['oaks', ['1']], ['oaks birch', []]])('finds question, answer and company when it is asked for %s', (text, found) => {
    expect(keys(searchAnswers(ALL, text))).toEqual(found);
  });
});
