import fc from 'fast-check';
import { learnFeedback, MAX_FEEDBACK_POINTS, type Thumb } from './feedback';
import { NOW, PEOPLE, POSTINGS, posting, preferences } from './fixtures';
import { createMatcher } from './index';

const more = ['Berlin', 'Hamburg', 'Wien'].flatMap((place, n) => [
  posting(`Night Nurse ${n}`, `Clinic ${n}`, place, 'You work on night shifts only, monitor ventilated patients in intensive care and administer medication.'),
  posting(`Day Nurse ${n}`, `Practice ${n}`, place, 'You work in an outpatient practice by day, draw blood, take care of wounds and advise patients.'),
]);
const matcher = createMatcher([...POSTINGS, ...more]);
const idOf = (title: string): string => more.find((entry) => entry.title === title)!.id;
const input = (thumbs: readonly Thumb[]) => ({ facts: PEOPLE.nurse, preferences: preferences(), now: NOW, thumbs });
const pointsOf = (title: string, thumbs: readonly Thumb[]): number => matcher.detail(idOf(title), input(thumbs))!.parts.find((part) => part.key === 'feedback')?.points ?? 0;

describe('thumbs', () => {
  const down = [0, 1].map((n): Thumb => ({ postingId: idOf(`Night Nurse ${n}`), up: false }));
  it('lower what is like the postings turned down and name the words when there are some', () => {
    const part = matcher.detail(idOf('Night Nurse 2'), input(down))!.parts.find((entry) => entry.key === 'feedback')!;
    expect(part.points).toBeLessThanOrEqual(-4);
    expect(part.note).toBe('Like the 2 postings that you turned down.');
    expect(part.words.map((entry) => entry.word)).toContain('night');
    expect(pointsOf('Day Nurse 2', down)).toBeGreaterThan(part.points);
  });
  it('leave no part behind when they are undone', () => {
    expect(matcher.detail(idOf('Night Nurse 2'), input([]))!.parts.some((part) => part.key === 'feedback')).toBe(false);
    expect(matcher.detail(idOf('Night Nurse 2'), input([]))).toEqual(matcher.detail(idOf('Night Nurse 2'), { facts: PEOPLE.nurse, preferences: preferences(), now: NOW }));
  });
  it('count once by their last word when a posting was thumbed twice', () => {
    const id = idOf('Night Nurse 0');
    expect(learnFeedback(matcher.index, [{ postingId: id, up: false }, { postingId: id, up: true }])).toEqual(learnFeedback(matcher.index, [{ postingId: id, up: true }]));
  });
  it('still favour the liked kind when one thumb in five contradicts the others', () => {
    const thumbs = [...down, { postingId: idOf('Day Nurse 0'), up: true }, { postingId: idOf('Day Nurse 1'), up: true }, { postingId: POSTINGS[3]!.id, up: true }];
    expect(pointsOf('Day Nurse 2', thumbs)).toBeGreaterThan(pointsOf('Night Nurse 2', thumbs) + 4);
  });
  it('keep scores whole, bounded and equal in list and detail when any thumbs are given', () => {
    const all = [...POSTINGS, ...more];
    const thumbs = fc.array(fc.record({ postingId: fc.constantFrom(...all.map((entry) => entry.id), 'gone'), up: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(thumbs, (given) => {
        for (const { postingId, score, parts } of matcher.rank({ ...input(given), limit: 5 })) {
          const detail = matcher.detail(postingId, input([...given]))!;
          expect(detail.score).toBe(score);
          expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
          expect(Math.abs(parts.find((part) => part.key === 'feedback')?.points ?? 0)).toBeLessThanOrEqual(MAX_FEEDBACK_POINTS + 1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
