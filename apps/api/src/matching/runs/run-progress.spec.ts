import type { MatchRun, ServerEvent } from '@applywright/contracts';
import { RunProgress } from './run-progress';

const run = (over: Partial<MatchRun> = {}): MatchRun => ({ id: 'a'.repeat(24), status: 'collecting', postingsCollected: 0, boardsReading: 0, postingsScored: 0, matches: 0, newMatches: 0, error: null, startedAt: '2026-03-01T10:00:00.000Z', finishedAt: null, ...over });
type Told = Extract<ServerEvent, { type: 'match-run' }>;

function start() {
  const told: Told[] = [];
  const clock = { ms: 0 };
  const progress = new RunProgress((event) => told.push(event as Told), () => clock.ms);
  progress.state(run());
  return { told, clock, progress, percents: () => told.map(({ percent }) => percent) };
}

describe('RunProgress', () => {
  it('goes by the boards that are read when a run collects', () => {
    const { clock, progress, told, percents } = start();
    for (const done of [0, 5, 10]) {
      clock.ms += 1000;
      progress.collecting({ done, due: 10, postings: done * 30, waited: 0 });
    }
    expect(percents()).toEqual([5, 32, 60]);
    expect(told.at(-1)?.run).toMatchObject({ postingsCollected: 300, boardsReading: 0 });
  });

  it('goes on with the time that is left when a board hangs', () => {
    const { clock, progress, told, percents } = start();
    for (const waited of [0.1, 0.6, 1.2]) {
      clock.ms += 1000;
      progress.collecting({ done: 0, due: 1, postings: 0, waited });
    }
    expect(percents()).toEqual([5, 10, 38, 60]);
    expect(told.at(-1)?.run.boardsReading).toBe(1);
  });

  it('tells at most four times a second, and a new state at once', () => {
    const { clock, progress, told } = start();
    for (let n = 1; n <= 100; n++) {
      clock.ms += 10;
      progress.collecting({ done: n, due: 100, postings: n, waited: 0 });
    }
    expect(told.length).toBeLessThanOrEqual(5);
    progress.state(run({ status: 'scoring' }));
    progress.state(run({ status: 'done' }));
    expect(told.slice(-2).map(({ percent, run: { status } }) => [status, percent])).toEqual([['scoring', 60], ['done', 100]]);
  });

  it('never falls', () => {
    const { clock, progress, percents } = start();
    progress.collecting({ done: 9, due: 10, postings: 0, waited: 0 });
    clock.ms += 1000;
    progress.collecting({ done: 9, due: 10, postings: 0, waited: 0 });
    clock.ms += 1000;
    progress.collecting({ done: 1, due: 20, postings: 0, waited: 0.2 });
    clock.ms += 1000;
    progress.scoring(0);
    expect(percents()).toEqual([...percents()].sort((a, b) => a - b));
    expect(percents().every(Number.isInteger)).toBe(true);
  });

  it('says nothing of a run that nobody has stored', () => {
    const told: ServerEvent[] = [];
    const progress = new RunProgress((event) => told.push(event));
    progress.collecting({ done: 1, due: 2, postings: 0, waited: 0 });
    progress.scoring(1);
    expect(told).toEqual([]);
  });
});
