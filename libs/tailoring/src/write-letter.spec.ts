import { LetterContent, type LanguageCode, type Tone } from '@applywright/contracts';
import { languageOf, predicateOf } from './first-person';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people';
import { tailorResume } from './tailor-resume';
import { writeLetter } from './write-letter';

const person = (key: string): SamplePerson => SAMPLE_PEOPLE.find((p) => p.key === key) as SamplePerson;
const write = (p: SamplePerson, tone: Tone, language: LanguageCode) => {
  const { content: resume } = tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: p.wantedSkills, options: { pageLimit: 2, language } });
  return writeLetter({ facts: p.facts, posting: p.posting, resume, tone, language, today: '2026-11-22' });
};
const text = (content: LetterContent): string => content.paragraphs.flat().map((s) => s.text).join(' ');
const TONES: Tone[] = ['plain', 'warm', 'formal'];

describe('writeLetter', () => {
  it.each(SAMPLE_PEOPLE.flatMap((p) => TONES.flatMap((tone) => (['en', 'de'] as const).map((language) => [p.key, tone, language, p] as const))))('passes its own gate whole when the person is %s (%s, %s)', (_key, tone, language, p) => {
    const { content, refused } = write(p, tone, language);
    expect(refused).toEqual([]);
    expect(LetterContent.safeParse(content).success).toBe(true);
    const ids = new Set(p.facts.map((f) => f.id));
    expect(content.paragraphs.flat().every((s) => s.factIds.every((id) => ids.has(id)))).toBe(true);
  });

  it.each(TONES)('has the length of a letter when the profile is rich and the tone is %s', (tone) => {
    const words = text(write(person('rich-engineer'), tone, 'en').content).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(250);
  });

  it('speaks of the posting when it names skills that the person has', () => {
    expect(text(write(person('rich-engineer'), 'plain', 'en').content)).toContain('Go, Kubernetes, PostgreSQL, Kafka and Terraform');
  });

  it('says nothing of work when the person has none', () => {
    const letter = text(write(person('sparse-graduate'), 'plain', 'en').content);
    expect(letter).not.toMatch(/I work as|Most recently/);
    expect(letter).toContain('Espresso');
  });

  it('leaves English statements out when the letter is German', () => {
    expect(text(write(person('rich-engineer'), 'formal', 'de').content)).not.toContain('shipment-tracking');
  });

  it('writes the date as the country does when the posting is American', () => {
    expect(write(person('nurse'), 'plain', 'en').content.date).toBe('November 22, 2026');
    expect(write(person('german-electrician'), 'plain', 'de').content.date).toBe('22. November 2026');
  });
});

describe('predicateOf', () => {
  it.each([
    ['Reduced costs by 5 %.', 'reduced costs by 5 %'],
    ['Led a crew of 8', 'led a crew of 8'],
    ['Red Cross volunteer', null],
    ['Maintenance of 14 machines', null],
    ['Certified welder', null],
    ['Built a barn. Painted it.', null],
  ])('reads %j as %j when it stands behind "I"', (statement, predicate) => {
    expect(predicateOf(statement)).toBe(predicate);
  });
});

describe('predicateOf of a current job', () => {
  it('takes the present when the job is that of today, and not otherwise', () => {
    expect(predicateOf('Care for 3 patients', true)).toBe('care for 3 patients');
    expect(predicateOf('Care for 3 patients')).toBeNull();
    expect(predicateOf('Care home visits', true)).toBeNull();
  });
});

describe('languageOf', () => {
  it('tells German from English when there are small words to go by', () => {
    expect(languageOf('Wartung der Anlagen und Prüfung')).toBe('de');
    expect(languageOf('Maintenance of the machines')).toBe('en');
    expect(languageOf('Excel')).toBeNull();
  });
});
