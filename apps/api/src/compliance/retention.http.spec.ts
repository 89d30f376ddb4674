import { getConnectionToken } from '@nestjs/mongoose';
import { Types, type Connection } from 'mongoose';
import { routes, type CreatedToken, type User } from '@applywright/contracts';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { FakeClock } from '../platform/clock';
import { Notices } from '../platform/mail/notices';
import { JobQueue } from '../platform/queue/job-queue';
import { Scheduler } from '../platform/queue/scheduler';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';
import { DAY_MS } from './retention-step';
import { RetentionService } from './retention.service';

describe('retention', () => {
  let app: TestApp;
  let clock: FakeClock;
  let told: { userId: string; kind: string; date: string | undefined; id: string }[];
  let audited: string[];
  let mailWorks: boolean;
  beforeAll(async () => {
    clock = new FakeClock(new Date());
    app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock });
    // its years pass in a moment here: what comes round by the clock is called by the tests
    await app.app.get(Scheduler, { strict: false }).stop();
    const notices = app.app.get(Notices, { strict: false });
    jest.spyOn(notices, 'tell').mockImplementation((userId, { kind, values, id }) => {
      if (kind.startsWith('retention')) told.push({ userId, kind, date: values?.['date'], id: id ?? '' });
      return Promise.resolve(`mail-${told.length}-${kind}`);
    });
    jest.spyOn(notices, 'wasSent').mockImplementation(() => Promise.resolve(mailWorks));
    jest.spyOn(app.app.get(Audit, { strict: false }), 'record').mockImplementation(({ event, target }) => Promise.resolve(void (/retention|erased/.test(event) && audited.push(`${event} ${target ?? ''}`))));
  });
  afterAll(() => app.close());
  beforeEach(() => {
    told = [];
    audited = [];
    mailWorks = true;
  });

  const store = (): Connection => app.app.get<Connection>(getConnectionToken());
  const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as User).id;
  const rows = (userId: string): Promise<Map<string, number>> => app.app.get(ComplianceService, { strict: false }).rowsOf(userId);
  const run = (): Promise<void> => app.app.get(RetentionService, { strict: false }).run();
  const seen = async (userId: string): Promise<Date> => (await store().collection('users').findOne({ _id: new Types.ObjectId(userId) }))?.['lastSeenAt'] as Date;
  const kindsOf = (userId: string): string[] => told.filter((t) => t.userId === userId).map((t) => t.kind);
  /** Lets days pass, with the job on each. */
  async function days(n: number): Promise<void> {
    for (let i = 0; i < n; i++) {
      clock.advance(DAY_MS);
      await run();
    }
  }
  const signIn = async (person: Person): Promise<void> => {
    const { body } = await person.call(routes.login, { body: { email: person.email, password: GOOD_PASSWORD } });
    person.token = (body as { accessToken: string }).accessToken;
  };

  it('tells somebody twice, names the day, and erases them after it', async () => {
    const person = await app.person();
    const userId = await idOf(person);
    clock.advance(330 * DAY_MS);
    await days(10);
    expect(kindsOf(userId)).toEqual(['retention-first']);
    await days(22);
    expect(kindsOf(userId)).toEqual(['retention-first', 'retention-last']);
    expect((await rows(userId)).get('retention_notices')).toBe(1);
    const announced = told.map((t) => new Date(t.date ?? '').getTime());
    while ((await rows(userId)).size > 0) await days(1);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(Math.max(...announced));
    // the job comes round once a day, and so learns a day later that a mail has left
    expect(clock.now().getTime() - announced[0]!).toBeLessThan(4 * DAY_MS);
    expect(audited).toEqual(['retention-notice first', 'retention-notice last', 'account-erased retention']);
    expect((await person.call(routes.login, { body: { email: person.email, password: GOOD_PASSWORD } })).status).toBe(401);
  });

  it('leaves alone who comes back after a notice, and tells them anew a year later', async () => {
    const person = await app.person();
    const userId = await idOf(person);
    clock.advance(340 * DAY_MS);
    await run();
    expect(kindsOf(userId)).toEqual(['retention-first']);
    await signIn(person);
    await days(3);
    expect((await rows(userId)).has('retention_notices')).toBe(false);
    await days(60);
    expect(kindsOf(userId)).toEqual(['retention-first']);
    clock.advance(290 * DAY_MS);
    await run();
    expect(kindsOf(userId)).toEqual(['retention-first', 'retention-first']);
    expect(new Set(told.map((t) => t.id)).size).toBe(told.length);
    await signIn(person);
  });

  it.each<[string, (person: Person) => Promise<unknown>]>([
    ['signing in', signIn],
    ['renewing a session', async (person) => person.call(routes.refresh)],
    ['a call of the extension', async (person) => {
      const extension = app.anybody();
      extension.token = person.token;
      return extension.call(routes.listMatches);
    }],
  ])('%s is a use of the account, noted at most once an hour', async (how, use) => {
    const person = await app.person();
    const userId = await idOf(person);
    if (how.startsWith('a call')) person.token = ((await person.call(routes.createToken, { body: { name: 'x', scopes: ['matches:read'], expiresInDays: 365 } })).body as CreatedToken).token;
    const first = await seen(userId);
    clock.advance(DAY_MS);
    await use(person);
    expect((await seen(userId)).getTime() - first.getTime()).toBe(DAY_MS);
    clock.advance(59 * 60_000);
    await use(person);
    expect((await seen(userId)).getTime() - first.getTime()).toBe(DAY_MS);
    clock.advance(2 * 60_000);
    await use(person);
    expect((await seen(userId)).getTime() - first.getTime()).toBe(DAY_MS + 61 * 60_000);
  });

  it('erases nobody while mail does not leave, however long', async () => {
    mailWorks = false;
    const person = await app.person();
    const userId = await idOf(person);
    clock.advance(400 * DAY_MS);
    await days(30);
    expect((await rows(userId)).has('users')).toBe(true);
    expect(new Set(kindsOf(userId))).toEqual(new Set(['retention-first']));
    mailWorks = true;
    clock.advance(300 * DAY_MS);
    await days(2);
    expect((await rows(userId)).has('users')).toBe(true);
    await signIn(person);
  });

  it('gives the whole time again when the program was off for two months', async () => {
    const person = await app.person();
    const userId = await idOf(person);
    clock.advance(335 * DAY_MS);
    clock.advance(61 * DAY_MS);
    await days(22);
    expect(kindsOf(userId)).toEqual(['retention-first']);
    await days(7);
    expect(kindsOf(userId)).toEqual(['retention-first', 'retention-last']);
    expect((await rows(userId)).has('users')).toBe(true);
    await days(5);
    expect((await rows(userId)).size).toBe(0);
  });

  it('does the same when it is done twice, as a job of the queue, and goes through ten thousand accounts in batches', async () => {
    const lastSeenAt = new Date(clock.now().getTime() - 350 * DAY_MS);
    const many = Array.from({ length: 10_000 }, (_, n) => ({ _id: new Types.ObjectId(), addressIndex: `crowd-${n}`, sealedAddress: 'x', passwordHash: 'x', createdAt: lastSeenAt, lastSeenAt: n % 100 === 0 ? lastSeenAt : clock.now() }));
    await store().collection('users').insertMany(many);
    const find = jest.spyOn(store().collection('users'), 'find');
    const queue = app.app.get(JobQueue, { strict: false });
    for (const id of ['a', 'b']) await queue.add('retention', {}, { id });
    await queue.idle();
    const idle = many.filter((_, n) => n % 100 === 0).map((u) => u._id.toHexString());
    expect(told.filter((t) => idle.includes(t.userId)).map((t) => t.userId).sort()).toEqual(idle.sort());
    expect(told.every((t) => t.kind === 'retention-first')).toBe(true);
    // never all of them at once
    for (const [, options] of find.mock.calls) expect((options as { limit?: number } | undefined)?.limit).toBeLessThanOrEqual(500);
    expect(find.mock.calls.length).toBeGreaterThan(0);
    find.mockRestore();
    await store().collection('users').deleteMany({ addressIndex: { $in: many.map((u) => u.addressIndex) } });
  });

  it('removes adverts that have been closed for 90 days', async () => {
    const posting = (n: number, status: string, daysAgo: number) => ({ source: 'lever', board: 'b', externalId: String(n), posting: {}, contentHash: 'h', status, sample: false, missed: 2, firstSeenAt: clock.now(), lastSeenAt: new Date(clock.now().getTime() - daysAgo * DAY_MS) });
    await store().collection('postings').insertMany([posting(1, 'closed', 91), posting(2, 'closed', 89), posting(3, 'open', 200)]);
    await run();
    expect((await store().collection('postings').find({ board: 'b' }).toArray()).map((p) => p['externalId'] as string).sort()).toEqual(['2', '3']);
  });
});
