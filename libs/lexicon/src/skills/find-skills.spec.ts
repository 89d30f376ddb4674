import { findSkills, SKILLS, skillById } from '../index';
import { foldName } from '../text/fold';

const names = (text: string): string[] => findSkills(text).map((found) => found.name);

describe('SKILLS', () => {
  it('gives each form to one skill alone when forms are folded', () => {
    const owner = new Map<string, string>();
    for (const skill of SKILLS) {
      for (const { text } of skill.forms) {
        const key = foldName(text);
        expect([key, owner.get(key) ?? skill.id]).toEqual([key, skill.id]);
        owner.set(key, skill.id);
      }
    }
    expect(new Set(SKILLS.map((skill) => skill.id)).size).toBe(SKILLS.length);
  });
  it('implies only skills that exist when it implies any', () => {
    for (const skill of SKILLS) for (const id of skill.implies) expect([skill.id, id, skillById(id)?.id]).toEqual([skill.id, id, id]);
  });
  it('finds each unguarded form when it stands in a list', () => {
    const missed = SKILLS.flatMap((skill) => skill.forms.filter((form) => form.when === 'any').filter((form) => !findSkills(`; ${form.text} ;`).some((found) => found.id === skill.id)).map((form) => form.text));
    expect(missed).toEqual([]);
  });
});

describe('findSkills', () => {
  it.each([
    ['Worked with React and Node.js', ['React', 'Node.js']],
    ['C, C++ and C#', ['C', 'C++', 'C#']],
    ['Skills: Word, Excel, PowerPoint', ['Excel', 'PowerPoint', 'Word'].sort().reverse()],
    ['on the go', []],
    ['Go, Rust, Python', ['Go', 'Rust', 'Python']],
    ['I excel in sales', ['Sales']],
    ['R&D department', []],
    ['the rest of the team', []],
    ['a safe place', []],
    ['month-end close and bank reconciliations', ['Month-end close', 'Reconciliation']],
    ['Krankenpflege und Wundversorgung', ['Nursing', 'Wound care']],
    ['customer service', ['Customer service']],
    ['project\nmanagement', ['Project management']],
    ['fluent English and French', ['English', 'French']],
    ['polish the floor', []],
  ])('reads %j when it names skills', (text, expected) => expect(names(text).sort()).toEqual([...expected].sort()));

  it('points at the words as written when the text has accents', () => {
    const text = 'Erfahrung in Qualitätssicherung';
    expect(findSkills(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Qualitätssicherung']);
  });
  it('prefers the longest form when forms nest', () => expect(names('SQL Server and Spring Boot')).toEqual(['SQL Server', 'Spring']));
  it.each([
    ['molecular biology', 'molecular biology'],
    ['biology', 'biology'],
    ['proactive', 'think proactively'],
    ['wind turbines', null],
    ['software engineers', null],
  ])('labels %j by what is written when the form is narrower than its skill, or an occupation', (text, label) => expect(findSkills(text).map(({ esco }) => esco)).toEqual([label]));
});
