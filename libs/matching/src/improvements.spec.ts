import type { Fact } from '@applywright/contracts';
import { fact, NOW, PEOPLE, POSTINGS, preferences } from './fixtures';
import { createMatcher, improvementsOf } from './index';

const matcher = createMatcher(POSTINGS);
const advert = POSTINGS.find(({ title }) => title.startsWith('Senior Backend'))!;
const ordinal = matcher.index.ordinals.get(advert.id)!;
const job = fact({ kind: 'work', value: { title: 'Developer', company: 'Lumen', start: '2021', end: 'present', summary: 'Built and ran web services for freight, wrote tests, reviewed code, took part in planning and talked with customers about what they need.' } });
const suggested = { ...fact({ kind: 'skill', value: { name: 'Kubernetes' } }), source: { type: 'ai', model: 'm', from: [] }, confirmed: false } as Fact;
const facts = [job, fact({ kind: 'skill', value: { name: 'NestJS' } }), fact({ kind: 'skill', value: { name: 'PostgreSQL' } }), suggested];
const scoreOf = (given: readonly Fact[], some = preferences()): number => matcher.detail(advert.id, { facts: given, preferences: some, now: NOW })!.score;

describe('improvementsOf', () => {
  const found = improvementsOf(matcher.index, ordinal, { facts, preferences: preferences(), now: NOW });

  it('gives the points that the change really brings when it is made', () => {
    const now = scoreOf(facts);
    const title = found.find(({ kind }) => kind === 'name-title')!;
    expect(title.points).toBe(scoreOf(facts, preferences({ desiredTitles: [advert.title] })) - now);
    const confirm = found.find(({ kind }) => kind === 'confirm-fact')!;
    expect([confirm.points, confirm.factIds]).toEqual([scoreOf(facts.map((entry) => (entry === suggested ? { ...entry, confirmed: true } : entry))) - now, [suggested.id]]);
  });
  it('lists at most six, the biggest first, and none without points', () => {
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(found.map(({ points }) => points)).toEqual(found.map(({ points }) => points).sort((a, b) => b - a));
    expect(found.every(({ points }) => points > 0)).toBe(true);
  });
  it('asks where a skill was used when it stands in a list alone', () => {
    const shown = found.filter(({ kind }) => kind === 'show-skill');
    expect(shown.length).toBeGreaterThan(0);
    for (const { factIds } of shown) expect(facts.some(({ id, kind }) => kind === 'skill' && factIds.includes(id))).toBe(true);
  });
  it('never speaks of a skill that no fact names or implies', () => expect(JSON.stringify(found)).not.toMatch(/Kafka|Terraform/));
  it('asks for no title and no place when they are named', () => {
    const some = preferences({ desiredTitles: ['Backend Engineer'], places: ['Berlin'] });
    const kinds = improvementsOf(matcher.index, ordinal, { facts: PEOPLE.developer, preferences: some, now: NOW }).map(({ kind }) => kind);
    expect(kinds).not.toContain('name-title');
    expect(kinds).not.toContain('name-place');
  });
});
