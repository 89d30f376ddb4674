import { cueHeadingKind, headingKind, misspeltHeadingKind, withoutLetterSpacing } from './headings';

describe('headingKind', () => {
  it.each([
    ['Professional Journey', 'work'], ['Bisherige Tätigkeiten', 'work'], ['Parcours professionnel', 'work'], ['Trayectoria laboral', 'work'], ['Percorso professionale', 'work'], ['Trajetória profissional', 'work'], ['Werkverleden', 'work'], ['Przebieg zatrudnienia', 'work'], ['工作履历', 'work'], ['Места работы', 'work'], ['المسيرة المهنية', 'work'], ['रोजगार इतिहास', 'work'],
    ['Bildungsverlauf', 'education'], ['Percorso formativo', 'education'], ['What I can do', 'skills'], ['Talenkennis en niveau', 'languages'], ['1. Education', 'education'], ['L A N G U A G E S', 'languages'], ['Education & Certifications', 'education'], ['Lebenslauf', 'title'],
  ])('knows "%s"', (heading, kind) => {
    expect(headingKind(heading)).toBe(kind);
  });

  it('says nothing when the words are no heading’s', () => {
    expect(headingKind('Spreewerk GmbH')).toBeNull();
    expect(headingKind('Built the event pipeline')).toBeNull();
  });
});

describe('weaker readings of headings', () => {
  it('find the section by its core word when words stand around it', () => {
    expect(cueHeadingKind('Selected Experience in Hotels')).toBe('work');
    expect(cueHeadingKind('Volunteer Experience Abroad')).toBe('volunteer');
    expect(cueHeadingKind('He had much experience.')).toBeNull();
  });

  it('forgive one wrong letter, not two', () => {
    expect(misspeltHeadingKind('Empl0yment History')).toBe('work');
    expect(misspeltHeadingKind('Emplxymant History')).toBeNull();
  });

  it('close up spaced letters and leave words alone', () => {
    expect(withoutLetterSpacing('W O R K   H I S T O R Y')).toBe('WORK HISTORY');
    expect(withoutLetterSpacing('Work history of mine')).toBe('Work history of mine');
  });
});
