import fc from 'fast-check';
import { freeName, safeName } from './safe-name';

describe('safeName', () => {
  it.each([
    ['../../etc/passwd', '_.._etc_passwd'], ['/etc/shadow', '_etc_shadow'], ['C:\\Windows\\win.ini', 'C__Windows_win.ini'], ['..', 'file'], ['', 'file'], ['   ', 'file'], ['.htaccess', 'htaccess'],
    ['a\u0000b\n.pdf', 'ab.pdf'], ['CON.pdf', '_CON.pdf'], ['lpt1', '_lpt1'], ['Lebenslauf Jürgen.pdf', 'Lebenslauf Jürgen.pdf'], ['cv\u202efdp.exe', 'cvfdp.exe'], ['履歴書.docx', '履歴書.docx'],
  ])('makes of %j the name %j', (given, safe) => expect(safeName(given)).toBe(safe));

  it('is short, no path and no hidden file for any text, and keeps the extension', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (stem) => {
        const name = safeName(`${stem}.pdf`);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{C}]/u);
        expect(name).not.toMatch(/^\.|[. ]$/);
        expect([...name].length).toBeLessThanOrEqual(122);
        expect(name).toMatch(/pdf$/);
      }),
    ));
});

describe('freeName', () => {
  it('counts up from what is taken, whatever the case', () => {
    const taken = new Set<string>();
    expect(['cvs/cv.pdf', 'cvs/CV.pdf', 'cvs/cv.pdf', 'cvs/cv (2).pdf', 'documents/cv.pdf', 'cvs/plain', 'cvs/plain'].map((n) => freeName(n, taken))).toEqual(['cvs/cv.pdf', 'cvs/CV (2).pdf', 'cvs/cv (3).pdf', 'cvs/cv (2) (2).pdf', 'documents/cv.pdf', 'cvs/plain', 'cvs/plain (2)']);
  });
});
