import { routes, type Application, type Match, type MatchPage, type ServerEvent, type User } from '@applywright/contracts';
import { MovingClock } from '../../../testing/moving-clock';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { EventHub } from '../../platform/events/event-hub';
import { MailsRepository } from '../../platform/mail/mails.repository';
import { Notices } from '../../platform/mail/notices';
import { JobQueue } from '../../platform/queue/job-queue';
import { Scheduler } from '../../platform/queue/scheduler';
import { FollowUps } from './follow-ups.service';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3600 * 1000;

describe('follow-ups', () => {
  let app: TestApp;
  let clock: MovingClock;
  let followUps: FollowUps;
  let person: Person;
  let userId: string;
  let jobs: Match[];
  let next = 0;
  const events: ServerEvent[] = [];
  beforeAll(async () => {
    clock = new MovingClock();
    app = await startTestApp({ SAMPLE_BOARDS: '1' }, { clock });
    await app.app.get(Scheduler, { strict: false }).stop();
    followUps = app.app.get(FollowUps, { strict: false });
    person = await app.person();
    userId = ((await person.call(routes.me)).body as User).id;
    await person.call(routes.patchProfile, { body: { version: 0, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: 'Triage' } }, parentId: null }] } });
    await person.call(routes.startMatchRun);
    await app.app.get(JobQueue, { strict: false }).idle();
    jobs = ((await person.call(routes.listMatches, { query: { limit: 20 } })).body as MatchPage).items;
    app.app.get(EventHub, { strict: false }).of(userId).subscribe((event) => void (event.type === 'follow-up' && events.push(event)));
  });
  afterAll(() => app.close());
  beforeEach(() => void (events.length = 0));
  afterEach(() => jest.restoreAllMocks());

  const another = (): Match => jobs[next++] as Match;
  const mails = async (): Promise<number> => (await app.app.get(MailsRepository, { strict: false }).ofUser(userId)).filter(({ kind }) => kind === 'follow-up').length;
  const inDays = (days: number): string => new Date(clock.now().getTime() + days * DAY_MS).toISOString();
  const ask = async (job: Match, followUp: { at: string; note?: string } | null): Promise<Application> => (await person.call(routes.patchApplication, { params: { job_id: job.jobId }, body: { followUp } })).body as Application;
  const saved = async (): Promise<Match> => {
    const job = another();
    await person.call(routes.saveMatch, { params: { job_id: job.jobId } });
    return job;
  };
  /** Lets time pass; the access token does not outlive it. */
  async function pass(ms: number): Promise<void> {
    clock.advance(ms);
    await person.call(routes.refresh).then(({ body }) => void (person.token = (body as { accessToken: string }).accessToken));
  }
  const now = async (job: Match): Promise<Application> => (await person.call(routes.getApplication, { params: { job_id: job.jobId } })).body as Application;

  it('are told once, by mail and to who is looking, when the day has come', async () => {
    const job = await saved();
    const at = inDays(3);
    expect((await ask(job, { at, note: 'Call Ms Roos' })).followUp).toEqual({ at, note: 'Call Ms Roos', remindedAt: null });
    const before = await mails();
    await followUps.remindAll();
    expect([await mails(), events.length]).toEqual([before, 0]);
    await pass(3 * DAY_MS + 1);
    await followUps.remindAll();
    await followUps.remindAll();
    expect(await mails()).toBe(before + 1);
    expect(events).toEqual([{ type: 'follow-up', application: expect.objectContaining({ jobId: job.jobId, followUp: { at, note: 'Call Ms Roos', remindedAt: expect.any(String) as unknown } }) as unknown }]);
    expect((await now(job)).followUp?.remindedAt).not.toBeNull();
  });

  it('come down the stream of events of whoever is looking', async () => {
    const stop = new AbortController();
    const stream = await fetch(app.base + routes.events.path, { headers: { Authorization: `Bearer ${person.token ?? ''}` }, signal: stop.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const read = async (words: string): Promise<void> => {
      while (!text.includes(words)) text += (await reader?.read())?.value ?? '';
    };
    await read('hello');
    const job = await saved();
    await ask(job, { at: inDays(0) });
    await followUps.remindAll();
    await read('follow-up');
    stop.abort();
    expect(text).toContain(`"jobId":"${job.jobId}"`);
  });

  it('name in the mail neither company nor note, and lead to the application', async () => {
    const tell = jest.spyOn(app.app.get(Notices, { strict: false }), 'tell');
    const job = await saved();
    const at = inDays(0);
    await ask(job, { at, note: 'Call Ms Roos' });
    await followUps.remindAll();
    expect(tell.mock.calls).toEqual([[userId, { kind: 'follow-up', values: { jobId: job.jobId }, id: `follow-up-${job.jobId}-${at}` }]]);
  });

  it('are told once when two instances look at the same time', async () => {
    await ask(await saved(), { at: inDays(0) });
    const before = await mails();
    await Promise.all([followUps.remindAll(), followUps.remindAll(), followUps.remindAll()]);
    expect([await mails(), events.length]).toEqual([before + 1, 1]);
  });

  it('go on where a process ended between the mail and the note of it, without a second mail', async () => {
    const job = await saved();
    const at = inDays(0);
    await ask(job, { at });
    await app.app.get(Notices, { strict: false }).tell(userId, { kind: 'follow-up', values: { jobId: job.jobId }, id: `follow-up-${job.jobId}-${at}` });
    const before = await mails();
    await followUps.remindAll();
    expect([await mails(), events.length]).toEqual([before, 1]);
  });

  it('are told at the new date when it was moved, and not when it was taken away', async () => {
    const [moved, cleared] = [await saved(), await saved()];
    for (const job of [moved, cleared]) await ask(job, { at: inDays(1) });
    const later = inDays(5);
    await ask(moved, { at: later });
    expect((await ask(cleared, null)).followUp).toBeNull();
    const before = await mails();
    await pass(2 * DAY_MS);
    await followUps.remindAll();
    expect(await mails()).toBe(before);
    await pass(4 * DAY_MS);
    await followUps.remindAll();
    expect([await mails(), events.length]).toEqual([before + 1, 1]);
  });

  it('are told again for another date, and not for another note', async () => {
    const job = await saved();
    const at = inDays(0);
    await ask(job, { at });
    await followUps.remindAll();
    const before = await mails();
    expect((await ask(job, { at, note: 'They are on holiday' })).followUp).toMatchObject({ note: 'They are on holiday', remindedAt: expect.any(String) as unknown });
    await followUps.remindAll();
    expect(await mails()).toBe(before);
    expect((await ask(job, { at: inDays(0) })).followUp?.remindedAt).toBeNull();
    clock.advance(1);
    await followUps.remindAll();
    expect(await mails()).toBe(before + 1);
  });

  it('reach the others when one cannot be told, and that one the next time', async () => {
    const [first, second] = [await saved(), await saved()];
    await ask(first, { at: inDays(0) });
    clock.advance(1);
    await ask(second, { at: inDays(0) });
    jest.spyOn(app.app.get(Notices, { strict: false }), 'tell').mockRejectedValueOnce(new Error('no'));
    await expect(followUps.remindAll()).rejects.toThrow('1 reminders');
    expect(events.map((e) => e.type === 'follow-up' && e.application.jobId)).toEqual([second.jobId]);
    await followUps.remindAll();
    expect(events).toHaveLength(2);
  });

  it('come round by the clock, also when nobody ran at their time', async () => {
    const scheduler = app.app.get(Scheduler, { strict: false });
    const queue = app.app.get(JobQueue, { strict: false });
    await scheduler.start();
    const job = await saved();
    await ask(job, { at: inDays(0) });
    await pass(40 * MINUTE_MS);
    await scheduler.tick();
    await queue.idle();
    await scheduler.stop();
    expect(events.map((e) => e.type === 'follow-up' && e.application.jobId)).toEqual([job.jobId]);
  });
});
