import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import { routes, type AdminRun, type Match, type MatchPage, type Preferences, type Session } from '@applywright/contracts';
import type { Connection } from 'mongoose';
import { setRole } from '../../../testing/make-admin';
import { MovingClock } from '../../../testing/moving-clock';
import { startSmtpInbox, type SmtpInbox } from '../../../testing/smtp-inbox';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { NightRuns } from './night-runs.service';

const cv = readFileSync(join(__dirname, '../../../../../libs/testing/cv/two-column.pdf'));
const DAY_MS = 24 * 3_600_000;

describe('a night', () => {
  let app: TestApp;
  let inbox: SmtpInbox;
  let clock: MovingClock;
  let reader: Person;
  let other: Person;
  const store = () => app.app.get<Connection>(getConnectionToken()).db as NonNullable<Connection['db']>;
  const night = () => app.app.get(NightRuns, { strict: false }).night({ signal: new AbortController().signal, progress: () => undefined });
  const page = async (who: Person): Promise<MatchPage> => (await who.call(routes.listMatches, { query: { limit: 100 } })).body as MatchPage;
  const idOf = async (who: Person): Promise<string> => ((await who.call(routes.me)).body as { id: string }).id;
  const digests = (who: Person) => inbox.mails.filter(({ to, subject }) => to.includes(who.email) && subject.startsWith('New matches'));
  const wants = async (who: Person, digest: Preferences['digest']): Promise<void> => {
    const { body } = await who.call(routes.getPreferences);
    expect((await who.call(routes.putPreferences, { body: { ...(body as Preferences), digest } })).status).toBe(200);
  };
  /** Waits until as many digests have come as there should be, and a moment more for one too many. */
  const digestsOf = async (who: Person, count: number) => {
    const end = Date.now() + 120_000;
    while (digests(who).length < count && Date.now() < end) await new Promise((r) => setTimeout(r, 30));
    await new Promise((r) => setTimeout(r, 150));
    expect(digests(who)).toHaveLength(count);
    return digests(who);
  };
  const signIn = async (who: Person): Promise<void> => {
    who.token = ((await who.call(routes.login, { body: { email: who.email, password: GOOD_PASSWORD } })).body as Session).accessToken;
  };
  /** A day later; everybody has been here that morning. */
  const nextDay = async (): Promise<void> => {
    clock.advance(DAY_MS);
    for (const who of [reader, other]) await signIn(who);
  };
  const runs = async (): Promise<AdminRun[]> => {
    const operator = await app.person();
    await setRole(app, operator, 'admin');
    await signIn(operator);
    return ((await operator.call(routes.adminRuns)).body as { items: AdminRun[] }).items;
  };

  beforeAll(async () => {
    clock = new MovingClock();
    // to a Tuesday, so that the tests before the Monday are not on one
    while (clock.now().getUTCDay() !== 2) clock.advance(DAY_MS);
    inbox = await startSmtpInbox();
    app = await startTestApp({ SAMPLE_BOARDS: '1', SMTP_URL: inbox.url, REQUIRE_CONFIRMED_ADDRESS: '0', PUBLIC_URL: 'https://jobs.example.org' }, { clock });
    [reader, other] = [await app.person(), await app.person()];
    for (const who of [reader, other]) await who.sendCv(routes, 'two-column.pdf', cv);
    await wants(reader, 'daily');
  });
  afterAll(async () => {
    await app.close();
    await inbox.stop();
  });

  it('finds matches for everybody seen lately, tells each in their own list, and is one run for operators', async () => {
    await night();
    const { items, run, total } = await page(reader);
    expect(total).toBeGreaterThan(300);
    expect(items.every(({ parts, score }) => parts.reduce((sum, { points }) => sum + points, 0) === score)).toBe(true);
    expect(run).toMatchObject({ status: 'done', error: null, matches: total, newMatches: total });
    const all = await runs();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ id: run?.id, userId: null, status: 'done', people: 2, failedPeople: 0, matches: 2 * total });
  });

  it('sends the five best to whoever wants them, with a way out in one click and no more of the person than needed', async () => {
    const [mail] = await digestsOf(reader, 1);
    const { items } = await page(reader);
    const lines = [...(mail?.text ?? '').matchAll(/^(\d+): (.+)\n(https:\S+)$/gm)];
    expect(lines).toHaveLength(5);
    // of postings with the same score either may come first
    const best = items.find((m) => lines[0]?.[3] === `https://jobs.example.org/matches?job=${m.jobId}`);
    expect([best?.score, Number(lines[0]?.[1])]).toEqual([items[0]?.score, items[0]?.score]);
    expect(lines[0]?.[2]).toContain(best?.posting.company);
    expect(mail?.headers.get('list-unsubscribe')).toMatch(/^<https:\/\/jobs\.example\.org\/api\/v1\/digest\/end\?token=[\w-]{16}\.[\w-]{43}>$/);
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).not.toMatch(/Marek|Lindholm/);
    expect(digests(other)).toEqual([]);
  });

  it('changes nothing and writes to nobody when it is begun again', async () => {
    const before = (await page(reader)).run;
    const rows = () => store().collection('recommended_jobs').find().sort({ userId: 1 }).toArray();
    const kept = await rows();
    await night();
    expect((await page(reader)).run).toEqual(before);
    expect(await rows()).toEqual(kept);
    await digestsOf(reader, 1);
  });

  it('goes on with whom it had not reached when it was interrupted', async () => {
    const row = store().collection('recommended_jobs');
    await row.updateOne({ userId: await idOf(other) }, { $set: { 'night.day': '2020-01-01' } });
    const { matchedAt } = (await row.findOne({ userId: await idOf(reader) })) as unknown as { matchedAt: Date };
    await night();
    expect((await row.findOne({ userId: await idOf(reader) }))?.['matchedAt']).toEqual(matchedAt);
    expect((await row.findOne({ userId: await idOf(other) }))?.['night']).toMatchObject({ day: clock.now().toISOString().slice(0, 10), newMatches: 0 });
  });

  it('is found by everybody else when one profile does not open, and names nobody but by id', async () => {
    await nextDay();
    const profiles = store().collection('profiles');
    const userId = await idOf(other);
    const sealed = (await profiles.findOne({ userId }))?.['sealedFacts'] as string;
    await profiles.updateOne({ userId }, { $set: { sealedFacts: `${sealed.slice(0, -3)}AAA` } });
    await night();
    await profiles.updateOne({ userId }, { $set: { sealedFacts: sealed } });
    expect((await runs())[0]).toMatchObject({ status: 'done', people: 1, failedPeople: 1 });
    expect((await page(reader)).run).toMatchObject({ status: 'done', newMatches: 0 });
  });

  it('sends nothing when nothing is new', async () => {
    await digestsOf(reader, 1);
  });

  it('ends its mails by the link, signed out, when it is posted to and not when it is looked at', async () => {
    const url = /<(.+)>/.exec(digests(reader)[0]?.headers.get('list-unsubscribe') ?? '')?.[1]?.replace('https://jobs.example.org', app.base) ?? '';
    const look = await fetch(url);
    expect([look.status, look.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await look.text();
    expect(html).not.toMatch(/person\d|@|<script/);
    const nobodys = `${app.base}/api/v1/digest/end?token=${'n'.repeat(16)}.${'n'.repeat(43)}`;
    expect(await (await fetch(nobodys)).text()).toBe(html);
    const digest = async () => ((await reader.call(routes.getPreferences)).body as Preferences).digest;
    expect(await digest()).toBe('daily');
    // as RFC 8058 has it: a form, no cookie, nothing followed
    const click = (to: string) => fetch(to, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), redirect: 'manual' });
    expect((await click(nobodys)).status).toBe(400);
    expect(await digest()).toBe('daily');
    expect((await click(url)).status).toBe(200);
    expect(await digest()).toBe('off');
    expect((await click(url)).status).toBe(200);
  });

  it('opens nothing else with the token of a mail', async () => {
    const token = /token=([\w.-]+)/.exec(digests(reader)[0]?.text ?? '')?.[1] ?? '';
    expect(token).not.toBe('');
    expect((await fetch(`${app.base}/api/v1/me`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(401);
    expect((await fetch(`${app.base}/api/v1/matches?token=${token}`)).status).toBe(401);
  });

  it('writes once a week, on a Monday, when that is wanted', async () => {
    await wants(other, 'weekly');
    while (clock.now().getUTCDay() !== 6) await nextDay();
    for (const count of [0, 1, 1]) {
      await nextDay();
      // so that everything is new to each of these nights: Sunday, Monday, Tuesday
      await store().collection('recommended_jobs').deleteMany({});
      await night();
      await digestsOf(other, count);
    }
  });

  it('tells of no match that was done away with', async () => {
    await wants(reader, 'daily');
    await nextDay();
    const [first] = (await page(other)).items as [Match];
    await store().collection('recommended_jobs').deleteMany({});
    await store().collection('seen_jobs').insertOne({ userId: await idOf(reader), postingId: first.jobId, state: 'removed', at: clock.now(), expiresAt: new Date(clock.now().getTime() + DAY_MS) } as never);
    await night();
    const [, mail] = await digestsOf(reader, 2);
    expect(mail?.text).not.toContain(first.jobId);
  });
});
