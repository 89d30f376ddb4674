import mongoose, { type Connection, type Model } from 'mongoose';
import { SOURCE_TERMS, type AdapterName } from '@applywright/contracts';
import { openStore, type TestStore } from '../../../testing/open-store';
import { readConfig } from '../../config/config';
import { FakeClock } from '../../platform/clock';
import { SourceFailure } from '../sources/job-source';
import { Admission } from './admission';
import { SourceBudgetRow, SourceBudgetSchema } from './source-budget.schema';
import { SourceBudgetsRepository } from './source-budgets.repository';

const DB = 'source_budgets';
const URL_OF = { adzuna: new URL('https://api.adzuna.com/v1/api/jobs/gb/search/1?app_key=hunter2'), jooble: new URL('https://jooble.org/api/hunter2'), lever: new URL('https://api.lever.co/v0/postings/acme') };

describe('the budgets of sources in the store', () => {
  let store: TestStore;
  const connections: Connection[] = [];
  // far ahead, so that no sweep of the store's own meets these rows
  const noon = new Date('2037-03-18T12:00:00Z');

  /** A process: a connection of its own to the one store. */
  const repository = async (): Promise<SourceBudgetsRepository> => {
    const connection = await mongoose.createConnection(store.uri, { dbName: DB, serverSelectionTimeoutMS: 2_000 }).asPromise();
    connections.push(connection);
    const model = connection.model(SourceBudgetRow.name, SourceBudgetSchema) as unknown as Model<SourceBudgetRow>;
    await model.init();
    return new SourceBudgetsRepository(model);
  };
  const later = (ms: number): Date => new Date(noon.getTime() + ms);
  const many = async (from: readonly SourceBudgetsRepository[], source: AdapterName, takes: number, at: (n: number) => Date): Promise<number> => {
    const all = await Promise.all(Array.from({ length: takes }, (_, n) => (from[n % from.length] as SourceBudgetsRepository).take(source, at(n))));
    return all.filter((spent) => spent.length === 0).length;
  };

  beforeAll(async () => {
    store = await openStore(DB);
  });
  beforeEach(() => store.connection.collection(DB).deleteMany({}));
  afterAll(async () => {
    await Promise.all(connections.map((c) => c.close()));
    await store.close();
  });

  it('let exactly the minute’s number pass when two processes ask for sixty at once', async () => {
    const [one, two] = [await repository(), await repository()];
    expect(await many([one, two], 'adzuna', 60, () => noon)).toBe(25);
    expect((await one.take('adzuna', noon)).map(({ window }) => window)).toEqual(['minute']);
  });

  it('let exactly the day’s number pass over many minutes and both processes, and take nothing off the others when one is spent', async () => {
    const [one, two] = [await repository(), await repository()];
    expect(await many([one, two], 'adzuna', 400, (n) => later(Math.floor(n / 20) * 60_000))).toBe(250);
    expect((await two.take('adzuna', later(30 * 60_000))).map(({ window, endsAt }) => [window, endsAt?.toISOString()])).toEqual([['day', '2037-03-19T00:00:00.000Z']]);
    expect((await one.remaining('adzuna', later(30 * 60_000))).map(({ window, used, left }) => [window, used, left])).toEqual([['minute', 0, 25], ['day', 250, 0], ['week', 250, 750], ['month', 250, 2250]]);
  });

  it('do not begin anew when the process does', async () => {
    expect(await many([await repository()], 'remotive', 2, () => noon)).toBe(2);
    expect((await (await repository()).remaining('remotive', noon)).map(({ used }) => used)).toEqual([2, 2]);
  });

  it('begin anew with the next window, and are not set back by a process whose clock is behind', async () => {
    const one = await repository();
    expect(await many([one], 'remotive', 3, () => noon)).toBe(2);
    expect(await many([one], 'remotive', 3, () => later(60_000))).toBe(2);
    expect(await many([one], 'remotive', 3, () => later(120_000))).toBe(0);
    expect(await many([one], 'remotive', 3, () => later(-60_000))).toBe(0);
    expect(await many([one], 'remotive', 1, () => later(24 * 3_600_000))).toBe(1);
    expect(await many([one], 'remotive', 3, () => later(3_600_000))).toBe(1);
  });

  it('count for ever where a source gives a number in all', async () => {
    const one = await repository();
    expect(await many([one, await repository()], 'jooble', SOURCE_TERMS.jooble.limits.inAll! + 10, (n) => later(n * 24 * 3_600_000))).toBe(500);
    expect((await one.take('jooble', later(10 * 365 * 24 * 3_600_000))).map(({ window, endsAt }) => [window, endsAt])).toEqual([['inAll', null]]);
  });

  it('keep no row for a source that counts nothing', async () => {
    const one = await repository();
    expect(await many([one], 'lever', 50, () => noon)).toBe(50);
    expect([await one.remaining('lever', noon), await store.connection.collection(DB).countDocuments()]).toEqual([[], 0]);
  });

  describe('Admission', () => {
    const KEYED = { ADZUNA_APP_ID: '1a2b', ADZUNA_APP_KEY: 'hunter2', FEEDS: 'remotive' };
    const admission = async (waits: number[], clock = new FakeClock(noon), env: Record<string, string> = KEYED) =>
      new (class extends Admission {
        protected override async wait(ms: number): Promise<void> {
          waits.push(ms);
          clock.advance(ms);
        }
      })(await repository(), clock, readConfig(env, '/', '/'));

    it('gives each source its turns', async () => {
      const waits: number[] = [];
      const door = await admission(waits);
      for (const source of ['lever', 'lever', 'adzuna', 'lever'] as const) await door.admit(source, 'acme', source === 'adzuna' ? URL_OF.adzuna : URL_OF.lever);
      expect(waits).toEqual([1_000, 1_000]);
    });

    it('waits for the next minute and says no when a day is spent, naming no address', async () => {
      const waits: number[] = [];
      const clock = new FakeClock(noon);
      const door = await admission(waits, clock);
      for (let n = 0; n < 250; n += 1) await door.admit('adzuna', 'gb', URL_OF.adzuna);
      expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(249 * 2_500);
      const failure: unknown = await door.admit('adzuna', 'gb', URL_OF.adzuna).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(SourceFailure);
      expect(failure).toMatchObject({ reason: 'budget_spent', message: 'adzuna board gb: the allowance of requests is used up' });
      expect((await door.remaining('adzuna')).find(({ window }) => window === 'day')?.left).toBe(0);
    });

    it('waits for a minute that another process has used up', async () => {
      const waits: number[] = [];
      const door = await admission(waits);
      await many([await repository()], 'remotive', 2, () => noon);
      await door.admit('remotive', 'all', new URL('https://remotive.com/api/remote-jobs'));
      expect(waits).toEqual([60_000]);
    });

    it('sends nothing to a source that is switched off or not licensed, and takes nothing off its budget', async () => {
      const waits: number[] = [];
      for (const env of [{}, { ...KEYED, HOSTED: '1' }]) {
        const door = await admission(waits, new FakeClock(noon), env);
        await expect(door.admit('adzuna', 'gb', URL_OF.adzuna)).rejects.toMatchObject({ reason: 'switched_off', message: expect.not.stringContaining('hunter2') });
      }
      expect(await store.connection.collection(DB).countDocuments()).toBe(0);
    });

    it('asks nothing of the samples on loopback', async () => {
      const waits: number[] = [];
      const door = await admission(waits);
      for (let n = 0; n < 30; n += 1) await door.admit('adzuna', 'gb', new URL('http://127.0.0.1:3001/adzuna'));
      expect([waits, await store.connection.collection(DB).countDocuments()]).toEqual([[], 0]);
    });

    it('runs no more requests at once than a source allows, and goes on after a failure', async () => {
      const door = await admission([]);
      const url = 'https://boards-api.greenhouse.io/v1/boards/acme';
      await door.admit('greenhouse', 'acme', new URL(url));
      let [running, most] = [0, 0];
      const fetch = door.paced(async () => {
        most = Math.max(most, (running += 1));
        await new Promise((go) => setImmediate(go));
        running -= 1;
        if (most > 0 && running === 0) throw new Error('broken');
        return new Response('{}');
      });
      const runs = await Promise.allSettled(Array.from({ length: 9 }, () => fetch(url, {})));
      expect([most, runs.length, running]).toEqual([SOURCE_TERMS.greenhouse.limits.concurrency, 9, 0]);
      expect(runs.some(({ status }) => status === 'rejected') && runs.some(({ status }) => status === 'fulfilled')).toBe(true);
    });
  });
});
