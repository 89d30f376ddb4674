import type { Posting } from '@applywright/contracts';
import { groupDuplicates } from './group-duplicates';

const posting = (id: string, title: string, company: string, city: string, postedAt: string | null = null) => ({ id, title, company, places: [{ raw: city, city }], postedAt }) as unknown as Posting;

describe('groupDuplicates', () => {
  it('keeps the newest of one job on several boards and counts the others', () => {
    const groups = groupDuplicates([posting('a', 'Staff Nurse (m/w/d)', 'Klinik Nord GmbH', 'Kiel', '2026-01-01T00:00:00Z'), posting('b', 'staff nurse', 'Klinik Nord', 'Kiel', '2026-02-01T00:00:00Z')]);
    expect(groups).toEqual([{ posting: expect.objectContaining({ id: 'b' }), duplicates: 1 }]);
  });
  it('keeps the same title in another place apart', () => expect(groupDuplicates([posting('a', 'Cook', 'Inn', 'Graz'), posting('b', 'Cook', 'Inn', 'Linz')])).toHaveLength(2));
});
