import type { FillRow } from '@applywright/contracts';
import { groupRows, sourceLine } from './group-rows';

const row = (ref: string, over: Partial<FillRow> = {}): FillRow => ({ ref, label: ref, type: 'firstName', action: 'type', value: 'x', factIds: [], confidence: 0.93, why: 'from your profile', ...over });
const refs = (rows: readonly FillRow[]): string[] => rows.map((r) => r.ref);

describe('groupRows', () => {
  it('puts every row of the application into one group when all kinds are there', () => {
    const rows = [
      row('fact'), row('file', { action: 'attach', type: 'resumeFile' }), row('stored', { from: 'stored' }), row('learnt', { from: 'learnt', type: 'customQuestion' }),
      row('open', { action: 'leave', type: 'customQuestion' }), row('suggested', { from: 'suggested', type: 'customQuestion' }), row('held', { action: 'leave', held: 'sensitive', from: 'stored', type: 'race' }),
      row('consent', { action: 'leave', type: 'consent' }), row('trap', { action: 'leave', type: 'ignore' }),
    ];
    const groups = groupRows(rows);
    expect([groups.ready, groups.stored, groups.questions, groups.held, groups.left].map(refs)).toEqual([['fact', 'file'], ['stored', 'learnt'], ['open', 'suggested'], ['held'], ['consent']]);
  });

  it('asks nothing when a question is settled', () => {
    const leave = { action: 'leave', type: 'customQuestion' } as const;
    const groups = groupRows([row('filled', { ...leave, why: 'already filled in' }), row('never', { ...leave, why: 'you said never to answer this' }), row('learnt', { ...leave, from: 'learnt' })]);
    expect([refs(groups.questions), refs(groups.left)]).toEqual([[], ['filled', 'never', 'learnt']]);
  });
});

describe('sourceLine', () => {
  it('names the source of the fact when there is one', () => {
    expect(sourceLine(row('a'), 'from your CV')).toBe('from your CV · 93 % sure');
  });

  it('says the reason of the plan when no source is known', () => {
    expect(sourceLine(row('a'), '')).toBe('from your profile · 93 % sure');
  });

  it('says that an answer was stored when it is no fact', () => {
    expect(sourceLine(row('a', { from: 'stored' }), 'from your CV')).toBe('your stored answer · 93 % sure');
  });
});
