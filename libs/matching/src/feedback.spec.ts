import fc from 'fast-check';
import { learnFeedback, MAX_FEEDBACK_POINTS, type Thumb } from './feedback';
import { NOW, PEOPLE, POSTINGS, posting, preferences } from './fixtures';
import { createMatcher, lessonOf } from './index';

const NIGHT = 'You work on night shifts only, monitor ventilated patients in intensive care and administer medication.';
const DAY = 'You work in an outpatient practice by day, draw blood, take care of wounds and advise patients.';
const more = ['Berlin', 'Hamburg', 'Wien'].flatMap((place, n) => [
  posting(`Night Nurse ${n}`, `Clinic ${n}`, place, NIGHT),
  posting(`Day Nurse ${n}`, `Practice ${n}`, place, DAY),
  posting(`Ward Nurse onsite ${n}`, `Ward ${n}`, place, DAY, { workplace: 'onsite' }),
  posting(`Ward Nurse remote ${n}`, `Line ${n}`, place, DAY, { workplace: 'remote' }),
]);
const all = [...POSTINGS, ...more];
const matcher = createMatcher(all);
const idOf = (title: string): string => more.find((entry) => entry.title === title)!.id;
const input = (thumbs: readonly Thumb[]) => ({ facts: PEOPLE.nurse, preferences: preferences(), now: NOW, thumbs });
const partOf = (title: string, thumbs: readonly Thumb[]) => matcher.detail(idOf(title), input(thumbs))!.parts.find((part) => part.key === 'feedback');
const pointsOf = (title: string, thumbs: readonly Thumb[]): number => partOf(title, thumbs)?.points ?? 0;
const thumb = (title: string, up: boolean, reason: Thumb['reason'] = null): Thumb => ({ postingId: idOf(title), up, reason });
const anyThumbs = fc.array(fc.record({ postingId: fc.constantFrom(...all.map((entry) => entry.id), 'gone'), up: fc.boolean(), reason: fc.constantFrom('remote' as const, 'duties' as const, 'other' as const, null) }), { maxLength: 12 });

