import { allOf, asMarkdown, asText, countByKind, percent, type JudgedClaim } from './claim-kinds';

const claims: JudgedClaim[] = [
  { kind: 'ok-merged', honest: true, supported: true },
  { kind: 'ok-merged', honest: true, supported: false },
  { kind: 'unit', honest: false, supported: false },
  { kind: 'scope', honest: false, supported: true },
  { kind: 'scope', honest: false, supported: false },
];

describe('countByKind', () => {
  it('counts what was judged rightly for each kind, inventions first, when claims are of several kinds', () => {
    expect(countByKind(claims)).toEqual([
      { kind: 'scope', honest: false, claims: 2, right: 1 },
      { kind: 'unit', honest: false, claims: 1, right: 1 },
      { kind: 'ok-merged', honest: true, claims: 2, right: 1 },
    ]);
  });

  it('keeps honest claims and inventions apart when their kind has one name', () => {
    const same = countByKind([{ kind: 'a', honest: true, supported: true }, { kind: 'a', honest: false, supported: true }]);
    expect(same.map((c) => [c.honest, c.right])).toEqual([[false, 0], [true, 1]]);
  });
});

describe('the tables of claim kinds', () => {
  const counts = countByKind(claims);

  it('tell the blocked of the inventions and the refused of the honest when shown in a terminal', () => {
    const text = asText('ours', counts);
    expect(text).toMatch(/scope\s+2 claims\s+1 blocked\s+50\.0 %/);
    expect(text).toMatch(/all inventions\s+3 claims\s+2 blocked\s+66\.6 %/);
    expect(text).toMatch(/merged\s+2 claims\s+1 refused\s+50\.0 %/);
  });

  it('are rows of Markdown when asked for so', () => {
    expect(asMarkdown('ours', counts).split('\n')).toEqual(expect.arrayContaining(['| scope | 2 | 1 | 50.0 % |', '| all honest | 2 | 1 | 50.0 % |']));
  });

  it('sum up no claims as none when a half is empty', () => {
    expect(allOf([], true)).toEqual({ kind: 'all honest', honest: true, claims: 0, right: 0 });
    expect(percent(0, 0, 'down')).toBe('–');
  });

  it('say neither 100 % blocked nor 0 % refused when one claim of many went wrong', () => {
    expect(percent(1999, 2000, 'down')).toBe('99.9 %');
    expect(percent(1, 2000, 'up')).toBe('0.1 %');
  });
});
