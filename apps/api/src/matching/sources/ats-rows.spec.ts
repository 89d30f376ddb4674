import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { normalisePersonio, normaliseRecruitee, normaliseSmartRecruiters, normaliseWorkable, type BoardRef } from './index';
import { personioPosition, recruiteeOffer, smartRecruitersPosting, workableJob } from './testing/ats-rows';

const BOARD: BoardRef = { token: 'acme', company: 'Acme' };
type Normalise = (row: unknown, board: BoardRef) => NormalizedPosting | DropReason;
const CASES: readonly [string, Normalise, (changes?: Record<string, unknown>) => Record<string, unknown>, { id: string; title: string; noUrl: Record<string, unknown> }][] = [
  ['recruitee', normaliseRecruitee, recruiteeOffer, { id: 'id', title: 'title', noUrl: { careers_url: 'javascript:alert(1)' } }],
  ['personio', normalisePersonio, personioPosition, { id: 'id', title: 'name', noUrl: { id: 'x7' } }],
  ['workable', normaliseWorkable, workableJob, { id: 'shortcode', title: 'title', noUrl: { url: 'javascript:alert(1)' } }],
  ['smartrecruiters', normaliseSmartRecruiters, smartRecruitersPosting, { id: 'id', title: 'name', noUrl: { id: '7/../8' } }],
];

describe.each(CASES)('a row of %s', (source, normalise, row, { id, title, noUrl }) => {
  it('is dropped with its reason when a required field is missing or no use', () => {
    const without = (name: string): object => Object.fromEntries(Object.entries(row()).filter(([key]) => key !== name));
    expect([without(id), without(title), row({ [title]: ' \u0007 ' }), row(noUrl), null, [], 'x'].map((any) => normalise(any, BOARD))).toEqual(['no_id', 'no_title', 'no_title', 'no_url', 'not_a_row', 'not_a_row', 'not_a_row']);
  });

  it('is read the same when the source adds fields', () => {
    expect(normalise({ ...row(), brandNew: { deep: [1] } }, BOARD)).toEqual(normalise(row(), BOARD));
  });

  it('names the board for the company when it has no other name, and the token when the board has none', () => {
    const nameless = row({ company_name: ' ', subcompany: '', company: {} });
    expect([BOARD, { ...BOARD, company: '' }].map((board) => (normalise(nameless, board) as NormalizedPosting).company)).toEqual(['Acme', 'acme']);
    expect((normalise(nameless, BOARD) as NormalizedPosting).source).toBe(source);
  });
});
