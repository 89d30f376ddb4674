import { JOBS, likeness, sameDate, scoreCv, summarise } from './layout-score';

const gold = { name: 'Zoë Krag', jobs: [{ title: 'Head Chef', company: 'Salt & Ember', start: '2019-03', end: 'present' }, { title: 'Sous Chef', company: 'Ribbonwood', start: '2015', end: '2018' }], skills: ['Pastry', 'Menu costing'] };

describe('scoreCv', () => {
  it('is right in everything when the reading is the gold', () => {
    const score = summarise([scoreCv(gold, gold)]);
    expect([score.micro, score.jobs, score.whole]).toEqual([1, 1, 1]);
  });
  it('counts an entry as not whole when only its employer is wrong', () => {
    const read = { ...gold, jobs: [{ ...gold.jobs[0]!, company: 'Hotel Marchmont' }, gold.jobs[1]!] };
    const score = summarise([scoreCv(gold, read)]);
    expect(score.jobs).toBe(1);
    expect(score.whole).toBe(0.5);
  });
  it('counts a job as found and not dated when its start is another', () => {
    const read = { ...gold, jobs: [{ ...gold.jobs[0]!, start: '2018-03' }, gold.jobs[1]!] };
    const { fields } = scoreCv(gold, read);
    expect(fields.get('jobs, title')).toMatchObject({ right: 2, extra: 0, missing: 0 });
    expect(fields.get(JOBS)).toMatchObject({ right: 1, extra: 1, missing: 1 });
  });
  it('scores only what the gold has when more was read', () => {
    expect([...scoreCv({ name: 'Zoë Krag' }, gold).fields.keys()]).toEqual(['name']);
  });
  it('finds an empty reading wrong in every field', () => {
    const score = summarise([scoreCv(gold, {})]);
    expect([score.micro, score.jobs, score.whole]).toEqual([0, 0, 0]);
  });
});

describe('the comparisons', () => {
  it.each([['2019-03', '2019', true], ['2019', '2019-11', true], ['2019-03', '2019-04', false], ['present', '2024', false], ['2019', undefined, false], [undefined, '2019', true]])('date %s against %s is %s', (g, p, right) => expect(sameDate(g, p)).toBe(right));
  it('takes Chinese characters as words when phrases are compared', () => expect(likeness('高级后端工程师', '后端工程师')).toBeCloseTo(10 / 12));
  it('ignores accents and case when phrases are compared', () => expect(likeness('Étudiante en Droit', 'etudiante en droit')).toBe(1));
});
