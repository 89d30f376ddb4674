import { checkClaims } from './check-claims';
import { CLAIMS_CORPUS } from './corpus';

const today = '2026-01-15';
const rows = CLAIMS_CORPUS.flatMap(({ trade, facts, claims }) => {
  const evidence = Object.entries(facts).map(([id, text]) => ({ id, text }));
  return claims.map(([cites, kind, sentence]) => ({ trade, kind, sentence, cites: cites.split(','), evidence }));
});
const judge = (row: (typeof rows)[number]) => checkClaims([{ sentence: row.sentence, factIds: row.cites }], row.evidence, { today })[0];
const one = (fact: string, sentence: string, factIds = ['f']) => checkClaims([{ sentence, factIds }], [{ id: 'f', text: fact }], { today })[0];

describe('checkClaims', () => {
  it.each(rows.filter((r) => !r.kind.startsWith('ok')).map((r) => [r.trade, r.kind, r.sentence, r] as const))('blocks a %s claim when it goes beyond the facts (%s): %s', (_trade, _kind, _sentence, row) => {
    expect(judge(row)?.supported).toBe(false);
  });

  it('refuses at most 10 % of honest paraphrases when the trades are those of our corpus', () => {
    const honest = rows.filter((r) => r.kind.startsWith('ok'));
    const refused = honest.filter((r) => !judge(r)?.supported).map((r) => r.sentence);
    expect(refused.length / honest.length).toBeLessThanOrEqual(0.1);
  });

  it('passes a statement of a fact when it is repeated word for word', () => {
    expect(one('Grew 14 kinds of tomato; sold them at 3 markets.', 'Grew 14 kinds of tomato; sold them at 3 markets.')).toEqual({ supported: true, reasons: [] });
  });

  it('refuses a fragment of a statement when it drops the denial', () => {
    expect(one('Not trained in beekeeping.', 'Trained in beekeeping.')?.supported).toBe(false);
  });

  it('refuses a sentence when it cites nothing, or nothing that is there', () => {
    expect(one('Baker.', 'Baker.', [])?.reasons).toEqual(['it cites no fact of the person']);
    expect(one('Baker.', 'Baker.', ['g'])?.supported).toBe(false);
  });

  it('refuses a skill when only the job posting has it', () => {
    expect(one('Job posting: requires Kotlin.', 'Experienced in Kotlin.')?.supported).toBe(false);
  });

  it.each([
    ['Arabic-Indic', 'Looked after ٤٠ guests a night.'],
    ['full-width', 'Looked after ４０ guests a night.'],
    ['Devanagari', 'Looked after ४० guests a night.'],
    ['written out', 'Looked after forty guests a night.'],
  ])('reads a figure when its digits are %s', (_name, sentence) => {
    expect(one('Waiter. Looked after 40 guests a night.', sentence)?.supported).toBe(true);
    expect(one('Waiter. Looked after 14 guests a night.', sentence)?.supported).toBe(false);
  });

  it('names what was wrong when it refuses', () => {
    const verdict = one('Waiter, Café Linde, 2019-01 to 2020-12.', 'Award-winning waiter at Café Linde with 30 colleagues.');
    expect(verdict?.reasons.join(' ')).toMatch(/award/);
    expect(verdict?.reasons.join(' ')).toMatch(/figure "30"/);
  });

  it('lets an applying sentence name role and employer when they are given, and no other sentence', () => {
    const facts = [{ id: 'f', text: 'Waiter, Café Linde, 2019-01 to 2020-12.' }];
    const named = ['Restaurant Manager', 'Hotel Krone'];
    const check = (sentence: string) => checkClaims([{ sentence, factIds: ['f'] }], facts, { named, today })[0]?.supported;
    expect(check('I am applying for the position of Restaurant Manager at Hotel Krone.')).toBe(true);
    expect(check('I was Restaurant Manager of Hotel Krone.')).toBe(false);
  });
});
