import type { Fact } from '@applywright/contracts';
import { fact, NOW, PEOPLE, POSTINGS, preferences } from './fixtures';
import { createMatcher, levelOf } from './index';

/** A fact as a model suggests it. */
const suggested = (made: Fact, confirmed = false): Fact => ({ ...made, source: { type: 'ai', model: 'm', from: [] }, confirmed });
const nurse = [fact({ kind: 'work', value: { title: 'Registered Nurse', company: 'Cedar Ridge', start: '2014', end: 'present' } }), fact({ kind: 'skill', value: { name: 'Triage' } }), fact({ kind: 'summary', value: { text: 'Intensive care nurse who runs ventilators and triage.' } })];

describe('a suggestion that nobody confirmed', () => {
  const matcher = createMatcher(POSTINGS);
  const given = { preferences: preferences(), now: NOW, limit: 50 };

  it('moves no score, and does once it is confirmed', () => {
    const plain = matcher.rank({ facts: PEOPLE.developer, ...given });
    expect(matcher.rank({ facts: [...PEOPLE.developer, ...nurse.map((f) => suggested(f))], ...given })).toEqual(plain);
    expect(matcher.rank({ facts: [...PEOPLE.developer, ...nurse.map((f) => suggested(f, true))], ...given })).not.toEqual(plain);
  });

  it('is named by no part of a score and says nothing of a level', () => {
    const facts = nurse.map((f) => suggested(f));
    for (const { id } of POSTINGS) expect(JSON.stringify(matcher.detail(id, { facts, ...given }))).not.toContain(facts[0]?.id);
    expect(levelOf(facts, preferences(), NOW)).toBeNull();
  });
});
