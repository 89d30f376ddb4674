import type { Fact } from '@applywright/contracts';
import { MatchPart } from '@applywright/contracts';
import * as fc from 'fast-check';
import { fact, NOW, PEOPLE, posting, POSTINGS, preferences } from './fixtures';
import { buildIndex, createMatcher, prepareUser, scoreAll } from './index';

const matcher = createMatcher(POSTINGS);
const plain = { preferences: preferences(), now: NOW };
const scoreOf = (postingId: string, facts: readonly Fact[], some = preferences()): number => matcher.detail(postingId, { facts, preferences: some, now: NOW })!.score;
const idOf = (title: string): string => POSTINGS.find((entry) => entry.title.startsWith(title))!.id;
const best = (facts: readonly Fact[], some = preferences()): string => matcher.index.postings[matcher.index.ordinals.get(matcher.rank({ facts, preferences: some, now: NOW, limit: 1 })[0]!.postingId)!]!.title;

describe('rank', () => {
  it.each([
    ['developer', 'Senior Backend Engineer (Node.js)'], ['nurse', 'Registered Nurse - ICU'], ['accountant', 'Senior Accountant'], ['chef', 'Sous Chef'],
    ['teacher', 'Mathematics Teacher, Secondary'], ['recruiter', 'Talent Acquisition Partner'], ['electrician', 'Elektroniker für Betriebstechnik (m/w/d)'],
  ] as const)('puts the own line of work of the %s first when nothing is preferred', (who, title) => {
    expect(best(PEOPLE[who])).toBe(title);
    expect(scoreOf(POSTINGS.find((entry) => entry.title === title)!.id, PEOPLE[who])).toBeGreaterThanOrEqual(70);
  });

  it('reads below 25 when the posting is of another trade', () => {
    expect(scoreOf(idOf('Sous Chef'), PEOPLE.developer)).toBeLessThan(25);
    expect(scoreOf(idOf('Senior Backend'), PEOPLE.nurse)).toBeLessThan(25);
    expect(scoreOf(idOf('Senior Accountant'), PEOPLE.developer)).toBeLessThan(25);
  });

  it('gives the same scores and parts in list and detail when asked for both', () => {
    for (const facts of Object.values(PEOPLE)) {
      for (const ranked of matcher.rank({ facts, ...plain, limit: 50 })) {
        const { score, parts } = matcher.detail(ranked.postingId, { facts, ...plain })!;
        expect({ score, parts }).toEqual({ score: ranked.score, parts: ranked.parts });
      }
    }
  });

  it('moves a wanted title up when the career was another', () => {
    const before = scoreOf(idOf('Talent'), PEOPLE.teacher);
    const after = scoreOf(idOf('Talent'), PEOPLE.teacher, preferences({ desiredTitles: ['Talent Acquisition Specialist'] }));
    expect(after).toBeGreaterThan(before + 20);
  });

  it('hides a company when it is ignored, in whatever legal form', () => {
    const ranked = matcher.rank({ facts: PEOPLE.developer, preferences: preferences({ ignoredCompanies: ['ACME Robotics GmbH'] }), now: NOW, limit: 50 });
    expect(ranked.map((entry) => entry.postingId)).not.toContain(idOf('Senior Backend'));
    expect(ranked).toHaveLength(POSTINGS.length - 1);
  });

  it('keeps at most so many of one company when asked to', () => {
    const many = createMatcher([...POSTINGS, ...[1, 2, 3].map((n) => posting(`Backend Engineer ${n}`, 'Acme Robotics', 'Berlin, Germany', 'You design services in TypeScript and Node.js.'))]);
    const companies = many.rank({ facts: PEOPLE.developer, ...plain, limit: 50, perCompany: 2 }).map((entry) => many.index.postings[many.index.ordinals.get(entry.postingId)!]!.company);
    expect(companies.filter((company) => company === 'Acme Robotics')).toHaveLength(2);
  });

  it('shows remote postings alone when only those are wanted, and none of them when unwanted', () => {
    const remote = posting('Backend Developer', 'Distant', 'Remote - Germany', 'Node.js services.', { workplace: 'remote', remoteScope: { worldwide: false, countries: ['DE'] } });
    const both = createMatcher([...POSTINGS, remote]);
    expect(both.rank({ facts: PEOPLE.developer, preferences: preferences({ remote: 'only' }), now: NOW, limit: 50 }).map((entry) => entry.postingId)).toEqual([remote.id]);
    expect(both.rank({ facts: PEOPLE.developer, preferences: preferences({ remote: 'no' }), now: NOW, limit: 50 }).map((entry) => entry.postingId)).not.toContain(remote.id);
  });

  it('forgets a posting when it expires and counts a new one when it is added', () => {
    const changing = createMatcher(POSTINGS);
    expect(changing.expire(idOf('Sous Chef'))).toBe(true);
    expect(changing.expire(idOf('Sous Chef'))).toBe(false);
    expect(changing.detail(idOf('Sous Chef'), { facts: PEOPLE.chef, ...plain })).toBeNull();
    const added = posting('Chef de Partie', 'Gasthof Rose', 'Graz', 'You cook in a small kitchen, plan menus and keep HACCP records.');
    changing.add(added);
    expect(changing.rank({ facts: PEOPLE.chef, ...plain, limit: 1 })[0]!.postingId).toBe(added.id);
  });
});

