import { routes, type MatchPage } from '@applywright/contracts';
import { getConnectionToken, getModelToken } from '@nestjs/mongoose';
import type { Connection, Model } from 'mongoose';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { Clock } from '../../platform/clock';
import { JobQueue } from '../../platform/queue/job-queue';
import { BoardRow } from '../board.schema';
import { PostingRow } from '../posting.schema';
import { PostingsRepository } from '../postings.repository';
import { greenhouseJob, leverPosting } from '../sources/testing/rows';
import { BoardsRepository } from './boards.repository';
import { IngestService } from './ingest.service';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The vendors of this test: what each board answers, and what it was asked. */
class Vendors {
  readonly asked: { path: string; etag: string | null }[] = [];
  answer: (path: string, etag: string | null) => Response | Promise<Response> = () => new Response('{}', { status: 404 });
  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const path = new URL(address).pathname;
    const etag = new Headers(init.headers).get('if-none-match');
    this.asked.push({ path, etag });
    return this.answer(path, etag);
  };
  /** A board of Greenhouse as it stands, with an entity tag. */
  greenhouse(...ids: number[]): void {
    const body = JSON.stringify({ jobs: ids.map((id) => greenhouseJob({ id, title: `Baker ${id}` })) });
    const tag = `"${body.length}-${ids.join()}"`;
    this.answer = (_, etag) => (etag === tag ? new Response(null, { status: 304 }) : new Response(body, { headers: { etag: tag } }));
  }
  /** A board of Lever, which knows no entity tags. */
  lever(...rows: Record<string, unknown>[]): void {
    this.answer = () => new Response(JSON.stringify(rows.map(leverPosting)));
  }
}
class HandClock extends Clock {
  at = Date.UTC(2026, 10, 23, 10);
  now(): Date {
    return new Date(this.at);
  }
}

