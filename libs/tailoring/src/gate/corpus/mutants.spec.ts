import { checkClaims } from '../check-claims';
import { claimsOf, CLAIMS_CORPUS, NEWER_TRADES } from '.';
import { mutantsOf } from './mutants';
import { REASONED_CLAIMS } from './reasoned-claims';

const today = '2026-01-15';
const passes = (sentence: string, cites: readonly string[], facts: readonly { id: string; text: string }[]): boolean => checkClaims([{ sentence, factIds: cites }], facts, { today })[0]?.supported === true;

describe('checkClaims with sentences made false by one step', () => {
  it('lets fewer than one in a hundred pass when a figure, rate, scope or part is changed', () => {
    const mutants = mutantsOf(claimsOf([...CLAIMS_CORPUS, ...NEWER_TRADES]));
    const survivors = mutants.filter(({ claim }) => passes(claim.sentence, claim.cites, claim.facts));
    expect(mutants.length).toBeGreaterThan(1_500);
    expect(survivors.length / mutants.length).toBeLessThan(0.01);
  });

  it.each(claimsOf(REASONED_CLAIMS).map((c) => [c.honest ? 'passes' : 'blocks', c.sentence, c] as const))('%s "%s" when it is judged by reasoning', (_verdict, sentence, { cites, facts, honest }) => {
    expect(passes(sentence, cites, facts)).toBe(honest);
  });
});
