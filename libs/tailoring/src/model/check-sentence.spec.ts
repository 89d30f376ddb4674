import type { Fact, LanguageCode } from '@applywright/contracts';
import { FactList, SAMPLE_PEOPLE } from '../sample-people';
import { SentenceChecker, type SentenceRules } from './check-sentence';

const engineer = SAMPLE_PEOPLE.find((p) => p.key === 'rich-engineer')!.facts;
const nurse = new FactList().add('work', { title: 'Nurse', company: 'Harbor Clinic', start: '2019-02', end: 'present', summary: 'Cared for 24 patients a shift. Led triage in the emergency room.' }).skills('Triage').facts;
const electrician = SAMPLE_PEOPLE.find((p) => p.key === 'german-electrician')!.facts;
/** Facts by a word of each: a skill by its whole name. */
const idsOf = (facts: readonly Fact[], words: readonly string[]): string[] => words.flatMap((w) => (facts.find((f) => f.kind === 'skill' && f.text === w) ?? facts.find((f) => f.text.includes(w)))?.id ?? []);
const check = (facts: readonly Fact[], text: string, words: readonly string[], more: Partial<SentenceRules> = {}) => {
  const ids = idsOf(facts, words);
  expect(ids).toHaveLength(words.length);
  return new SentenceChecker(facts, '2026-11-23').check(text, ids, { place: 'letter', language: 'en' as LanguageCode, maxChars: 320, only: null, template: '', named: [], ...more });
};

describe('SentenceChecker', () => {
  it.each<[string, readonly Fact[], string[]]>([
    ['At Harbor Clinic I led triage in the emergency room.', nurse, ['Harbor Clinic']],
    ['At Harbor Clinic I cared for 24 patients a shift.', nurse, ['Harbor Clinic']],
    ['I work as a nurse at Harbor Clinic.', nurse, ['Harbor Clinic']],
    ['I work as a nurse at Harbor Clinic, and I bring skills in triage.', nurse, ['Harbor Clinic', 'Triage']],
    ['At Kranich Logistik GmbH I mentored 3 junior engineers, two of whom now own services of their own.', engineer, ['Mentored', 'Kranich']],
    ['Since March 2021 I have worked as a Senior Backend Engineer at Kranich Logistik GmbH.', engineer, ['Kranich']],
    ['I am currently a Senior Backend Engineer at Kranich Logistik GmbH, where I have worked since March 2021.', engineer, ['Kranich']],
    ['In my role at Kranich Logistik GmbH, I reduced the cloud bill by 31 % by rightsizing PostgreSQL instances and archiving cold partitions.', engineer, ['Cut the cloud', 'Kranich']],
    ['My skills include Go, Kubernetes and PostgreSQL.', engineer, ['Go', 'Kubernetes', 'PostgreSQL']],
    ['Moreover, I bring experience in Go, Kubernetes and PostgreSQL.', engineer, ['Go', 'Kubernetes', 'PostgreSQL']],
  ])('lets %j stand, as the facts say it', (text, facts, words) => expect(check(facts, text, words)).toEqual({ factIds: expect.arrayContaining(idsOf(facts, words).slice(0, 1)) }));

  it.each<[string, string[]]>([
    ['Led a team of 5 engineers in moving a monolith to 7 services on Kubernetes, with no maintenance window.', ['Led a team of 5']],
    ['Wrote the on-call handbook used by all backend teams.', ['Wrote the on-call']],
    ['Reduced failed releases from 9 to 2 per quarter by introducing contract tests between 4 teams.', ['Introduced contract']],
  ])('lets the résumé say %j', (text, words) => expect(check(engineer, text, words, { place: 'statement' })).toEqual({ factIds: idsOf(engineer, words) }));

  it.each<[string, readonly Fact[], string[], string]>([
    ['I work with triage at Harbor Clinic and led nine years of it.', nurse, ['Harbor Clinic', 'Triage'], 'nine'],
    ['At Kranich Logistik GmbH I work with Kafka.', engineer, ['Kranich', 'Kafka'], 'joins'],
    ['At Alster Payments AG I mentored 3 junior engineers.', engineer, ['Alster', 'Mentored'], ''],
    ['I mentored 3 junior engineers and cut the cloud bill by 31 %.', engineer, ['Mentored', 'Cut the cloud'], 'joins'],
    ['Yes, I work at Harbor Clinic.', nurse, ['Harbor Clinic'], 'agree'],
    ['I am a person.', nurse, ['Harbor Clinic'], ''],
  ])('refuses %j', (text, facts, words, reason) => expect(check(facts, text, words)).toEqual({ reason: expect.stringContaining(reason) }));

  it('cites no fact of which the sentence says nothing', () => {
    const result = check(engineer, 'Mentored 3 junior engineers.', ['Mentored', 'Cut the cloud', 'Kranich', 'Kafka'], { place: 'statement' });
    expect(result).toEqual({ factIds: expect.not.arrayContaining(idsOf(engineer, ['Cut the cloud', 'Kafka'])) });
  });

  it('takes German where German is asked for, and English not', () => {
    const work = electrician.find((f) => f.kind === 'work')!;
    const { title, company } = work.value as { title: string; company: string };
    expect(check(electrician, `Ich arbeite als ${title} bei ${company}.`, [company], { language: 'de' })).toEqual({ factIds: [work.id] });
    const past = [{ ...work, value: { ...work.value, start: '2012-01', end: '2019-05' }, text: `${title}, ${company}, 2012-01 to 2019-05` } as Fact];
    expect(check(past, `Ich arbeite als ${title} bei ${company}.`, [company], { language: 'de' })).toEqual({ reason: expect.stringContaining('current') });
    expect(check(past, `Ich habe als ${title} bei ${company} gearbeitet.`, [company], { language: 'de' })).toEqual({ factIds: [work.id] });
    expect(check(electrician, `I work as ${title} with the team at ${company}.`, [company], { language: 'de' })).toEqual({ reason: expect.stringContaining('language') });
  });
});
