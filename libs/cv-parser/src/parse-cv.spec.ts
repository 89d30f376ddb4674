import type { CvText, FactKind } from '@applywright/contracts';
import fc from 'fast-check';
import { parseCv } from './parse-cv';
import { cvOfLines } from './testing/cv-of-lines';

const values = (text: CvText, kind: FactKind) => parseCv(text).fields.filter((f) => f.fact.kind === kind).map((f) => f.fact.value as Record<string, string>);
const jobs = (...rows: string[]) => values(cvOfLines('Ada Morgan', 'ada@example.com', '# Experience', ...rows, '# Skills', 'Kotlin, Kafka'), 'work').map((w) => [w['title'], w['company'], w['start'], w['end']].join(' | '));

describe('parseCv work entries', () => {
  const expected = ['Senior Engineer | Spreewerk GmbH | 2019-03 | present', 'Engineer | Hafenlicht AG | 2016-01 | 2019-02'];
  it.each<[string, string[]]>([
    ['title and dates over employer', ['**Senior Engineer\tMar 2019 – Present', 'Spreewerk GmbH, Berlin', '* Built it.', '**Engineer\tJan 2016 – Feb 2019', 'Hafenlicht AG, Hamburg', '* Ran it.']],
    ['employer over title, dates right', ['**Spreewerk GmbH\tMar 2019 – Present', 'Senior Engineer', '* Built it.', '**Hafenlicht AG\tJan 2016 – Feb 2019', 'Engineer', '* Ran it.']],
    ['three rows, dates last', ['Senior Engineer', 'Spreewerk GmbH', '03/2019 – present', '* Built it.', 'Engineer', 'Hafenlicht AG', '01/2016 – 02/2019', '* Ran it.']],
    ['dates first, one row below', ['2019-03 – present', 'Senior Engineer, Spreewerk GmbH, Berlin', '* Built it.', '2016-01 – 2019-02', 'Engineer, Hafenlicht AG, Hamburg', '* Ran it.']],
    ['one row with bars', ['Senior Engineer | Spreewerk GmbH | Mar 2019 – Present', '* Built it.', 'Engineer | Hafenlicht AG | Jan 2016 – Feb 2019', '* Ran it.']],
    ['title at employer', ['Senior Engineer at Spreewerk GmbH (Mar 2019 – Present)', '* Built it.', 'Engineer at Hafenlicht AG (Jan 2016 – Feb 2019)', '* Ran it.']],
    ['dates in the left margin', ['03/2019 – heute\tSenior Engineer', 'Spreewerk GmbH, Berlin', '* Built it.', '01/2016 – 02/2019\tEngineer', 'Hafenlicht AG, Hamburg', '* Ran it.']],
  ])('reads both positions when set as %s', (_layout, rows) => {
    expect(jobs(...rows)).toEqual(expected);
  });

  it('gives the second role its employer when two roles stand under one', () => {
    expect(jobs('Northwind Health', '**Principal Designer', 'January 2022 - Present', 'Owns the clinician app.', '**Senior Designer', 'June 2019 - December 2021', 'Built the design system.')).toEqual(['Principal Designer | Northwind Health | 2022-01 | present', 'Senior Designer | Northwind Health | 2019-06 | 2021-12']);
  });
});

describe('parseCv', () => {
  it('reads sections in whatever order and language they come', () => {
    const text = cvOfLines('Jürgen Köstler', 'Maschinenbauingenieur', 'juergen@example.de', '# Kenntnisse', 'CATIA V5, MATLAB', '# Sprachen', 'Deutsch (Muttersprache), Englisch (C1)', '# Ausbildung', '**Technische Universität München\t2010 – 2014', 'Master of Science Maschinenbau');
    expect(parseCv(text).language).toBe('de');
    expect(values(text, 'skill').map((s) => s['name'])).toEqual(['CATIA V5', 'MATLAB']);
    expect(values(text, 'language')).toEqual([{ name: 'Deutsch', level: 'Muttersprache' }, { name: 'Englisch', level: 'C1' }]);
    expect(values(text, 'education')).toMatchObject([{ school: 'Technische Universität München', start: '2010', end: '2014' }]);
    expect(values(text, 'headline')).toEqual([{ text: 'Maschinenbauingenieur' }]);
  });

  it('keeps brackets together and takes labels as categories when skills are listed', () => {
    const text = cvOfLines('Ada Morgan', '# Skills', 'Databases: SQL (PostgreSQL, MySQL), Redis', 'Tools: Git', '# Languages', 'English');
    expect(values(text, 'skill')).toEqual([{ name: 'SQL (PostgreSQL, MySQL)', category: 'Databases' }, { name: 'Redis', category: 'Databases' }, { name: 'Git', category: 'Tools' }]);
  });

  it('repairs an address from the link that lies over it', () => {
    const text = cvOfLines('Ada Morgan', 'linkedin.com/in/ada-', '# Skills', 'Kotlin, Go');
    text.links.push({ url: 'https://www.linkedin.com/in/ada-morgan', line: 1, text: 'linkedin.com/in/ada-' });
    expect(values(text, 'link')).toEqual([{ url: 'https://www.linkedin.com/in/ada-morgan', network: 'LinkedIn' }]);
  });

  it('invents nobody when there is nothing to read', () => {
    expect(parseCv(cvOfLines()).fields).toEqual([]);
    expect(parseCv(cvOfLines('1', '2', '3')).fields.filter((f) => f.fact.kind === 'name')).toEqual([]);
  });

  it('never throws and always points into the text, whatever the lines are', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('# Experience', '# Education', '# Skills', '* Built it', '2019 – 2021\tEngineer', 'ACME GmbH, Berlin', 'Languages: English (C1)', 'a\tb\tc', '(((', '+49 30 1234567'));
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (texts) => {
      const text = cvOfLines(...texts);
      for (const { span, confidence } of parseCv(text).fields) {
        if (!(span.lineFrom >= 0 && span.lineTo < text.lines.length && span.lineFrom <= span.lineTo && confidence >= 0 && confidence <= 1)) throw new Error('a span outside the text');
      }
    }), { numRuns: 200, seed: 7 });
  });
});

describe('parseCv location', () => {
  it('gives the country its code of today when the place names one', () => {
    expect(values(cvOfLines('Ada Morgan', 'ada@example.com | Berlin, Germany', '# Skills', 'Kotlin, Go'), 'location')).toEqual([{ text: 'Berlin, Germany', city: 'Berlin', countryCode: 'DE' }]);
    expect(values(cvOfLines('Ada Morgan', 'ada@example.com | Portland, OR 97205', '# Skills', 'Kotlin, Go'), 'location')).toEqual([{ text: 'Portland, OR 97205', postalCode: '97205', city: 'Portland', region: 'OR' }]);
  });
});
