import { readLevel, readLowestLevel } from './level';

describe('readLevel', () => {
  it.each([
    ['entry_level', 'junior'], ['Entry Level', 'junior'], ['mid_level', 'mid'], ['Mid-Senior Level', 'mid'], ['experienced', 'mid'], ['associate', 'mid'], ['student_college', 'intern'], ['internship', 'intern'],
    ['senior_manager', 'manager'], ['lead', 'lead'], ['director', 'director'], ['executive', 'executive'], ['not_applicable', null], ['', null], ['toString', null], [3, null], [null, null],
  ])('reads %p as %p', (value, level) => {
    expect(readLevel(value)).toBe(level);
  });
});

describe('readLowestLevel', () => {
  it.each([
    [['Senior'], 'senior'], [['Senior', 'Mid-level'], 'mid'], [[{ name: 'Internship', short_name: 'internship' }], 'intern'], [[{ name: 'management' }, { name: 'Senior Level' }], 'senior'], ['Entry-level', 'junior'], [['Management'], 'manager'],
    [[], null], [['Volunteer'], null], [[{ name: 7 }, null, []], null], [null, null],
  ])('reads %j as %p', (value, level) => {
    expect(readLowestLevel(value)).toBe(level);
  });
});
