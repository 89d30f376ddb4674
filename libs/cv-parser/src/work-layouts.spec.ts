import { layOut, positionsIn, valuesOf, type TestLine } from './testing/lay-out';
import { parseCv } from './parse-cv';

const EXPECTED = ['Shift Leader | Spreewerk | 2019-03 | present', 'Forklift Driver | Hafenlicht & Sohn | 2016-01 | 2019-02'];
const PROSE = ['Kept the yard safe for fourteen drivers.', 'Counted the stock of three halls each quarter.'];

describe('parseCv positions', () => {
  it.each<[string, TestLine[]]>([
    ['title, employer and place in one row with the dates in brackets', ['** Shift Leader, Spreewerk, Leeds, UK (Mar 2019 – Present)', '* Built it.', '** Forklift Driver, Hafenlicht & Sohn, Broken Arrow, OK (Jan 2016 – Feb 2019)', '* Ran it.']],
    ['slashes between the pieces', ['03/2019 – present\tShift Leader / Spreewerk / Leeds', PROSE[0]!, '01/2016 – 02/2019\tForklift Driver / Hafenlicht & Sohn / Cork', PROSE[1]!]],
    ['dates, then employer, then title', ['~ 03.2019 – present', 'Spreewerk', 'Shift Leader', '* Built it.', '~ 01.2016 – 02.2019', 'Hafenlicht & Sohn', 'Forklift Driver', '* Ran it.']],
    ['labels before the values', ['~ Period: Mar 2019 – Present', 'Employer: Spreewerk, Leeds', 'Position: Shift Leader', '* Built it.', '~ Period: Jan 2016 – Feb 2019', 'Employer: Hafenlicht & Sohn, Cork', 'Position: Forklift Driver', '* Ran it.']],
    ['a table with a head row', ['** Period\tEmployer\tPosition and duties', 'Mar 2019 – Present\tSpreewerk\tShift Leader', 'Jan 2016 – Feb 2019\tHafenlicht & Sohn\tForklift Driver']],
    ['what the employer does between employer and title', ['** Spreewerk\tMar 2019 – Present', 'A family-run maker of small river boats.', 'Shift Leader', '* Built it.', '** Hafenlicht & Sohn\tJan 2016 – Feb 2019', 'One of the largest providers of lamps, founded in 1911.', 'Forklift Driver', '* Ran it.']],
    ['a description that runs on behind the dates', ['Shift Leader, Spreewerk, Leeds (Mar 2019 – Present). Kept the yard safe for drivers.', 'Forklift Driver, Hafenlicht & Sohn, Cork (Jan 2016 – Feb 2019). Counted the stock of', 'three halls each quarter.']],
    ['dates that break at the end of the line', ['Shift Leader, Spreewerk, Broken Arrow, OK (1 March 2019 to', 'present). Kept the yard safe for drivers.', 'Forklift Driver, Hafenlicht & Sohn, Halifax (1 January 2016 to 28 February', '2019). Counted the stock of three halls.']],
    ['a federal form', ['** Shift Leader', 'Spreewerk', '1200 Main Street, Leeds, UK', '03/2019 – Present', 'Hours per week: 40', 'Supervisor: Jo Doe (may contact)', 'Duties:', PROSE[0]!, '** Forklift Driver', 'Hafenlicht & Sohn', '9 Quay Road, Cork, Ireland', '01/2016 – 02/2019', 'Hours per week: 40', 'Supervisor: Al Roe (may contact)', 'Duties:', PROSE[1]!]],
    ['kinds of contract and lengths of time among the rows', ['** Spreewerk', 'Shift Leader · Full-time', 'Mar 2019 – Present · 5 yrs 2 mos', 'Leeds, UK · Hybrid', PROSE[0]!, '** Hafenlicht & Sohn', 'Forklift Driver · Part-time', 'Jan 2016 – Feb 2019 · 3 yrs 2 mos', 'Cork · On-site', PROSE[1]!]],
    ['dates inside the achievements', ['** Shift Leader\tMar 2019 – Present', 'Spreewerk, Leeds', '* Project Aurora (Jan 2020 – May 2020): moved two halls', '* Award of the year 2021', '** Forklift Driver\tJan 2016 – Feb 2019', 'Hafenlicht & Sohn, Cork', '* Stood in for the leader, March 2018 – June 2018']],
  ])('are read when they are set as %s', (_name, lines) => {
    expect(positionsIn(...lines)).toEqual(EXPECTED);
  });

  it('take a range whole when a narrow column breaks it over rows', () => {
    const at = { at: [60, 180] };
    expect(positionsIn(['~ March 2019 –\tShift Leader', at], ['Present\tSpreewerk, Leeds', { at: [82, 180] }], ['Kept the yard safe.', { x: 190 }], ['~ January 2016 – February\tForklift Driver', at], ['2019\tHafenlicht & Sohn, Cork', { at: [100, 180] }], ['Counted the stock.', { x: 190 }])).toEqual(EXPECTED);
  });

  it.each<[string, TestLine[]]>([
    ['each with its dates', ['** Spreewerk, Leeds', 'Shift Leader\tMar 2019 – Present', PROSE[0]!, 'Forklift Driver\tJan 2016 – Feb 2019', PROSE[1]!]],
    ['below the whole time there', ['** Spreewerk, Leeds\tJan 2016 – Present', 'Shift Leader\tMar 2019 – Present', '* Built it.', 'Forklift Driver\tJan 2016 – Feb 2019', '* Ran it.']],
    ['below its length', [['Spreewerk', { size: 12, gap: 5 }], '8 years 3 months', 'Shift Leader', 'March 2019 - Present (5 years 2 months)', 'Leeds', PROSE[0]!, 'Forklift Driver', 'January 2016 - February 2019 (3 years 2 months)', 'Leeds', PROSE[1]!]],
  ])('have one employer when two roles stand under it, %s', (_name, lines) => {
    expect(positionsIn(...lines)).toEqual(['Shift Leader | Spreewerk | 2019-03 | present', 'Forklift Driver | Spreewerk | 2016-01 | 2019-02']);
  });

  it('are read without any dates, titles over employers', () => {
    expect(positionsIn('** Shift Leader', 'Spreewerk, Leeds', '* Built it.', '** Forklift Driver', 'Hafenlicht & Sohn, Cork', '* Ran it.')).toEqual(['Shift Leader | Spreewerk |  | ', 'Forklift Driver | Hafenlicht & Sohn |  | ']);
  });

  it('go on over the page when its header stands between them', () => {
    expect(positionsIn('** Shift Leader\tMar 2019 – Present', 'Spreewerk, Leeds', '* Built it.', ['Ada Morgan · Curriculum vitae · page 2', { page: 1, size: 8, gap: -70 }], ['* Mended it.', { page: 1 }], ['** Forklift Driver\tJan 2016 – Feb 2019', { page: 1 }], ['Hafenlicht & Sohn, Cork', { page: 1 }])).toEqual(EXPECTED);
  });

  it('keep a part of a title that follows a comma when the employer stands elsewhere', () => {
    expect(positionsIn('** Charge Nurse, Emergency Department\tMar 2019 – Present', 'Hafenlicht Hospital, Leeds', '* Cared.')).toEqual(['Charge Nurse, Emergency Department | Hafenlicht Hospital | 2019-03 | present']);
  });

  it('are surer when title and employer say what they are than when neither does', () => {
    const sure = (title: string, company: string): number => parseCv(layOut('Ada Morgan', 'ada@example.com', '# Experience', `** ${title}\tMar 2019 – Present`, company, '* Built it.')).fields.find((f) => f.fact.kind === 'work')!.confidence;
    expect(sure('Software Engineer', 'Spreewerk GmbH, Berlin')).toBeGreaterThan(0.85);
    expect(sure('Aurora', 'Nightfall')).toBeLessThan(0.75);
  });

  it('tell the other reading when title and employer are close', () => {
    const work = parseCv(layOut('Ada Morgan', 'ada@example.com', '# Experience', '** Aurora – Nightfall\tMar 2019 – Present', '* Built it.')).fields.find((f) => f.fact.kind === 'work')!;
    expect(work.fact.value).toMatchObject({ title: 'Aurora', company: 'Nightfall' });
    expect(work.runnerUp?.fact.value).toMatchObject({ title: 'Nightfall', company: 'Aurora' });
    expect(work.runnerUp!.confidence).toBeLessThan(work.confidence);
  });

  it('keep their descriptions as highlights below them', () => {
    const text = layOut('Ada Morgan', 'ada@example.com', '# Experience', '** Shift Leader\tMar 2019 – Present', 'Spreewerk, Leeds', '* Kept the yard safe for', ['fourteen drivers', { x: 70 }], '* Counted the stock');
    expect(valuesOf(text, 'highlight').map((h) => h['text'])).toEqual(['Kept the yard safe for fourteen drivers', 'Counted the stock']);
  });
});
