import { toRows } from './rows';
import { toSections } from './sections';
import { layOut, positionsIn, valuesOf, type TestLine } from './testing/lay-out';

const kinds = (...lines: readonly TestLine[]): string[] => toSections(toRows(layOut('Ada Morgan', 'ada@example.com', ...lines))).filter((s) => s.rows.length > 0).map((s) => s.kind);
const JOB = ['** Shift Leader\tMar 2019 – Present', 'Spreewerk, Leeds', '* Built it.'];

describe('toSections', () => {
  it.each(['E X P E R I E N C E', '02 — Work Experience', '▌ Berufserfahrung:', 'Relevant Professional Experience in Hospitality', 'Where I’ve Worked', 'Experiense', 'IV. Esperienza lavorativa'])('opens the work section when its heading is set as "%s"', (heading) => {
    expect(kinds(`# ${heading}`, ...JOB, '# Education', '** Westhaven University\t2008 – 2012', '# Skills', 'Kotlin, Kafka')).toEqual(['header', 'work', 'education', 'skills']);
  });

  it('opens a section when its heading stands in the margin beside the first dates, on two rows', () => {
    const at = { at: [50, 160] };
    expect(kinds(['Formazione\tLaurea in Economia, Università di Verona, 2010 – 2012', at], ['Esperienze\t02.2019 – oggi', at], ['professionali\tResponsabile marketing', at], ['Spreewerk, Torino', { x: 160 }])).toEqual(['header', 'education', 'work']);
  });

  it('ends a section when a heading of unknown words stands in the look of the others', () => {
    expect(kinds('# Experience', ...JOB, '# Causes Close to My Heart', 'Rowing club\t2014 – 2018', 'Treasurer', '# Education', '** Westhaven University\t2008 – 2012')).not.toContain('interests');
    expect(valuesOf(layOut('Ada Morgan', 'ada@example.com', '# Experience', ...JOB, '# Causes Close to My Heart', 'Rowing club\t2014 – 2018', 'Treasurer', '# Education', '** Westhaven University\t2008 – 2012'), 'work')).toHaveLength(1);
  });

  it('keeps a label in its position when every position has it', () => {
    expect(positionsIn('** Shift Leader\tMar 2019 – Present', 'Spreewerk, Leeds', '** Key Achievements', '* Built it.', '** Forklift Driver\tJan 2016 – Feb 2019', 'Hafenlicht, Cork', '** Key Achievements', '* Ran it.')).toEqual(['Shift Leader | Spreewerk | 2019-03 | present', 'Forklift Driver | Hafenlicht | 2016-01 | 2019-02']);
  });

  it('finds the positions when no heading opens them', () => {
    const text = layOut('Ada Morgan', 'ada@example.com', '# The Road So Far', ...JOB, '** Forklift Driver\tJan 2016 – Feb 2019', 'Hafenlicht, Cork', '* Ran it.', '# Education', '** Westhaven University\t2008 – 2012', '# Skills', 'Kotlin, Kafka');
    expect(valuesOf(text, 'work').map((w) => w['title'])).toEqual(['Shift Leader', 'Forklift Driver']);
  });

  it('takes a job title for no heading when it holds a heading’s word', () => {
    expect(positionsIn('** Customer Experience Manager\tMar 2019 – Present', 'Spreewerk, Leeds', '* Built it.')).toEqual(['Customer Experience Manager | Spreewerk | 2019-03 | present']);
  });
});
