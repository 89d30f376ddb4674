import { fileNameOf } from './file-name';

const name = (person: string, company: string, kind: 'resume' | 'letter' = 'resume', language: 'en' | 'de' = 'en') => fileNameOf({ name: person, company, kind, format: 'pdf', language });

describe('fileNameOf', () => {
  it.each([
    ['Lena Hoffmann', 'Northwind', 'Lena-Hoffmann-resume-Northwind.pdf'],
    ['Jürgen Weißmüller', 'Brücke & Söhne GmbH', 'Juergen-Weissmueller-resume-Bruecke-Soehne-GmbH.pdf'],
    ['María José O’Neil', '../../../etc/passwd', 'Maria-Jose-ONeil-resume-etc-passwd.pdf'],
    ['Наталія Ковальчук', '', 'Наталія-Ковальчук-resume.pdf'],
  ])('is safe and readable when the person is %s and the employer %s', (person, company, expected) => {
    expect(name(person, company)).toBe(expected.normalize('NFC'));
  });
  it('is short when names are long', () => {
    expect(name('A'.repeat(300), 'B '.repeat(300)).length).toBeLessThan(110);
  });
  it('speaks German when the documents do', () => {
    expect(name('Lena Hoffmann', 'Nord', 'letter', 'de')).toBe('Lena-Hoffmann-Anschreiben-Nord.pdf');
  });
});
