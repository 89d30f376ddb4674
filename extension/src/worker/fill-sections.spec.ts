import type { FillReportRow, FillRow } from '@applywright/contracts';
import { merged } from './fill-sections';

const row = (ref: string, label: string, action: FillRow['action'], value = ''): FillRow => ({ ref, label, type: 'experience.company', action, value, factIds: [], confidence: 1, why: action === 'leave' ? 'already filled in' : 'from your profile' });
const filled = (ref: string, label: string, value: string): FillReportRow => ({ ref, label, type: 'experience.company', outcome: 'filled', value, why: 'from your profile' });

describe('merged', () => {
  it('tells of the first job as it was filled and of the second as it is now, when the page numbers its fields anew', () => {
    const before = { rows: [row('0:c1', 'Company', 'type', 'Botaniska')], report: [filled('0:c1', 'Company', 'Botaniska')], submitsStopped: 1 };
    const now = [row('0:c3', 'Company', 'leave'), row('0:c7', 'Company', 'type', 'Slottsskogen')];
    const fresh = { rows: [now[1]!], report: [filled('0:c7', 'Company', 'Slottsskogen')], submitsStopped: 0 };
    const { rows, report, submitsStopped } = merged(now, before, fresh);
    expect(report.map(({ ref, outcome, value }) => [ref, outcome, value])).toEqual([['0:c3', 'filled', 'Botaniska'], ['0:c7', 'filled', 'Slottsskogen']]);
    expect(rows.map(({ ref, value }) => [ref, value])).toEqual([['0:c3', 'Botaniska'], ['0:c7', 'Slottsskogen']]);
    expect(submitsStopped).toBe(1);
  });

  it('tells of a new field that nothing was entered into as left', () => {
    const { report } = merged([row('0:c1', 'Company', 'leave')], { rows: [], report: [], submitsStopped: 0 }, { rows: [], report: [], submitsStopped: 0 });
    expect(report).toMatchObject([{ ref: '0:c1', outcome: 'left' }]);
  });

  it('keeps fields of different frames apart when they are called the same', () => {
    const before = { rows: [row('4:c1', 'Company', 'type', 'Botaniska')], report: [filled('4:c1', 'Company', 'Botaniska')], submitsStopped: 0 };
    const { report } = merged([row('0:c1', 'Company', 'leave'), row('4:c1', 'Company', 'leave')], before, { rows: [], report: [], submitsStopped: 0 });
    expect(report.map(({ ref, outcome }) => [ref, outcome])).toEqual([['0:c1', 'left'], ['4:c1', 'filled']]);
  });
});
