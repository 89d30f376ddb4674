import { letterText, resumeText } from './document-text';
import { letter, resume } from './document-set-fixture';

describe('the text of a document', () => {
  it('is a letter from its salutation to its signature, a paragraph a block', () => {
    expect(letterText(letter)).toBe('Dear team,\n\nI cook for 200 guests. I bake.\n\nKind regards,\nIda Berg');
  });
  it('is a résumé by sections, without those that are empty', () => {
    expect(resumeText(resume)).toBe('Ida Berg\nChef\n\nChef of a hotel.\n\nEXPERIENCE\nChef, Quay Hotel\n- Cooked for 200 guests.');
  });
  it('keeps the headings of its own language', () => {
    const text = resumeText({ ...resume, language: 'de', skills: [{ factId: 's', name: 'Backen', wanted: false }, { factId: 't', name: 'Kochen', wanted: true }], languages: [{ factId: 'l', name: 'Deutsch', level: 'C2' }] });
    expect(text).toContain('BERUFSERFAHRUNG');
    expect(text).toContain('KENNTNISSE\nBacken, Kochen');
    expect(text).toContain('SPRACHEN\nDeutsch (C2)');
  });
});
