import { checkClaims } from '../check-claims';
import { claimsOf, CLAIMS_CORPUS, NEWER_TRADES, type CorpusClaim } from '.';

const today = '2026-01-15';
const passes = ({ sentence, cites, facts }: CorpusClaim) => checkClaims([{ sentence, factIds: cites }], facts, { today })[0]?.supported === true;
const claims = claimsOf(NEWER_TRADES);

describe('checkClaims with trades written without sight of it', () => {
  it('blocks what goes beyond the facts when the trade came later', () => {
    const invented = claims.filter((c) => !c.honest);
    expect(invented.filter((c) => !passes(c)).length / invented.length).toBeGreaterThanOrEqual(0.99);
  });

  it('refuses few honest sentences when the trade came later', () => {
    const honest = claims.filter((c) => c.honest);
    expect(honest.filter((c) => !passes(c)).length / honest.length).toBeLessThanOrEqual(0.05);
  });

  it.each(claimsOf([...CLAIMS_CORPUS, ...NEWER_TRADES].map((t) => ({ ...t, claims: t.claims.slice(0, 1) }))).map((c) => [c.trade, c] as const))('passes the facts of a %s when they are repeated word for word', (_trade, { facts }) => {
    const refused = facts.filter(({ id, text }) => checkClaims([{ sentence: text, factIds: [id] }], facts, { today })[0]?.supported !== true);
    expect(refused).toEqual([]);
  });
});