describe('thumbs', () => {
  const down = [thumb('Night Nurse 0', false), thumb('Night Nurse 1', false)];

  it('lower what is like the postings turned down and name the words when words decide', () => {
    const part = partOf('Night Nurse 2', down)!;
    expect(part.points).toBeLessThanOrEqual(-4);
    expect(part.note).toMatch(/^Like 2 postings that you turned down: .*night/);
    expect(part.words.map((entry) => entry.word)).toContain('night');
    expect(pointsOf('Day Nurse 2', down)).toBeGreaterThan(part.points);
  });

  it('name the property and how many postings had it when a property decides', () => {
    const thumbs = [thumb('Ward Nurse onsite 0', false, 'remote'), thumb('Ward Nurse onsite 1', false, 'remote'), thumb('Ward Nurse remote 0', true, 'remote'), thumb('Day Nurse 0', true)];
    expect(partOf('Ward Nurse onsite 2', thumbs)).toMatchObject({ note: 'You turned down 2 on-site postings.' });
    expect(partOf('Ward Nurse remote 2', thumbs)).toMatchObject({ note: 'You liked 1 remote posting.' });
    expect(pointsOf('Ward Nurse remote 2', thumbs)).toBeGreaterThan(pointsOf('Ward Nurse onsite 2', thumbs) + 5);
  });

  it('teach what the reason names, and the rest less, when there is one', () => {
    const gap = (reason: Thumb['reason']): number => pointsOf('Ward Nurse remote 2', [thumb('Ward Nurse onsite 0', false, reason)]) - pointsOf('Ward Nurse onsite 2', [thumb('Ward Nurse onsite 0', false, reason)]);
    expect(gap('remote')).toBeGreaterThan(gap('duties'));
    expect(pointsOf('Day Nurse 2', [thumb('Day Nurse 0', false, 'duties')])).toBeLessThan(pointsOf('Day Nurse 2', [thumb('Day Nurse 0', false, 'place')]));
  });

  it('give no property as the reason that most postings have', () => {
    const full = more.map((entry) => ({ ...entry, id: `f${entry.id.slice(1)}`, employmentType: 'full_time' as const }));
    const spoken = createMatcher(full);
    const thumbs = [0, 4].map((at): Thumb => ({ postingId: full[at]!.id, up: false, reason: 'contract' }));
    const part = spoken.detail(full[8]!.id, input(thumbs))!.parts.find(({ key }) => key === 'feedback')!;
    expect(part.points).toBeLessThan(0);
    expect(part.note).toMatch(/^Like 2 postings that you turned down/);
  });

  it('leave no part behind when they are undone', () => {
    expect(partOf('Night Nurse 2', [])).toBeUndefined();
    expect(matcher.detail(idOf('Night Nurse 2'), input([]))).toEqual(matcher.detail(idOf('Night Nurse 2'), { facts: PEOPLE.nurse, preferences: preferences(), now: NOW }));
  });

  it('count once by their last word when a posting was thumbed twice', () => {
    expect(learnFeedback(matcher.index, [thumb('Night Nurse 0', false), thumb('Night Nurse 0', true)])).toEqual(learnFeedback(matcher.index, [thumb('Night Nurse 0', true)]));
  });

  it('move a score little when there is one, and more the more agree', () => {
    const points = [1, 2, 3].map((count) => Math.abs(pointsOf('Night Nurse 2', [0, 1, 2].slice(0, count).map((n) => thumb(`Night Nurse ${n}`, false)))));
    expect(points[0]).toBeLessThanOrEqual(Math.ceil(MAX_FEEDBACK_POINTS / 4));
    expect(points[1]).toBeGreaterThan(points[0]!);
    expect(points[2]).toBeGreaterThan(points[1]!);
  });

  it('still favour the liked kind when one thumb in five contradicts the others', () => {
    const thumbs = [...down, thumb('Day Nurse 0', true), thumb('Day Nurse 1', true), { postingId: POSTINGS[3]!.id, up: true }];
    expect(pointsOf('Day Nurse 2', thumbs)).toBeGreaterThan(pointsOf('Night Nurse 2', thumbs) + 4);
  });

  it('teach by what was kept of the posting when the index has lost it', () => {
    const gone = posting('Night Nurse 9', 'Clinic 9', 'Berlin', NIGHT);
    const lesson = lessonOf(matcher.index, gone);
    expect(lesson.words.length).toBeLessThanOrEqual(40);
    expect(partOf('Night Nurse 2', [{ postingId: gone.id, up: false }])).toBeUndefined();
    expect(pointsOf('Night Nurse 2', [{ postingId: gone.id, up: false, lesson }])).toBeLessThan(0);
    const known = more[0]!;
    expect(learnFeedback(matcher.index, [{ postingId: known.id, up: false, lesson: lessonOf(matcher.index, known) }])).toEqual(learnFeedback(matcher.index, [{ postingId: known.id, up: false }]));
  });

  it('rank the same whatever the order in which they came', () => {
    fc.assert(fc.property(anyThumbs, (given) => {
      const last = [...new Map(given.map((one) => [one.postingId, one])).values()];
      expect(matcher.rank({ ...input([...last].reverse()), limit: 10 })).toEqual(matcher.rank({ ...input(last), limit: 10 }));
    }), { numRuns: 25 });
  });

  it('lift a posting over the cut that the profile alone leaves below it', () => {
    const nurses = Array.from({ length: 520 }, (_, n) => posting(`Intensive Care Nurse ${n}`, `House ${n}`, 'Berlin', 'You care for ventilated patients in intensive care, administer medication and infusions and monitor vital signs.'));
    const schools = Array.from({ length: 8 }, (_, n) => posting('School Nurse', `School ${n}`, 'Berlin', 'You advise pupils and parents, give first aid in the playground, plan vaccinations and teach hygiene.'));
    const many = createMatcher([...nurses, ...schools]);
    const found = (thumbs: Thumb[]): number => many.rank({ ...input(thumbs), limit: 20 }).filter(({ postingId }) => schools.some(({ id }) => id === postingId)).length;
    expect(found([])).toBe(0);
    expect(found([...nurses.slice(0, 20).map(({ id }): Thumb => ({ postingId: id, up: false })), ...schools.slice(0, 6).map(({ id }): Thumb => ({ postingId: id, up: true }))])).toBe(8);
  });

  it('keep scores whole, bounded, equal in list and detail, and notes true when any thumbs are given', () => {
    fc.assert(
      fc.property(anyThumbs, (given) => {
        const votes = [...new Map(given.filter(({ postingId }) => postingId !== 'gone').map((one) => [one.postingId, one])).values()];
        for (const { postingId, score, parts } of matcher.rank({ ...input(given), limit: 5 })) {
          expect(matcher.detail(postingId, input([...given]))!.score).toBe(score);
          expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
          const part = parts.find(({ key }) => key === 'feedback');
          expect(Math.abs(part?.points ?? 0)).toBeLessThanOrEqual(MAX_FEEDBACK_POINTS + 1);
          const said = /(\d+|a) postings? that you (liked|turned down)|you (liked|turned down) (\d+)/i.exec(part?.note ?? '');
          if (!said) continue;
          const count = Number(said[4] ?? (said[1] === 'a' ? 1 : said[1]));
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(votes.filter(({ up }) => up === ((said[2] ?? said[3]) === 'liked')).length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
