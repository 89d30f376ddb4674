import { employmentInTitle, readEmploymentType, readWorkplace, workplaceIn, workplaceInTitle } from './workplace';

describe('readWorkplace', () => {
  it.each([['on-site', 'onsite'], ['onsite', 'onsite'], ['OnSite', 'onsite'], ['Hybrid', 'hybrid'], ['remote', 'remote'], ['unspecified', null], [null, null], [true, null]])('reads %p as %p', (value, workplace) => {
    expect(readWorkplace(value)).toBe(workplace);
  });
});

describe('workplaceIn', () => {
  it.each([['Hybrid - Berlin', 'hybrid'], ['Remote, US', 'remote'], ['Remote or hybrid', 'hybrid'], ['Homeoffice möglich', 'remote'], ['Berlin', null], [null, null]])('reads %p as %p', (text, workplace) => {
    expect(workplaceIn(text)).toBe(workplace);
  });
});

describe('workplaceInTitle', () => {
  it('finds a model only at the end of a title', () => {
    expect([workplaceInTitle('Editor (Remote)'), workplaceInTitle('Editor – hybrid'), workplaceInTitle('Remote Sensing Engineer'), workplaceInTitle(null)]).toEqual(['remote', 'hybrid', null, null]);
  });
});

describe('readEmploymentType', () => {
  it.each([
    ['FullTime', 'full_time'], ['Full-time', 'full_time'], ['Vollzeit', 'full_time'], ['PartTime', 'part_time'], ['Teilzeit', 'part_time'], ['Intern', 'internship'], ['Internal transfer', null],
    ['Contract', 'contract'], ['Temporary', 'temporary'], ['CDI', 'full_time'], ['CDD', 'temporary'], ['Befristet', 'temporary'], ['Unbefristet', 'full_time'], ['Freelance', 'freelance'], ['Regular', null], [null, null], [3, null],
  ])('reads %p as %p', (value, type) => {
    expect(readEmploymentType(value)).toBe(type);
  });
});

describe('employmentInTitle', () => {
  it('finds internships and nothing else', () => {
    expect([employmentInTitle('Marketing Intern'), employmentInTitle('Praktikum Einkauf'), employmentInTitle('Internal Auditor'), employmentInTitle('Part-time Nurse')]).toEqual(['internship', 'internship', null, null]);
  });
});
