import type { Fact } from '@applywright/contracts';
import { fact, NOW, PEOPLE, POSTINGS, preferences } from './fixtures';
import { buildIndex, prepareUser, scorePair } from './index';

const index = buildIndex(POSTINGS);
const scoreOf = (facts: readonly Fact[], postingId: string): number => scorePair(index, index.ordinals.get(postingId)!, prepareUser(index, facts, preferences(), NOW)).score;
const words = (text: string): string[] => [...new Set(text.split(/\W+/).filter(Boolean))];

/** Where a pasted advert may be put. */
const WAYS: Record<string, (text: string) => Fact[]> = {
  'a list of skills': (text) => words(text).map((name) => fact({ kind: 'skill', value: { name } })),
  'one skill': (text) => [fact({ kind: 'skill', value: { name: text } })],
  'a summary': (text) => [fact({ kind: 'summary', value: { text } })],
  'a headline': (text) => [fact({ kind: 'headline', value: { text } })],
  'a highlight': (text) => [fact({ kind: 'highlight', value: { text } })],
  'a highlight per clause': (text) => text.split(/(?<=[.,;])/).map((clause) => fact({ kind: 'highlight', value: { text: clause } })),
  'a project': (text) => [fact({ kind: 'project', value: { name: 'Side project', description: text } })],
  'a job': (text) => [fact({ kind: 'work', value: { summary: text, start: '2020', end: 'present' } })],
  'an award': (text) => [fact({ kind: 'award', value: { title: text } })],
  'a certificate': (text) => [fact({ kind: 'certificate', value: { name: text } })],
};
/** Below this a posting is of another trade for the person; a neighbouring one may rise by honest words. */
const ANOTHER_TRADE = 25;

describe('a pasted advert', () => {
  it.each(Object.entries(WAYS))('stays below 50 when it is put into %s', (_name, way) => {
    for (const { id, descriptionText } of POSTINGS) {
      expect(scoreOf(way(descriptionText), id)).toBeLessThan(50);
      expect(scoreOf([...way(descriptionText), ...way(descriptionText)], id)).toBeLessThan(50);
      for (const facts of Object.values(PEOPLE)) if (scoreOf(facts, id) < ANOTHER_TRADE) expect(scoreOf([...facts, ...way(descriptionText)], id)).toBeLessThan(50);
    }
  });
  it('stays below 50 when a thousand words of all adverts are listed', () => {
    const list = WAYS['a list of skills']!(POSTINGS.map(({ descriptionText }) => descriptionText).join(' '));
    for (const { id } of POSTINGS) expect(scoreOf([...PEOPLE.chef, ...list], id)).toBeLessThan(Math.max(50, scoreOf(PEOPLE.chef, id) + 10));
  });
  it('gains nothing when a word is said a hundred times instead of ten', () => {
    for (const { id } of POSTINGS) {
      const [ten, hundred] = [10, 100].map((times) => scoreOf([...PEOPLE.nurse, fact({ kind: 'highlight', value: { text: 'TypeScript '.repeat(times) } })], id));
      expect(hundred).toBe(ten);
    }
  });
});
