import { NOW, PEOPLE, posting, POSTINGS, preferences } from './fixtures';
import { createMatcher, scoreGuest } from './index';

const plain = { preferences: preferences(), now: NOW };
const GUEST = posting('Backend Engineer', 'Brinewell', 'Berlin, Germany', 'You build services in TypeScript and Node.js with PostgreSQL on Kubernetes. Zymurgy is a plus.');

describe('scoreGuest', () => {
  it('gives the very score of the index when the posting is in it', () => {
    const matcher = createMatcher([...POSTINGS, GUEST]);
    for (const facts of Object.values(PEOPLE)) {
      for (const entry of [GUEST, ...POSTINGS.slice(0, 5)]) expect(scoreGuest(matcher.index, entry, { facts, ...plain })).toEqual(matcher.detail(entry.id, { facts, ...plain }));
    }
  });

  it('comes near to that score when the posting is not in the index, and leaves the index as it was', () => {
    const matcher = createMatcher(POSTINGS);
    const before = matcher.rank({ facts: PEOPLE.developer, ...plain, limit: 50 });
    const inside = createMatcher([...POSTINGS, GUEST]).detail(GUEST.id, { facts: PEOPLE.developer, ...plain })!;
    const guest = scoreGuest(matcher.index, GUEST, { facts: PEOPLE.developer, ...plain });
    expect(Math.abs(guest.score - inside.score)).toBeLessThanOrEqual(3);
    expect(guest.parts.reduce((sum, part) => sum + part.points, 0)).toBe(guest.score);
    expect(guest.score).toBeGreaterThan(scoreGuest(matcher.index, GUEST, { facts: PEOPLE.nurse, ...plain }).score + 20);
    expect(matcher.rank({ facts: PEOPLE.developer, ...plain, limit: 50 })).toEqual(before);
    expect(matcher.index.ordinals.has(GUEST.id)).toBe(false);
  });

  it('tells a fit from a misfit when there is no other posting at all', () => {
    const { index } = createMatcher([]);
    const developer = scoreGuest(index, GUEST, { facts: PEOPLE.developer, ...plain });
    expect(developer.score).toBeGreaterThan(scoreGuest(index, GUEST, { facts: PEOPLE.nurse, ...plain }).score + 20);
    expect(developer.parts.find((part) => part.key === 'skills')?.words.map(({ word }) => word)).toContain('TypeScript');
  });

  it('lets thumbs on the index’s postings count', () => {
    const { index } = createMatcher(POSTINGS);
    const liked = POSTINGS.find((entry) => entry.title.startsWith('Senior Backend'))!;
    const scored = scoreGuest(index, GUEST, { facts: PEOPLE.developer, ...plain, thumbs: [{ postingId: liked.id, up: true }] });
    expect(scored.parts.find((part) => part.key === 'feedback')?.points).toBeGreaterThan(0);
  });
});
