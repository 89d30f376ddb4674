import { applicationView } from './application-view';
import type { Move, OpenApplication } from './application-sealer';
import { applicationsCsv } from './applications-csv';

const day = (n: number): Date => new Date(Date.UTC(2026, 2, n));
const row = (history: readonly Move[], over: Partial<OpenApplication> = {}): OpenApplication => ({
  jobId: 'a'.repeat(24), title: 'Harbour pilot', company: 'Larkfield', url: 'https://jobs.example/1', stage: history.at(-1)?.stage ?? 'saved', documentIds: [], updatedAt: day(20), history, sent: [], notes: [], followUp: null, ...over,
});

describe('applicationView', () => {
  it('has no date of applying when it is only saved', () => expect(applicationView(row([{ stage: 'saved', at: day(1) }]))).toMatchObject({ createdAt: day(1).toISOString(), appliedAt: null }));

  it('keeps the date of applying when it goes on, comes back and goes on again', () => {
    const moves: Move[] = [{ stage: 'saved', at: day(1) }, { stage: 'applied', at: day(3) }, { stage: 'interview', at: day(5) }, { stage: 'applied', at: day(6) }];
    expect(applicationView(row(moves)).appliedAt).toBe(day(3).toISOString());
  });

  it('forgets the date of applying when that was a slip and it is only saved again', () => {
    const slip: Move[] = [{ stage: 'applied', at: day(3) }, { stage: 'saved', at: day(4) }];
    expect(applicationView(row(slip)).appliedAt).toBeNull();
    expect(applicationView(row([...slip, { stage: 'applied', at: day(9) }])).appliedAt).toBe(day(9).toISOString());
  });

  it('shows of what was sent everything but where the copy lies', () => {
    const sent = { documentId: 'd'.repeat(24), kind: 'resume', format: 'pdf', fileName: 'x.pdf', sha256: 'e'.repeat(64), sentAt: day(3).toISOString() } as const;
    expect(applicationView(row([], { sent: [{ ...sent, fileId: 'f'.repeat(24) }] })).sent).toEqual([sent]);
  });
});

describe('applicationsCsv', () => {
  it('has a line for each application, in which nothing is a formula', () => {
    const notes = [{ id: 'c'.repeat(24), text: 'Ms Roos, "direct line"', at: day(2).toISOString(), editedAt: null }];
    const csv = applicationsCsv([applicationView(row([{ stage: 'applied', at: day(1) }], { title: '=1+1', notes, followUp: { at: day(9).toISOString(), note: 'call', remindedAt: null } }))]);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(",'=1+1,Larkfield,");
    expect(csv).toContain('2026-03-09T00:00:00.000Z,call,');
    expect(csv).toContain('"2026-03-02T00:00:00.000Z Ms Roos, ""direct line"""');
    expect(csv).toContain('2026-03-01T00:00:00.000Z applied');
  });
});
