import { DOUBTFUL_BELOW } from '@applywright/contracts';
import { cvOfLines } from './testing/cv-of-lines';
import { parseCv } from './parse-cv';

const confidences = (...rows: string[]) => parseCv(cvOfLines('Ada Morgan', 'ada@example.com', '# Experience', ...rows)).fields.filter((f) => f.fact.kind === 'work').map((f) => f.confidence);

describe('settleConfidence', () => {
  it('trusts positions of one clear layout', () => {
    for (const c of confidences('**Senior Engineer\tMar 2019 – Present', 'Spreewerk GmbH, Berlin', '* Built it.', '**Engineer\tJan 2016 – Feb 2019', 'Hafenlicht AG, Hamburg', '* Ran it.')) expect(c).toBeGreaterThanOrEqual(DOUBTFUL_BELOW);
  });

  it('doubts a position without an employer', () => {
    const found = confidences('Engineer\t2019 – 2021', '* Built it.');
    expect(found).toHaveLength(1);
    expect(found[0]).toBeLessThan(DOUBTFUL_BELOW);
  });

  it('doubts letters that the file sets apart', () => {
    const [name] = parseCv(cvOfLines('Bl g t Wrmbk', 'ada@example.com', '# Skills', 'Kotlin, Go')).fields.filter((f) => f.fact.kind === 'name');
    expect(name === undefined || name.confidence < DOUBTFUL_BELOW).toBe(true);
  });
});
