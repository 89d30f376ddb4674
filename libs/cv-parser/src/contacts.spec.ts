import { cvOfLines, valuesOf } from './testing/cv-of-lines';
import { parseCv } from './parse-cv';

const first = (kind: Parameters<typeof valuesOf>[0], key: string, ...lines: string[]) => valuesOf(kind, 'Ada Morgan', ...lines, '# Skills', 'Kotlin, Kafka, Go')[0]?.[key];

describe('readContacts', () => {
  it.each([
    ['ada.morgan@example.com'], ['E-mail: ada.morgan@example.com | Berlin'], ['Emailada.morgan@example.com'], ['邮箱：ada.morgan@example.com'], ['почтаada.morgan@example.com'], ['ada.morgan (at) example (dot) com'], ['ada.morgan[at]example.com'],
  ])('reads the mail address in %j', (line) => expect(first('email', 'address', line)).toBe('ada.morgan@example.com'));

  it('makes an address whole that a narrow column broke', () => {
    expect(first('email', 'address', 'ada.morgan@example.c', 'om')).toBe('ada.morgan@example.com');
    expect(first('email', 'address', 'ada.morgan@mail.examp', 'le.com')).toBe('ada.morgan@mail.example.com');
    expect(first('link', 'url', 'linkedin.com/in/ada-', 'morgan')).toBe('https://linkedin.com/in/ada-morgan');
  });

  it.each([
    ['Tel. 030 7654321, Mobil: 0151 23456789', '0151 23456789'], ['Fax: 030 7654321 | Tel: 030 1234567', '030 1234567'], ['+49 151 23456789 04109 Leipzig', '+49 151 23456789'], ['Born 01.03.1990 | +44 20 7946 0018', '+44 20 7946 0018'], ['٠٠٩٧١ ٥٠ ١٢٣ ٤٥٦٧', '00971 50 123 4567'],
  ])('reads the number that reaches the person in %j', (line, number) => expect(first('phone', 'number', line, 'ada@example.de')).toBe(number));

  it.each([
    ['ada@example.com | Austin, TX 78701', 'Austin, TX 78701'], ['Musterstraße 12, 10115 Berlin', 'Musterstraße 12, 10115 Berlin'], ['Adresse: 12 rue des Lilas, 69003 Lyon', '12 rue des Lilas, 69003 Lyon'], ['现居地：杭州市', '杭州市'], ['Проживает: Казань, Россия', 'Казань, Россия'],
    ['العنوان: عمّان، الأردن', 'عمّان، الأردن'], ['पता: जयपुर, राजस्थान', 'जयपुर, राजस्थान'], ['ada@example.com · 1012 AB Amsterdam', '1012 AB Amsterdam'], ['ul. Długa 5, 00-238 Warszawa', 'ul. Długa 5, 00-238 Warszawa'], ['Location Lisboa', 'Lisboa'], ['+48 601 234 589 • Rzeszów', 'Rzeszów'],
  ])('reads the place in %j', (line, place) => expect(first('location', 'text', line)).toBe(place));

  it.each(['Willing to relocate to Berlin', 'Place of birth: Paris', 'Nationality: French', 'Geburtsort: München'])('takes no place from %j', (line) => expect(first('location', 'text', line)).toBeUndefined());

  it('joins a street to the town below it', () => expect(first('location', 'text', 'ada@example.de', 'Musterstraße 12', '10115 Berlin')).toBe('Musterstraße 12, 10115 Berlin'));

  it('sets labels beside their values when the reading order gives them as two columns', () => {
    const text = cvOfLines('Ada Morgan', 'Address', 'Phone', 'Leeds, United Kingdom', '+44 20 7946 0018', '# Skills', 'Kotlin, Kafka');
    [1, 2].forEach((i) => Object.assign(text.lines[i]!, { column: 1, y: 60 + i * 20 }));
    [3, 4].forEach((i) => Object.assign(text.lines[i]!, { column: 2, x: 200, y: 60 + (i - 2) * 20 }));
    const fields = parseCv(text).fields;
    expect(fields.find((f) => f.fact.kind === 'location')?.text).toBe('Leeds, United Kingdom');
    expect(fields.find((f) => f.fact.kind === 'phone')?.text).toBe('+44 20 7946 0018');
  });

  it('takes no websites from the body', () => expect(valuesOf('link', 'Ada Morgan', 'ada@example.com | adamorgan.dev', '# Experience', 'Engineer\t2019 – 2021', 'ACME GmbH', '* Built acme.com and shop.acme.com')).toEqual([{ url: 'https://adamorgan.dev' }]));
});

describe('readPerson', () => {
  it.each([
    [['RESUME', 'Priscilla Achterberg', 'priscilla@example.com'], 'Priscilla Achterberg'], [['Lebenslauf – Jürgen Köstler', 'j@example.de'], 'Jürgen Köstler'], [['JEAN-YVES COURVOISIER', 'x@example.fr'], 'Jean-Yves Courvoisier'], [['Leocadia Ferrer i Soler', 'l@example.es'], 'Leocadia Ferrer i Soler'],
    [['Bouke van ’t Hoff', 'b@example.nl'], 'Bouke van ’t Hoff'], [['C E M\tREINHARDSEN', 'cem@example.de'], 'Cem Reinhardsen'], [['个人简历', '姓名：张伟 性别：男'], '张伟'], [['Резюме', 'Имя: Мария Степанова'], 'Мария Степанова'], [['السيرة الذاتية', 'الاسم: كريم القحطاني'], 'كريم القحطاني'],
    [['बायोडाटा', 'नाम: अन्विता वैद्य'], 'अन्विता वैद्य'], [['Margaret Oyelaran, RN, BSN', 'm@example.org'], 'Margaret Oyelaran'], [['Dr. Ada Morgan', 'ada@example.org'], 'Dr. Ada Morgan'],
  ])('reads the name in %j', (lines, name) => expect(valuesOf('name', ...lines, '# Skills', 'Kotlin, Kafka')[0]?.['full']).toBe(name));

  it.each([
    [['Ada Morgan', 'Auxiliar administrativa, Guadalajara, México', 'ada@example.com'], 'Auxiliar administrativa'], [['Ada Morgan', 'ada@example.com', 'Spedytor'], 'Spedytor'], [['宁若曦', '会计', 'ning@example.com'], '会计'], [['Ada Morgan', 'ada@example.com', 'Position applied for: Ward Sister'], 'Ward Sister'],
  ])('reads the headline in %j', (lines, headline) => expect(valuesOf('headline', ...lines, '# Skills', 'Kotlin, Kafka')[0]?.['text']).toBe(headline));

  it('takes a paragraph above the first section for the summary', () => expect(valuesOf('summary', 'Ada Morgan', 'Engineer', 'ada@example.com', 'I keep old payment systems running while new ones grow beside them.', '# Skills', 'Kotlin, Kafka')[0]?.['text']).toBe('I keep old payment systems running while new ones grow beside them.'));
});