describe('ingest', () => {
  const clock = new HandClock();
  const vendors = new Vendors();
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', BOARDS: 'greenhouse:moorgate:Moorgate Robotics,lever:tinwald:Tinwald' }, { clock, vendors: vendors.fetch });
    await settle();
  });
  afterAll(() => app.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T => app.app.get<T>(type, { strict: false });
  const settle = () => get(JobQueue).idle();
  const postings = () => app.app.get<Model<PostingRow>>(getModelToken(PostingRow.name), { strict: false });
  const board = async (source: 'greenhouse' | 'lever'): Promise<BoardRow> => (await get(BoardsRepository).find(source, source === 'greenhouse' ? 'moorgate' : 'tinwald')) as BoardRow;
  /** Has one board collected now, with time gone by. */
  const collect = async (source: 'greenhouse' | 'lever' = 'greenhouse', laterMs = HOUR): Promise<BoardRow> => {
    clock.at += laterMs;
    const { _id } = await board(source);
    await get(BoardsRepository).makeDue({ _id });
    vendors.asked.length = 0;
    await get(IngestService).collectBoard(_id.toHexString());
    return board(source);
  };
  const rows = async (name = 'moorgate') => (await postings().find({ board: name }).sort({ externalId: 1 }).lean<PostingRow[]>()).map(({ externalId, status, missed, reopened, changedAt, lastSeenAt }) => ({ externalId, status, missed, reopened, changedAt, lastSeenAt }));
  const open = async (name?: string): Promise<string[]> => (await rows(name)).filter((r) => r.status === 'open').map((r) => r.externalId);
  /** As on the first day. */
  const afresh = async (): Promise<void> => {
    await postings().deleteMany({});
    const store = app.app.get<Connection>(getConnectionToken()).collection('boards');
    await store.updateMany({}, { $set: { validators: null, missingSince: null, firstFailedAt: null, failures: 0, status: 'ok', paused: false, lastOkAt: null, lastError: null } });
  };
  beforeEach(afresh);

  it('lists the boards of the settings, with what is wrong with one that does not exist', async () => {
    expect(await collect()).toMatchObject({ addedBy: 'operator', sample: false, status: 'failing', failures: 1, lastReason: 'unknown_board', lastError: 'greenhouse board moorgate: there is no such board' });
  });

  it('stores what is new and plans the next collection by the terms of the source', async () => {
    vendors.greenhouse(1, 2, 3);
    const row = await collect();
    expect(row).toMatchObject({ status: 'ok', failures: 0, lastError: null, fetched: 3, dropped: 0, partial: false, lastOkAt: clock.now(), lastTriedAt: clock.now() });
    const hours = (row.nextAt.getTime() - clock.at) / HOUR;
    expect(hours).toBeGreaterThanOrEqual(5.4);
    expect(hours).toBeLessThanOrEqual(6.6);
    expect(await open()).toEqual(['1', '2', '3']);
  });

  it('asks with the entity tag, and moves nothing but the sight when nothing has changed', async () => {
    vendors.greenhouse(1, 2);
    await collect();
    const stamp = await get(PostingsRepository).stamp();
    const [before] = await rows();
    const row = await collect();
    expect(vendors.asked[0]?.etag).not.toBeNull();
    expect(row).toMatchObject({ unchangedAt: clock.now(), lastOkAt: clock.now(), fetched: 2 });
    expect((await rows())[0]).toEqual({ ...before, lastSeenAt: clock.now() });
    expect(await get(PostingsRepository).stamp()).toBe(stamp);
  });

  it('writes only what differs where the source knows no entity tags, and is the same the second time', async () => {
    vendors.lever({ id: 'a', text: 'Baker' }, { id: 'b', text: 'Cook' });
    await collect('lever');
    const first = clock.now();
    vendors.lever({ id: 'a', text: 'Baker' }, { id: 'b', text: 'Head cook' });
    await collect('lever');
    const changed = await rows('tinwald');
    expect(changed.map((r) => r.changedAt)).toEqual([first, clock.now()]);
    expect(changed.every((r) => r.lastSeenAt.getTime() === clock.at)).toBe(true);
    await collect('lever');
    expect((await rows('tinwald')).map((r) => r.changedAt)).toEqual(changed.map((r) => r.changedAt));
  });

  it('closes an advert after two whole collections without it, not after one, and opens it when it is listed again', async () => {
    vendors.greenhouse(1, 2);
    await collect();
    vendors.greenhouse(1);
    await collect();
    expect((await rows()).map((r) => [r.status, r.missed])).toEqual([['open', 0], ['open', 1]]);
    // the tag of the answer that missed it is not used: an unchanged answer would never be the second miss
    await collect();
    expect(vendors.asked[0]?.etag).toBeNull();
    expect((await rows()).map((r) => r.status)).toEqual(['open', 'closed']);
    await collect();
    expect(vendors.asked[0]?.etag).not.toBeNull();
    vendors.greenhouse(1, 2);
    await collect();
    expect((await rows())[1]).toMatchObject({ status: 'open', missed: 0, reopened: 1, changedAt: clock.now() });
  });

  it('forgives one miss when the advert is there again', async () => {
    for (const ids of [[1, 2], [1], [1, 2], [1], [1, 2]]) {
      vendors.greenhouse(...ids);
      await collect();
    }
    expect((await rows()).map((r) => [r.status, r.missed, r.reopened])).toEqual([['open', 0, 0], ['open', 0, 0]]);
  });

  it.each<[string, () => Response]>([
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } })],
    ['a page for people', () => new Response('<!doctype html><title>Just a moment</title>')],
    ['another shape', () => new Response('{"jobs":{}}')],
    ['rows without titles', () => new Response(JSON.stringify({ jobs: [greenhouseJob({ id: 1 }), greenhouseJob({ id: 9, title: null })] }))],
    ['no board at all', () => new Response('{}', { status: 404 })],
    ['a refusal', () => new Response('{}', { status: 403 })],
  ])('never empties a board that answers with %s', async (_, answer) => {
    vendors.greenhouse(1, 2, 3);
    await collect();
    vendors.answer = answer;
    for (let times = 1; times <= 3; times += 1) expect(await collect()).toMatchObject({ status: 'failing', failures: times, lastError: expect.stringMatching(/^greenhouse board moorgate: [^:/?=]+$/) as unknown });
    expect((await rows()).map((r) => [r.status, r.missed])).toEqual([['open', 0], ['open', 0], ['open', 0]]);
    vendors.greenhouse(1, 2, 3);
    expect(await collect()).toMatchObject({ status: 'ok', failures: 0, lastError: null, firstFailedAt: null });
  });

  it('counts no miss when a later page had failed, and does not take a part for the whole the next time', async () => {
    const page = (from: number, count: number) => JSON.stringify(Array.from({ length: count }, (_, n) => leverPosting({ id: `p${from + n}`, text: `Cook ${from + n}` })));
    let page2 = new Response(page(100, 2));
    let pages = 0;
    vendors.answer = () => (pages++ % 3 === 0 ? new Response(page(0, 100)) : pages % 3 === 2 ? page2.clone() : new Response('[]'));
    await collect('lever');
    expect(await open('tinwald')).toHaveLength(102);
    pages = 0;
    page2 = new Response('{}', { status: 403 });
    for (let times = 0; times < 3; times += 1) {
      pages = 0;
      expect(await collect('lever')).toMatchObject({ partial: true, fetched: 100, status: 'ok' });
    }
    expect((await rows('tinwald')).filter((r) => r.missed > 0 || r.status === 'closed')).toEqual([]);
  });

  it('closes the adverts of a board that has been gone for a week, asks it weekly, and opens them when it is back', async () => {
    vendors.greenhouse(1, 2);
    await collect();
    vendors.answer = () => new Response('{}', { status: 404 });
    await collect();
    expect((await collect('greenhouse', 7 * DAY - 2 * HOUR)).status).toBe('failing');
    expect(await open()).toEqual(['1', '2']);
    const gone = await collect('greenhouse', 3 * HOUR);
    expect(gone.status).toBe('gone');
    expect((gone.nextAt.getTime() - clock.at) / DAY).toBeGreaterThan(6);
    expect(await open()).toEqual([]);
    vendors.greenhouse(1, 2);
    expect((await collect('greenhouse', 7 * DAY)).status).toBe('ok');
    expect((await rows()).map((r) => [r.status, r.reopened])).toEqual([['open', 1], ['open', 1]]);
  });

  it('closes what has ended at the next look, and a listing does not open it again', async () => {
    const ends = new Date(clock.at + 3 * HOUR).toISOString();
    vendors.answer = () => new Response(JSON.stringify({ jobs: [greenhouseJob({ id: 1, application_deadline: ends }), greenhouseJob({ id: 2 })] }));
    await collect();
    clock.at += 4 * HOUR;
    await get(IngestService).handOut();
    await settle();
    expect(await open()).toEqual(['2']);
    await collect();
    expect((await rows()).map((r) => [r.status, r.reopened])).toEqual([['closed', 0], ['open', 0]]);
  });

  it('lets one process at a time read a board', async () => {
    vendors.greenhouse(1);
    const answer = vendors.answer;
    vendors.answer = async (path, etag) => {
      await new Promise((r) => setTimeout(r, 50));
      return answer(path, etag);
    };
    const { _id } = await board('greenhouse');
    await get(BoardsRepository).makeDue({ _id });
    vendors.asked.length = 0;
    await Promise.all(Array.from({ length: 5 }, () => get(IngestService).collectBoard(_id.toHexString())));
    expect(vendors.asked).toHaveLength(1);
    // the board is not due any more: a job that comes twice does its work once
    await get(IngestService).collectBoard(_id.toHexString());
    expect(vendors.asked).toHaveLength(1);
  });

  it('asks nobody for a board that is switched off', async () => {
    vendors.greenhouse(1);
    const { _id } = await board('greenhouse');
    await get(BoardsRepository).note(_id, { paused: true, nextAt: new Date(0) });
    vendors.asked.length = 0;
    await get(IngestService).collectBoard(_id.toHexString());
    expect(await get(IngestService).handOut()).not.toContain(_id.toHexString());
    await settle();
    expect(vendors.asked.filter(({ path }) => path.includes('moorgate'))).toEqual([]);
  });

  it('waits for the boards that are due, but not for longer than it was told', async () => {
    vendors.greenhouse(1, 2);
    await get(BoardsRepository).makeDue({ source: 'greenhouse' });
    await get(BoardsRepository).note((await board('lever'))._id, { paused: true });
    let answerNow = (): void => undefined;
    const held = new Promise<void>((resolve) => (answerNow = resolve));
    const answer = vendors.answer;
    vendors.answer = async (path, etag) => {
      await held;
      return answer(path, etag);
    };
    expect(await get(IngestService).collectDue(0, 10)).toEqual({ postings: 0, reading: 1 });
    answerNow();
    expect(await get(IngestService).collectDue(30_000, 10)).toEqual({ postings: 2, reading: 0 });
  });

  describe('for a person', () => {
    let person: Person;
    beforeAll(async () => {
      person = await app.person();
      await person.call(routes.patchProfile, { body: { version: 0, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: 'NestJS' } }, parentId: null }] } });
    });
    /** The queue is never idle here: a job for later waits for a clock that stands still. */
    const run = async (): Promise<MatchPage> => {
      clock.at += 1_000;
      await person.call(routes.startMatchRun);
      for (;;) {
        const page = (await person.call(routes.listMatches, { query: { limit: 10 } })).body as MatchPage;
        if (page.run?.status === 'done' || page.run?.status === 'failed') return page;
        await new Promise((r) => setTimeout(r, 30));
      }
    };
    it('a run collects what is due before it scores, and says that no board was left out', async () => {
      vendors.greenhouse(1, 2);
      await get(BoardsRepository).makeDue({ source: 'greenhouse' });
      const { run: done, items } = await run();
      expect(done).toMatchObject({ status: 'done', postingsCollected: 2, boardsReading: 0, postingsScored: 2 });
      expect(items).toHaveLength(2);
    });
    it('what somebody has removed is remembered for 400 days, what was only seen for 180', async () => {
      vendors.greenhouse(1);
      await collect('greenhouse', 0);
      const job_id = (await run()).items[0]?.jobId ?? '';
      const seen = () => app.app.get<Connection>(getConnectionToken()).collection('seen_jobs').findOne({ postingId: job_id });
      await person.call(routes.removeMatch, { params: { job_id } });
      expect((await seen())?.['expiresAt']).toEqual(new Date(clock.at + 400 * DAY));
      await person.call(routes.restoreMatch, { params: { job_id } });
      expect((await seen())?.['expiresAt']).toEqual(new Date(clock.at + 180 * DAY));
      const indexes = await app.app.get<Connection>(getConnectionToken()).collection('seen_jobs').indexes();
      expect(indexes).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }));
    });
  });
});
