import { NOW, PEOPLE, posting, POSTINGS, preferences } from './fixtures';
import { buildIndex, NO_PART, prepareUser, recommend, scorePair } from './index';

const index = buildIndex(POSTINGS);
const user = (some = preferences()) => prepareUser(index, PEOPLE.developer, some, NOW);
const ordinals = (of: readonly { ordinal: number }[]) => of.map(({ ordinal }) => ordinal);

describe('recommend', () => {
  it('gives the best by score with the points that add up to it when the pass is full', () => {
    const found = recommend(index, user(), { limit: 5 });
    const all = POSTINGS.map(({ id }) => ({ id, score: scorePair(index, index.ordinals.get(id) as number, user()).score })).sort((a, b) => b.score - a.score);
    expect(found.map(({ score }) => score)).toEqual(all.slice(0, 5).map(({ score }) => score));
    for (const { score, points } of found) expect(points.filter((value) => value !== NO_PART).reduce((sum, value) => sum + value, 0)).toBe(score);
  });

  it('equals a full pass when what was kept is merged with what is newer', () => {
    for (const cut of [0, 3, 8, POSTINGS.length]) {
      const before = buildIndex(POSTINGS.slice(0, cut));
      const kept = ordinals(recommend(before, prepareUser(before, PEOPLE.developer, preferences(), NOW), { limit: 20 }));
      expect(recommend(index, user(), { limit: 20, sinceOrdinal: cut, kept })).toEqual(recommend(index, user(), { limit: 20 }));
    }
  });

  it('looks at nothing older when told where the new ones begin', () => {
    const from = POSTINGS.length - 2;
    expect(ordinals(recommend(index, user(), { limit: 20, sinceOrdinal: from })).sort((a, b) => a - b)).toEqual([from, from + 1]);
  });

  it('leaves out what was kept when it is over or unwanted by now', () => {
    const later = buildIndex(POSTINGS);
    later.expire(POSTINGS[0]!.id);
    const some = prepareUser(later, PEOPLE.developer, preferences({ ignoredCompanies: [POSTINGS[1]!.company] }), NOW);
    expect(ordinals(recommend(later, some, { limit: 20, sinceOrdinal: later.size, kept: [0, 1, 2] }))).toEqual([2]);
  });

  it('gives way to other companies when one has more than its share, and drops none where there is room', () => {
    const fair = Array.from({ length: 4 }, (_, n) => posting(`Senior Backend Engineer ${n}`, 'Acme Robotics', 'Berlin, Germany', 'You design services in TypeScript with NestJS, PostgreSQL, Redis, Docker and Kubernetes on AWS.'));
    const crowded = buildIndex([...POSTINGS, ...fair]);
    const someone = prepareUser(crowded, PEOPLE.developer, preferences(), NOW);
    const companies = (limit: number) => recommend(crowded, someone, { limit }).map(({ ordinal }) => crowded.postings[ordinal]!.company);
    expect(companies(10).filter((name) => name === 'Acme Robotics')).toHaveLength(1);
    expect(companies(16).filter((name) => name === 'Acme Robotics')).toHaveLength(3);
    expect(companies(100)).toHaveLength(POSTINGS.length + fair.length);
  });
});
