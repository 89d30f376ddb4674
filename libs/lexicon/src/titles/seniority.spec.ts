import { plainTitle, seniorityOf, titleKey } from '../index';

describe('seniorityOf', () => {
  it.each([
    ['Senior Software Engineer', 'senior'], ['Sr. Accountant', 'senior'], ['Software Engineer', null], ['Account Manager', null], ['Senior Product Manager', 'senior'],
    ['Engineering Manager', 'manager'], ['Director of Nursing', 'director'], ['VP Sales', 'director'], ['Chief Financial Officer', 'executive'], ['Praktikant Marketing (m/w/d)', 'intern'],
    ['Staff Nurse', null], ['Staff Engineer', 'lead'], ['Senior Care Assistant', 'junior'], ['Executive Assistant', null], ['Lead Generation Specialist', null], ['Junior Developer', 'junior'],
    ['Head Chef', 'director'], ['Software Engineer II', 'mid'], ['Assistant Manager', 'manager'], ['Schulleiterin', 'director'], ['Werkstudent (w/m/d) Data', 'intern'], ['Principal Scientist', 'lead'],
  ])('reads %s when the title says so', (title, level) => {
    // A head chef leads a kitchen; both readings of "head" are above manager.
    expect(seniorityOf(title)).toBe(level);
  });
});

describe('plainTitle', () => {
  it.each([
    ['Softwareentwickler (m/w/d) - Berlin', 'Softwareentwickler'], ['Ingenieur:in', 'Ingenieur'], ['Nurse | Night shift', 'Nurse'], ['Pflegefachkraft (w/m/d)', 'Pflegefachkraft'], ['Front-end Developer', 'Front-end Developer'],
  ])('cleans %s when it carries decoration', (title, plain) => expect(plainTitle(title)).toBe(plain));
});

describe('titleKey', () => {
  it('drops levels when they decorate a title', () => expect([titleKey('Sr. Software Engineer II'), titleKey('Lead Nurse (m/f/d)')]).toEqual(['software engineer', 'nurse']));
});
