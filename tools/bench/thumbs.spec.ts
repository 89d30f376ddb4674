import { NO_PREFERENCES } from '@applywright/contracts';
import { createMatcher } from '@applywright/matching';
import { makePeople, makeThumbWorld, type RankForThumbs, simulateThumbs, TUNING } from '@applywright/testing';

const world = makeThumbWorld('spec', TUNING);
const people = [...makePeople('spec', world, 'mixed', 3), ...makePeople('spec', world, 'specialist', 3)];
const matcher = createMatcher(world.adverts.map(({ posting }) => posting));
const rank: RankForThumbs = ({ facts }, thumbs, only, limit) => matcher.rank({ facts, preferences: NO_PREFERENCES, now: new Date('2026-11-20T12:00:00Z'), thumbs, only, limit }).map(({ postingId }) => postingId);
const trial = (wrong: number, by: RankForThumbs = rank) => simulateThumbs({ world, people, at: [0, 20], wrong, rank: by });

describe('learning from thumbs', () => {
  it('ranks what was never thumbed at least 0.15 nDCG@10 better after 20 thumbs', () => {
    const [before, after] = trial(0) as [number, number];
    expect(before).toBeGreaterThan(0.2);
    expect(after).toBeGreaterThanOrEqual(before + 0.15);
  });

  it('does not collapse when one thumb in ten is wrong', () => {
    const [before, after] = trial(0.1) as [number, number];
    expect(after).toBeGreaterThan(before - 0.02);
  });

  it('is what makes the difference: a ranking that ignores thumbs gains nothing', () => {
    const [before, after] = trial(0, (person, _thumbs, only, limit) => rank(person, [], only, limit)) as [number, number];
    expect(after).toBe(before);
  });

  it('gives the same numbers when it is tried again', () => expect(trial(0.1)).toEqual(trial(0.1)));
});
