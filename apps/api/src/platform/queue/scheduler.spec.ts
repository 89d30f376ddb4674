import { CronTime } from 'cron';
import { latestDue } from './scheduler';

const at = (text: string): Date => new Date(`${text}Z`);

describe('latestDue', () => {
  it.each([
    ['*/15 * * * *', '2026-11-23T17:50:00', '2026-11-23T17:59:59', undefined],
    ['*/15 * * * *', '2026-11-23T17:50:00', '2026-11-23T18:00:00', '2026-11-23T18:00:00'],
    ['*/15 * * * *', '2026-11-23T17:45:00', '2026-11-23T17:46:00', undefined],
    ['*/15 * * * *', '2024-01-01T00:00:00', '2026-11-23T18:07:00', '2026-11-23T18:00:00'],
    ['0 3 * * *', '2026-11-23T02:00:00', '2026-11-23T02:59:00', undefined],
    ['0 3 * * *', '2026-10-01T00:00:00', '2026-11-23T02:59:00', '2026-11-22T03:00:00'],
    ['0 3 * * 1', '2026-11-01T00:00:00', '2026-11-22T12:00:00', '2026-11-16T03:00:00'],
    ['0 0 1 1 *', '2026-06-01T00:00:00', '2026-11-23T00:00:00', undefined],
    ['0 0 1 1 *', '2020-06-01T00:00:00', '2026-11-23T00:00:00', '2026-01-01T00:00:00'],
  ])('of %s after %s, seen at %s, is %s', (cron, since, now, due) => expect(latestDue(new CronTime(cron, 'UTC'), at(since), at(now))).toEqual(due === undefined ? undefined : at(due)));

  it('asks the schedule a few times when it was away for ten years', () => {
    const times = new CronTime('*/15 * * * *', 'UTC');
    const asked = jest.spyOn(times, 'getNextDateFrom');
    expect(latestDue(times, at('2016-11-23T00:00:00'), at('2026-11-23T18:07:00'))).toEqual(at('2026-11-23T18:00:00'));
    expect(asked.mock.calls.length).toBeLessThan(10);
  });
});