describe('detail', () => {
  it('names the facts behind each word when a part has points', () => {
    const ids = new Set(PEOPLE.developer.map((entry) => entry.id));
    const { parts } = matcher.detail(idOf('Senior Backend'), { facts: PEOPLE.developer, ...plain })!;
    const skills = parts.find((part) => part.key === 'skills')!;
    expect(skills.words.map((entry) => entry.word)).toEqual(expect.arrayContaining(['NestJS', 'PostgreSQL']));
    for (const part of parts) for (const { factIds } of part.words) for (const id of factIds) expect(ids.has(id)).toBe(true);
    expect(() => parts.forEach((part) => MatchPart.parse(part))).not.toThrow();
  });

  it('lists what the posting asks for and no fact shows when there are gaps', () => {
    const { gaps } = matcher.detail(idOf('Senior Backend'), { facts: PEOPLE.developer, ...plain })!;
    expect(gaps.map((gap) => gap.skill)).toEqual(expect.arrayContaining(['Apache Kafka', 'Terraform']));
    expect(gaps.map((gap) => gap.skill)).not.toContain('Robotics');
    expect(gaps.map((gap) => gap.skill)).not.toContain('Redis');
  });

  it('never matches on contact data when it happens to fit', () => {
    const contact = fact({ kind: 'location', value: { text: 'Kubernetes Street 1, Berlin', city: 'Berlin' } });
    expect(matcher.detail(idOf('Senior Backend'), { facts: [...PEOPLE.nurse, contact], ...plain })).toEqual(matcher.detail(idOf('Senior Backend'), { facts: PEOPLE.nurse, ...plain }));
  });
});

describe('stuffing', () => {
  const advert = POSTINGS.find((entry) => entry.title.startsWith('Senior Backend'))!;
  const wholeAdvert = [...new Set(advert.descriptionText.split(/\W+/).filter(Boolean))].map((name) => fact({ kind: 'skill', value: { name } }));
  it('stays below 50 when a bare list repeats the whole advert', () => expect(scoreOf(advert.id, [...wholeAdvert, ...wholeAdvert])).toBeLessThan(50));
  it('stays below 50 when a nurse lists every word of a developer’s advert', () => expect(scoreOf(advert.id, [...PEOPLE.nurse, ...wholeAdvert])).toBeLessThan(50));
  it('changes nothing when a word is repeated a hundred times instead of ten', () => {
    const times = (n: number): Fact => fact({ kind: 'summary', value: { text: 'TypeScript '.repeat(n) } }, 'f'.repeat(24));
    expect(scoreOf(advert.id, [...PEOPLE.chef, times(100)])).toBe(scoreOf(advert.id, [...PEOPLE.chef, times(10)]));
  });
});

