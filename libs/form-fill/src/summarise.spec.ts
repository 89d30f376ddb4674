import type { FillReportRow } from '@applywright/contracts';
import { isFailure, summarise } from './summarise';

const row = (outcome: FillReportRow['outcome']): FillReportRow => ({ ref: 'c1', label: 'Name', type: 'fullName', outcome, value: '', why: '' });

describe('summarise', () => {
  it('counts each outcome', () => expect(summarise({ url: 'u', rows: [row('filled'), row('filled'), row('left'), row('kept'), row('changed')] })).toMatchObject({ filled: 2, left: 1, kept: 1, changed: 1 }));
  it('is a failure when nothing was filled and nothing stood there before', () => {
    expect(isFailure(summarise({ url: 'u', rows: [row('left'), row('changed')] }))).toBe(true);
    expect(isFailure(summarise({ url: 'u', rows: [row('kept')] }))).toBe(false);
  });
});
