import { valuesOf } from '../testing/cv-of-lines';

const skills = (...rows: string[]) => valuesOf('skill', 'Ada Morgan', 'ada@example.com', '# Skills', ...rows, '# Education', 'BSc Physics\t2010 – 2014', 'University of Leeds');

describe('readSkills', () => {
  it.each([
    [['Backend\tKotlin, Java', 'Betrieb\tDocker'], ['Kotlin', 'Java', 'Docker']], [['Wrote the rota from July 2024.', 'Kotlin, Java'], ['Kotlin', 'Java']], [['------------', 'Marketing: Branding, SEO'], ['Branding', 'SEO']], [['技能：用友、金蝶、SAP'], ['用友', '金蝶', 'SAP']],
    [['Kotlin (Expert) · Java (5 years) · Go 80%'], ['Kotlin', 'Java', 'Go']], [['Excel ●●●●○', 'Word ●●●○○'], ['Excel', 'Word']], [['Kotlin;Java;Go'], ['Kotlin', 'Java', 'Go']], [['المحاسبة، الضرائب، Excel'], ['المحاسبة', 'الضرائب', 'Excel']],
  ])('reads %j', (rows, names) => expect(skills(...rows).map((s) => s['name'])).toEqual(names));

  it('keeps levels and categories', () => {
    expect(skills('Kotlin (Expert), Java – fortgeschritten', 'Expert: Kafka, Flink')).toMatchObject([{ name: 'Kotlin', level: 'Expert' }, { name: 'Java', level: 'fortgeschritten' }, { name: 'Kafka', level: 'Expert' }, { name: 'Flink', level: 'Expert' }]);
    expect(skills('**Delivery', 'Git, Docker', '**Cloud', 'AWS, Azure').map((s) => `${s['category']}: ${s['name']}`)).toEqual(['Delivery: Git', 'Delivery: Docker', 'Cloud: AWS', 'Cloud: Azure']);
  });
});

const languages = (heading: string, ...rows: string[]) => valuesOf('language', 'Ada Morgan', 'ada@example.com', `# ${heading}`, ...rows).map((l) => `${l['name']}|${l['level'] ?? ''}`);

describe('readLanguages', () => {
  it.each([
    ['Languages', ['English (Native), Welsh (B1)'], ['English|Native', 'Welsh|B1']], ['Sprachen', ['Deutsch – Muttersprache', 'Englisch: C1'], ['Deutsch|Muttersprache', 'Englisch|C1']], ['Langues', ['Français : langue maternelle', 'Anglais : courant'], ['Français|langue maternelle', 'Anglais|courant']],
    ['Idiomas', ['Español\tnativo', 'Inglés\tavanzado'], ['Español|nativo', 'Inglés|avanzado']], ['Lingue', ['Italiano (madrelingua)'], ['Italiano|madrelingua']], ['Idiomas', ['Português – nativo'], ['Português|nativo']], ['Talen', ['Nederlands: moedertaal', 'Fries: goed'], ['Nederlands|moedertaal', 'Fries|goed']],
    ['Języki', ['Polski – ojczysty; Angielski – biegły'], ['Polski|ojczysty', 'Angielski|biegły']], ['语言能力', ['普通话（母语）、英语（流利）'], ['普通话|母语', '英语|流利']], ['Языки', ['Русский — родной', 'Татарский — разговорный'], ['Русский|родной', 'Татарский|разговорный']],
    ['اللغات', ['العربية (اللغة الأم)، الإنجليزية (جيد)'], ['العربية|اللغة الأم', 'الإنجليزية|جيد']], ['भाषाएँ', ['हिन्दी – मातृभाषा', 'अंग्रेज़ी – धाराप्रवाह'], ['हिन्दी|मातृभाषा', 'अंग्रेज़ी|धाराप्रवाह']], ['Languages', ['English ●●●●●', 'German ●●●○○'], ['English|●●●●●', 'German|●●●○○']],
  ])('reads those under %j in %j', (heading, rows, found) => expect(languages(heading, ...rows)).toEqual(found));

  it('finds them behind a label in a section of another kind', () => {
    expect(languages('Personal details', 'Languages known: English, Spanish')).toEqual(['English|', 'Spanish|']);
  });
});

const certificates = (...rows: string[]) => valuesOf('certificate', 'Ada Morgan', 'ada@example.com', '# Certifications', ...rows);

describe('readCertificates', () => {
  it.each([
    [['AWS Certified Developer – Amazon Web Services, 2021'], [{ name: 'AWS Certified Developer', issuer: 'Amazon Web Services', date: '2021' }]], [['2013\tVCA VOL', '2016\tRijbewijs BE'], [{ name: 'VCA VOL', date: '2013' }, { name: 'Rijbewijs BE', date: '2016' }]], [['中级会计师、注册会计师'], [{ name: '中级会计师' }, { name: '注册会计师' }]],
    [['Registered Nurse (License No. RN-123456)'], [{ name: 'Registered Nurse' }]], [['ADR Licence; CPC Card; Moffett'], [{ name: 'ADR Licence' }, { name: 'CPC Card' }, { name: 'Moffett' }]],
  ])('reads %j', (rows, found) => expect(certificates(...rows)).toEqual(found));

  it('leaves a signature and other lists out', () => {
    const rows = ['Ersthelfer', 'Hobbys: Wandern, Chor', 'Berlin, 14. Juni 2025', 'Ada Morgan'];
    expect(certificates(...rows)).toEqual([{ name: 'Ersthelfer' }]);
    expect(valuesOf('interest', 'Ada Morgan', '# Weiterbildung', ...rows).map((i) => i['name']).slice(0, 2)).toEqual(['Wandern', 'Chor']);
  });
});

describe('readProjects and readPlainList', () => {
  it('gives a project its address and its points', () => {
    const rows = ['Ada Morgan', '# Projects', '**Tidewatch | tidewatch.example.com | 2021 – 2022', '* Predicts tides for harbours.'];
    expect(valuesOf('project', ...rows)).toMatchObject([{ name: 'Tidewatch', url: 'https://tidewatch.example.com', start: '2021', end: '2022' }]);
    expect(valuesOf('highlight', ...rows)).toEqual([{ text: 'Predicts tides for harbours.' }]);
  });

  it('joins numbered publications over their lines', () => {
    const found = valuesOf('publication', 'Ada Morgan', '# Publications', '[1] Morgan A., Li W. Tides and their', 'harbours. Journal of Seas, 2019.', '[2] Morgan A. Harbour notes. 2021.');
    expect(found.map((p) => p['date'])).toEqual(['2019', '2021']);
    expect(found[0]!['name']).toContain('their harbours');
  });

  it('takes no promise of references for one', () => expect(valuesOf('reference', 'Ada Morgan', '# References', 'Available upon request')).toEqual([]));
});