const anyone = fc.constantFrom(...Object.values(PEOPLE));
const anyPosting = fc.constantFrom(...POSTINGS);
const anyPreferences = fc.record({
  desiredTitles: fc.array(fc.constantFrom('Backend Engineer', 'Head of Nursing', 'Buchhalter', 'Intern'), { maxLength: 2 }),
  places: fc.array(fc.constantFrom('Berlin', 'Germany', 'EU', 'London, UK', 'Nowhere'), { maxLength: 2 }),
  remote: fc.constantFrom('any' as const, 'only' as const, 'no' as const),
  salaryFloor: fc.option(fc.record({ amount: fc.integer({ min: 0, max: 200_000 }), currency: fc.constantFrom('EUR', 'GBP') })),
}).map(preferences);
const anySalary = fc.option(fc.record({
  min: fc.constant(null), max: fc.constant(null), currency: fc.constantFrom('EUR', 'GBP', null), period: fc.constant('year' as const),
  annualMin: fc.option(fc.integer({ min: 1000, max: 300_000 })), annualMax: fc.option(fc.integer({ min: 1000, max: 300_000 })), estimated: fc.boolean(),
}));
/** Several facts of several people together, as one odd career. */
const anyFacts = fc.array(fc.constantFrom(...Object.values(PEOPLE).flat()), { maxLength: 30 }).map((facts) => [...new Map(facts.map((entry) => [entry.id, entry])).values()]);

describe('properties', () => {
  it('holds whole parts that sum exactly to a score of 0..100 when anything is put together', () => {
    fc.assert(
      fc.property(anyFacts, anyPosting, anyPreferences, anySalary, fc.option(fc.integer({ min: 0, max: 400 })), (facts, base, some, salary, days) => {
        const postedAt = days === null ? null : new Date(NOW.getTime() - days * 86_400_000).toISOString();
        const one = createMatcher([...POSTINGS.filter((entry) => entry.id !== base.id), { ...base, salary, postedAt }]);
        const { score, parts } = one.detail(base.id, { facts, preferences: some, now: NOW })!;
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(parts.every((part) => Number.isInteger(part.points))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same answer when facts change their order and layout', () => {
    const untidy = (text: string): string => `  ${text.toUpperCase().replace(/, /g, ' ,\t')}  `;
    fc.assert(
      fc.property(anyone, anyPosting, fc.infiniteStream(fc.nat()), (facts, advert, keys) => {
        const order = new Map(facts.map((entry) => [entry.id, keys.next().value as number]));
        const shuffled = [...facts].sort((a, b) => order.get(a.id)! - order.get(b.id)!);
        const reformatted = shuffled.map((entry) => (entry.kind === 'skill' ? ({ ...entry, value: { ...entry.value, name: ` ${entry.value.name}  ` } } as Fact) : entry));
        expect(matcher.detail(advert.id, { facts: reformatted, ...plain })).toEqual(matcher.detail(advert.id, { facts, ...plain }));
        const summaries = shuffled.map((entry) => (entry.kind === 'summary' ? ({ ...entry, value: { text: untidy(entry.value.text) } } as Fact) : entry));
        expect(matcher.detail(advert.id, { facts: summaries, ...plain })!.score).toBe(matcher.detail(advert.id, { facts, ...plain })!.score);
      }),
      { numRuns: 300 },
    );
  });

  it('never falls when a skill is added', () => {
    const names = ['Kafka', 'Terraform', 'React', 'IFRS', 'ACLS', 'HACCP', 'Recruiting', 'SPS', 'Excel', 'French', 'Forklift', 'Photoshop', 'Origami', 'Java', 'Angular'];
    fc.assert(
      fc.property(anyone, anyPosting, fc.constantFrom(...names), fc.constantFrom(...names), (facts, advert, first, second) => {
        const one = [...facts, fact({ kind: 'skill', value: { name: first } })];
        const two = [...one, fact({ kind: 'skill', value: { name: second } })];
        const scores = [facts, one, two].map((list) => scoreOf(advert.id, list));
        expect(scores[1]!).toBeGreaterThanOrEqual(scores[0]!);
        expect(scores[2]!).toBeGreaterThanOrEqual(scores[1]!);
      }),
      { numRuns: 500 },
    );
  });

  it('accumulates over inverted lists what the forward arrays say when any facts are scored', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const index = buildIndex(POSTINGS);
        const { vector } = prepareUser(index, facts, preferences(), NOW);
        for (const { ordinal, raw } of scoreAll(index, vector, { k: index.size })) {
          let sum = 0;
          index.forEachFeature(ordinal, (feature, weight) => (sum += weight * (vector.weightOf.get(feature) ?? 0)));
          expect(raw).toBeCloseTo(sum, 5);
        }
      }),
      { numRuns: 50 },
    );
  });
});
