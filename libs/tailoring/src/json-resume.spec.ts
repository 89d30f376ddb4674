import type { Fact } from '@applywright/contracts';
import { toJsonResume } from './json-resume';
import { FactList, SAMPLE_PEOPLE } from './sample-people';

/** What JSON Resume 1.0.0 takes for a date: a year, a month or a day. */
const ISO8601 = /^([1-2]\d{3}-[0-1]\d-[0-3]\d|[1-2]\d{3}-[0-1]\d|[1-2]\d{3})$/;
/** The properties that its schema names, by section, and behind them our own, which it allows within the sections. */
const PROPERTIES: Record<string, string[]> = {
  basics: ['name', 'givenName', 'familyName', 'label', 'email', 'phone', 'url', 'summary', 'location', 'profiles'],
  work: ['name', 'position', 'location', 'startDate', 'endDate', 'summary', 'highlights', 'ongoing'],
  education: ['institution', 'area', 'studyType', 'startDate', 'endDate', 'score', 'location', 'ongoing'],
  skills: ['name', 'level', 'keywords', 'category'], languages: ['language', 'fluency'], certificates: ['name', 'issuer', 'date'],
  projects: ['name', 'description', 'url', 'startDate', 'endDate', 'highlights', 'ongoing'],
  publications: ['name', 'publisher', 'releaseDate'], awards: ['title', 'awarder', 'date'], interests: ['name', 'keywords'], references: ['reference'],
};
const leaves = (value: unknown, key = ''): [string, unknown][] => (value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([k, v]) => leaves(v, Array.isArray(value) ? key : k)) : [[key, value]]);

describe('toJsonResume', () => {
  it('puts each fact where the format has it', () => {
    const facts = new FactList()
      .add('name', { full: 'Lena Hoffmann' }).add('headline', { text: 'Engineer' }).add('email', { address: 'lena@example.org' }).add('phone', { number: '+49 151 5550 1837' })
      .add('location', { text: 'Hamburg, Germany', city: 'Hamburg', countryCode: 'DE' })
      .add('link', { url: 'https://lena.example' }).add('link', { url: 'https://github.com/lena', network: 'GitHub' })
      .add('summary', { text: 'Builds things.' })
      .add('work', { title: 'Engineer', company: 'Kranich', location: 'Hamburg', start: '2021-03', end: 'present', summary: 'Shipping' }).highlights('Made it fast', 'Made it cheap')
      .add('education', { school: 'TU', degree: 'MSc', field: 'CS', start: '2010', end: '2015-09', grade: '1.3' })
      .add('skill', { name: 'Go', level: 'expert' }).add('skill', { name: 'Kafka', category: 'Data' }).add('skill', { name: 'SQL', category: 'Data' })
      .add('language', { name: 'German', level: 'native' }).add('certificate', { name: 'CKA', issuer: 'CNCF', date: '2023-05' })
      .add('project', { name: 'Kite', description: 'A toy', url: 'https://kite.example', start: '2020' }).highlights('Flies')
      .add('publication', { name: 'On kites', publisher: 'ACM', date: '2019' }).add('award', { title: 'Best kite', awarder: 'Club', date: '2018-07' })
      .add('interest', { name: 'Sailing' }).add('reference', { text: 'A. Lima, on request' }).facts;
    expect(toJsonResume(facts)).toEqual({
      $schema: expect.stringContaining('/v1.0.0/') as unknown,
      basics: {
        name: 'Lena Hoffmann', label: 'Engineer', email: 'lena@example.org', phone: '+49 151 5550 1837', url: 'https://lena.example', summary: 'Builds things.',
        location: { city: 'Hamburg', countryCode: 'DE' }, profiles: [{ network: 'GitHub', url: 'https://github.com/lena' }],
      },
      work: [{ name: 'Kranich', position: 'Engineer', location: 'Hamburg', startDate: '2021-03', summary: 'Shipping', highlights: ['Made it fast', 'Made it cheap'] }],
      education: [{ institution: 'TU', area: 'CS', studyType: 'MSc', startDate: '2010', endDate: '2015-09', score: '1.3' }],
      skills: [{ name: 'Data', keywords: ['Kafka', 'SQL'] }, { name: 'Go', level: 'expert', keywords: [] }],
      languages: [{ language: 'German', fluency: 'native' }], certificates: [{ name: 'CKA', issuer: 'CNCF', date: '2023-05' }],
      projects: [{ name: 'Kite', description: 'A toy', url: 'https://kite.example', startDate: '2020', highlights: ['Flies'] }],
      publications: [{ name: 'On kites', publisher: 'ACM', releaseDate: '2019' }], awards: [{ title: 'Best kite', awarder: 'Club', date: '2018-07' }],
      interests: [{ name: 'Sailing', keywords: [] }], references: [{ reference: 'A. Lima, on request' }],
    });
  });

  it('is a whole résumé without anything when nothing is known', () => expect(toJsonResume([])).toMatchObject({ basics: {}, work: [], education: [], skills: [], references: [] }));

  it('leaves out what a model wrote until somebody has confirmed it', () => {
    const source = { type: 'ai' as const, model: 'm', from: [] };
    const facts = new FactList().add('summary', { text: 'Invented' }, { source, confirmed: false }).add('skill', { name: 'Confirmed' }, { source, confirmed: true }).facts;
    expect(toJsonResume(facts)).toMatchObject({ basics: {}, skills: [{ name: 'Confirmed', keywords: [] }] });
  });

  it.each(SAMPLE_PEOPLE.map((p) => [p.key, p.facts] as [string, readonly Fact[]]))('uses only properties and dates of the schema for %s', (_, facts) => {
    const { $schema, ...resume } = toJsonResume(facts);
    expect($schema).toMatch(/^https:/);
    for (const [section, value] of Object.entries(resume))
      for (const entry of Array.isArray(value) ? value : [value]) expect(PROPERTIES[section]).toEqual(expect.arrayContaining(Object.keys(entry as object)));
    for (const [key, value] of leaves(resume)) {
      expect(typeof value).toBe(key === 'ongoing' ? 'boolean' : 'string');
      if (/date$/i.test(key)) expect(value).toMatch(ISO8601);
    }
  });
});
