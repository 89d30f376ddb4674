import type { FactInput } from '@applywright/contracts';
import { ALIKE_FROM, likeness } from './likeness';
import { keyOf, saysElse } from './same-words';

const work = (title: string | undefined, company: string | undefined, start?: string, end?: string): FactInput => ({ kind: 'work', value: { title, company, start, end } });
const study = (degree: string, school: string, start?: string): FactInput => ({ kind: 'education', value: { degree, school, start } });
const fact = (kind: string, value: object): FactInput => ({ kind, value }) as FactInput;

describe('likeness', () => {
  it.each<[string, FactInput, FactInput]>([
    ['legal form, accents and case', work('Pfleger', 'Klinikum München gGmbH', '2019', '2021'), work('PFLEGER', 'Klinikum Munchen', '2019', '2021')],
    ['dots in a legal form', work('Clerk', 'Post S.A.', '2019'), work('Clerk', 'Post', '2019')],
    ['one moved date', work('Nurse', 'St. Ann', '2019-01', '2021-03'), work('Nurse', 'St. Ann', '2018-01', '2021-03')],
    ['a year for a month', work('Nurse', 'St. Ann', '2019', '2021'), work('Nurse', 'St. Ann', '2019-05', '2021-03')],
    ['an end since then', work('Nurse', 'St. Ann', '2019-05', 'present'), work('Nurse', 'St. Ann', '2019-05', '2022-03')],
    ['a longer title', work('Nurse', 'St. Ann', '2019', '2021'), work('Senior Nurse', 'St. Ann', '2019', '2021')],
    ['another title, all else the same', work('Nurse', 'St. Ann', '2019-01', '2021-03'), work('Ward manager', 'St. Ann', '2019-01', '2021-03')],
    ['a misread company, all else the same', work('Nurse', 'St. Ann', '2019-01', '2021-03'), work('Nurse', 'Hamburg, Germany', '2019-01', '2021-03')],
    ['no company', work('Nurse', undefined, '2019-01', '2021-03'), work('Nurse', 'St. Ann', '2019-01', '2021-03')],
    ['dates misread by a little', work('Nurse', 'St. Ann', '2019-01', '2019-12'), work('Nurse', 'St. Ann', '2020-06', '2021-03')],
    ['a school in short', study('BSc', 'TU Berlin', '2010'), study('B.Sc.', 'TU Berlin', '2010')],
    ['a certificate in more words', fact('certificate', { name: 'Basic Life Support' }), fact('certificate', { name: 'Basic Life Support (BLS)' })],
    ['a reworded point', fact('highlight', { text: 'Led the rounds of twelve nurses' }), fact('highlight', { text: 'Led rounds of twelve nurses' })],
  ])('takes for one: %s', (_, a, b) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(ALIKE_FROM);
    expect(likeness(b, a)).toBeCloseTo(likeness(a, b));
  });

  it.each<[string, FactInput, FactInput]>([
    ['the next position at one company', work('Nurse', 'St. Ann', '2018-01', '2020-03'), work('Senior Nurse', 'St. Ann', '2020-03', 'present')],
    ['another position at the same time', work('Nurse', 'St. Ann', '2018-01', '2020-03'), work('Lecturer', 'St. Ann', '2019-01', '2021-03')],
    ['the same title elsewhere', work('Nurse', 'St. Ann', '2018-01', '2020-03'), work('Nurse', 'City Clinic', '2018-06', '2021-03')],
    ['the same position long after', work('Nurse', 'St. Ann', '2005', '2008'), work('Nurse', 'St. Ann', '2015', '2018')],
    ['two degrees of one school', study('Bachelor of Arts', 'TU', '2010'), study('Master of Science', 'TU', '2013')],
    ['skills that begin alike', fact('skill', { name: 'Angular' }), fact('skill', { name: 'AngularJS' })],
    ['Java and JavaScript', fact('skill', { name: 'Java' }), fact('skill', { name: 'JavaScript' })],
    ['a certificate of another year', fact('certificate', { name: 'First aid', date: '2018' }), fact('certificate', { name: 'First aid II', date: '2022' })],
    ['two points', fact('highlight', { text: 'Led the rounds' }), fact('highlight', { text: 'Wrote the rota' })],
    ['two kinds', fact('skill', { name: 'Kite' }), fact('interest', { name: 'Kite' })],
    ['a translated point: other words', fact('highlight', { text: 'Led the rounds of twelve nurses' }), fact('highlight', { text: 'Leitete die Visiten von zwölf Pflegern' })],
  ])('tells apart: %s', (_, a, b) => expect(likeness(a, b)).toBeLessThan(ALIKE_FROM));
});

describe('keyOf', () => {
  it.each<[FactInput, FactInput, boolean]>([
    [fact('phone', { number: '+49 (0)30 123' }), fact('phone', { number: '0049 030123' }), true], [fact('link', { url: 'https://www.x.org/a/' }), fact('link', { url: 'http://x.org/a' }), true], [fact('link', { url: 'https://x.org/a' }), fact('link', { url: 'https://x.org/b' }), false],
    [fact('skill', { name: 'JS' }), fact('skill', { name: 'JavaScript' }), true], [fact('skill', { name: 'C' }), fact('skill', { name: 'C++' }), false], [fact('skill', { name: '—' }), fact('skill', { name: '…' }), false],
    [fact('email', { address: 'A@X.org' }), fact('email', { address: 'a@x.org' }), true], [fact('interest', { name: 'Segeln' }), fact('interest', { name: 'SEGELN!' }), true],
  ])('%j and %j: %s', (a, b, same) => expect(keyOf(a) === keyOf(b)).toBe(same));
});

describe('saysElse', () => {
  it.each<[string, FactInput, FactInput, boolean]>([
    ['less', work('Nurse', 'St. Ann', '2019-01'), work('Nurse', undefined), false], ['more', work('Nurse', undefined), work('Nurse', 'St. Ann'), true], ['a nearer date', work('Nurse', 'A', '2019'), work('Nurse', 'A', '2019-05'), true],
    ['a rougher date', work('Nurse', 'A', '2019-05'), work('Nurse', 'A', '2019'), false], ['another date', work('Nurse', 'A', '2019-05'), work('Nurse', 'A', '2018'), true], ['the parts of a place', fact('location', { text: 'Berlin' }), fact('location', { text: 'Berlin', city: 'Berlin' }), false],
    ['the same number with its country', fact('phone', { number: '030 123456' }), fact('phone', { number: '030/123456', e164: '+4930123456' }), false],
  ])('%s', (_, known, reading, says) => expect(saysElse(known, reading)).toBe(says));
});
