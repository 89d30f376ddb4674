import type { DocumentSet } from '@applywright/contracts';
import { pickDocuments } from './pick-documents';

const set = (title: string, company: string, createdAt: string, files = 1): DocumentSet => ({ id: createdAt, title, company, createdAt, documents: Array.from({ length: files }, () => ({})) }) as unknown as DocumentSet;
const SETS = [set('Florist', 'Petal & Co', '2026-03-01T00:00:00.000Z'), set('Gardener', 'Meadow & Sons', '2026-01-01T00:00:00.000Z'), set('Gardener', 'Meadow & Sons', '2026-02-01T00:00:00.000Z'), set('Empty', 'Nothing', '2026-09-01T00:00:00.000Z', 0)];
const page = (...texts: string[]): { url: string; texts: string[] } => ({ url: 'https://jobs.example.org/apply/17', texts });

describe('pickDocuments', () => {
  it('takes the newest set of the posting when title and company stand on the page', () => {
    expect(pickDocuments(SETS, page('Gardener (m/w/d)', 'Careers at Meadow and Sons'))).toMatchObject({ set: { createdAt: '2026-02-01T00:00:00.000Z' }, matched: true });
  });
  it('finds the company in the address when the page does not write it', () => {
    expect(pickDocuments(SETS, { url: 'https://boards.example.org/meadowsons/jobs/3', texts: ['Gardener'] })).toMatchObject({ set: { title: 'Gardener' }, matched: true });
  });
  it('says that nothing matched when it falls back to the newest set', () => {
    expect(pickDocuments(SETS, page('Gardener', 'Other Employer'))).toMatchObject({ set: { title: 'Florist' }, matched: false });
  });
  it('takes the set of the saved posting and no other, whatever the page says', () => {
    const other: DocumentSet = { ...SETS[0]!, jobId: 'b'.repeat(24), title: 'Beekeeper', company: 'Elsewhere', createdAt: '2020-01-01T00:00:00.000Z' };
    expect(pickDocuments([...SETS, other], { ...page('Gardener', 'Meadow and Sons'), jobId: 'b'.repeat(24) })).toEqual({ set: other, matched: true });
  });
  it('matches nothing when the page’s posting is known and has no documents, even where the words fit another', () => {
    expect(pickDocuments(SETS, { ...page('Gardener', 'Meadow and Sons'), jobId: 'c'.repeat(24) })).toMatchObject({ matched: false });
  });
  it('has none when no set holds a file', () => expect(pickDocuments([SETS[3]!], page('Empty'))).toBeNull());
});
