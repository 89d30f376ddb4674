import type { Fact, FactInput } from '@applywright/contracts';
import { personText, postingText } from './sent-texts';

let next = 1;
const fact = (input: FactInput, some: Partial<Fact> = {}): Fact =>
  ({ ...input, id: (next++).toString(16).padStart(24, '0'), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null, ...some }) as Fact;

const FACTS = [
  fact({ kind: 'name', value: { full: 'Mira Søndergaard-Holt' } }),
  fact({ kind: 'email', value: { address: 'mira.holt@example.org' } }),
  fact({ kind: 'headline', value: { text: 'Senior Nurse' } }),
  fact({ kind: 'summary', value: { text: 'I am Mira Holt, a nurse. Write to mira.holt@example.org or call +49 30 1234567; linkedin.com/in/miraholt' } }),
  fact({ kind: 'work', value: { title: 'Registered Nurse', company: 'St. Alban Hospital', start: '2019', end: 'present', summary: 'Care for ventilated patients. References: MIRA SØNDERGAARD-HOLT.' } }),
  fact({ kind: 'skill', value: { name: 'Wound care' } }),
  fact({ kind: 'skill', value: { name: 'Neurosurgery' } }, { source: { type: 'ai', model: 'm', from: [] }, confirmed: false } as Partial<Fact>),
];

describe('personText', () => {
  const text = personText(FACTS);
  it('speaks of the work when the facts do', () => expect(text).toMatch(/Senior Nurse[\s\S]*Registered Nurse[\s\S]*ventilated patients[\s\S]*Wound care/));
  it.each(['Mira', 'Holt', 'Søndergaard', 'example.org', '1234567', 'miraholt', 'St. Alban'])('holds no %s when that tells who it is', (word) => expect(text.toLowerCase()).not.toContain(word.toLowerCase()));
  it('leaves out what a model suggested when nobody has confirmed it', () => expect(text).not.toContain('Neurosurgery'));
  it('is empty when only contact facts are there', () => expect(personText(FACTS.slice(0, 2))).toBe(''));
  it('is bounded when a CV is endless', () => expect(personText([fact({ kind: 'summary', value: { text: 'word '.repeat(20_000) } })]).length).toBeLessThanOrEqual(4_000));
});

describe('postingText', () => {
  it('is the title and the beginning, without the recruiter’s address', () => expect(postingText('Nurse', 'Care for people. Write to jobs@example.org.')).toMatch(/^Nurse\nCare for people\. Write to \[…\]/));
  it('is bounded when an advert is endless', () => expect(postingText('Soup '.repeat(1_000), 'TypeScript '.repeat(100_000)).length).toBeLessThanOrEqual(2_000));
});
