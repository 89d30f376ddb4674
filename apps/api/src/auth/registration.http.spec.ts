import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { routes, type Session, type User } from '@applywright/contracts';
import { getModelToken } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { ShiftedClock } from '../../testing/shifted-clock';
import { startSmtpInbox, tokenIn, type SmtpInbox } from '../../testing/smtp-inbox';
import { GOOD_PASSWORD, startTestApp, type TestApp } from '../../testing/start-test-app';
import { JobQueue } from '../platform/queue/job-queue';
import { UserKey } from '../platform/seal/user-key.schema';
import { RegistrationRow } from './registration.schema';
import { RegistrationsService } from './registrations.service';
import { UserRow } from './user.schema';

const OTHER_PASSWORD = 'amber-heron-writes-22';
const MINUTE_MS = 60_000;
let people = 0;
const freshAddress = () => `newcomer${++people}@example.org`;

/** What the tests of both kinds of instance call. */
function actions(app: () => TestApp) {
  const model = <T>(name: string): Model<T> => app().app.get<Model<T>>(getModelToken(name), { strict: false });
  return {
    model,
    idle: () => app().app.get(JobQueue, { strict: false }).idle(),
    register: (email: string, password = GOOD_PASSWORD) => app().anybody().call(routes.register, { body: { email, password } }),
    signIn: (email: string, password = GOOD_PASSWORD) => app().anybody().call(routes.login, { body: { email, password } }),
    confirm: (token: string) => app().anybody().call(routes.confirmAddress, { body: { token } }),
    /** Rows that a registration leaves: accounts, keys, registrations. */
    counts: async () => Promise.all([model(UserRow.name).countDocuments({}), model(UserKey.name).countDocuments({}), model(RegistrationRow.name).countDocuments({})]),
  };
}

describe('registering where addresses must be confirmed', () => {
  let app: TestApp;
  let inbox: SmtpInbox;
  const clock = new ShiftedClock();
  const { model, idle, register, signIn, confirm, counts } = actions(() => app);
  beforeAll(async () => {
    inbox = await startSmtpInbox();
    app = await startTestApp({ SAMPLE_BOARDS: '0', SMTP_URL: inbox.url, PUBLIC_URL: 'https://jobs.example.org' }, { clock });
  });
  afterAll(async () => {
    await app.close();
    await inbox.stop();
  });

  it('the mail arrives, its link confirms the address, and only then the account can be signed in to', async () => {
    const email = freshAddress();
    expect(await register(email)).toMatchObject({ status: 202, body: { mustConfirm: true } });
    const mail = await inbox.to(email);
    expect(mail.subject).toBe('Confirm your e-mail address');
    // the host comes from the settings, whatever Host the request named
    expect(mail.text).toContain('https://jobs.example.org/confirm-address#token=');
    const unconfirmed = await signIn(email);
    expect(unconfirmed).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    for (const other of [await signIn(email, OTHER_PASSWORD), await signIn(freshAddress())]) expect({ ...other.body, requestId: '' }).toEqual({ ...unconfirmed.body, requestId: '' });
    expect((await confirm(tokenIn(mail))).status).toBe(204);
    const { status, body } = await signIn(email);
    expect(status).toBe(200);
    expect((body as Session).user).toMatchObject({ email, addressConfirmed: true });
  });

  it('a link works once, and of twenty uses at once one', async () => {
    const email = freshAddress();
    await register(email);
    const token = tokenIn(await inbox.to(email));
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(token)));
    expect(answers.map((a) => a.status).sort()).toEqual([204, ...Array<number>(19).fill(400)]);
    expect(await confirm(token)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    expect((await signIn(email)).status).toBe(200);
  });

  it('a link is good for half an hour', async () => {
    const [early, late] = [freshAddress(), freshAddress()];
    await register(early);
    await register(late);
    const tokens = [tokenIn(await inbox.to(early)), tokenIn(await inbox.to(late))];
    clock.advance(29 * MINUTE_MS);
    expect((await confirm(tokens[0] as string)).status).toBe(204);
    clock.advance(2 * MINUTE_MS);
    expect(await confirm(tokens[1] as string)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    expect((await signIn(late)).status).toBe(401);
  });

  it.each([['too short', 'x'.repeat(19)], ['with a dot', `${'x'.repeat(42)}.`], ['an object', { $ne: null }], ['too long', 'x'.repeat(101)]])('a token that is %s is refused by its shape', async (_, token) => {
    expect(await confirm(token as string)).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });

  it('nothing is confirmed by looking: mail scanners follow links', async () => {
    const email = freshAddress();
    await register(email);
    const token = tokenIn(await inbox.to(email));
    for (const path of ['/confirm-address', '/api/v1/confirm-address', `/api/v1/confirm-address?token=${token}`]) await fetch(app.base + path);
    expect((await signIn(email)).status).toBe(401);
    expect((await confirm(token)).status).toBe(204);
  });

  it('nobody keeps an address by registering it first: the later registration counts and the link before it is void', async () => {
    const email = freshAddress();
    await register(email, OTHER_PASSWORD);
    const squatted = tokenIn(await inbox.to(email));
    await idle();
    const before = await counts();
    await register(email);
    const token = tokenIn(await inbox.to(email, 1));
    await idle();
    expect(await counts()).toEqual(before);
    expect(await confirm(squatted)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    expect((await confirm(token)).status).toBe(204);
    expect((await signIn(email, OTHER_PASSWORD)).status).toBe(401);
    expect((await signIn(email)).status).toBe(200);
  });

  it('the later of two registrations counts when the jobs come in the other order', async () => {
    const email = freshAddress();
    await register(email, OTHER_PASSWORD);
    await register(email);
    const [first, second] = await model<RegistrationRow>(RegistrationRow.name).find({}).sort({ createdAt: 1 });
    const service = app.app.get(RegistrationsService, { strict: false });
    await service.open(String(second?._id));
    await service.open(String(first?._id));
    await idle();
    expect((await confirm(tokenIn(await inbox.to(email)))).status).toBe(204);
    expect((await signIn(email)).status).toBe(200);
  });

  it('a confirmed account is not replaced: its owner is told, the answer is the same and nothing of the attempt is left', async () => {
    const email = freshAddress();
    await register(email);
    await confirm(tokenIn(await inbox.to(email)));
    await idle();
    const before = await counts();
    expect(await register(email, OTHER_PASSWORD)).toMatchObject({ status: 202, body: { mustConfirm: true } });
    const told = await inbox.to(email, 1);
    expect(told.subject).toBe('You already have an account');
    expect(tokenIn(told)).toBe('');
    await idle();
    expect(await counts()).toEqual(before);
    expect((await signIn(email, OTHER_PASSWORD)).status).toBe(401);
    expect((await signIn(email)).status).toBe(200);
  });

  it('sends one address three mails an hour and then, with the same answer, none', async () => {
    const email = freshAddress();
    for (let n = 0; n < 5; n++) {
      expect((await register(email)).status).toBe(202);
      await idle();
    }
    expect(inbox.mails.filter((m) => m.to.includes(email))).toHaveLength(3);
    // the link that was mailed last is still good
    expect((await confirm(tokenIn(await inbox.to(email, 2)))).status).toBe(204);
  });

  it('does the rest of the work when the job was cut off in the middle', async () => {
    const email = freshAddress();
    await register(email);
    const row = (await model<RegistrationRow>(RegistrationRow.name).findOne({}).sort({ createdAt: -1 }))?.toObject();
    await inbox.to(email);
    await idle();
    await model<RegistrationRow>(RegistrationRow.name).create({ ...row });
    await app.app.get(RegistrationsService, { strict: false }).open(String(row?._id));
    await idle();
    expect(await model(UserRow.name).countDocuments({ addressIndex: row?.addressIndex })).toBe(1);
    expect((await confirm(tokenIn(await inbox.to(email, 1)))).status).toBe(204);
  });

  it('no mail, row or job holds the address or a token in plain', async () => {
    const email = 'visible.canary@example.org';
    await register(email);
    const token = tokenIn(await inbox.to(email));
    const db = model(UserRow.name).db;
    for (const { name } of (await db.db?.listCollections().toArray()) ?? []) {
      const dump = JSON.stringify(await db.collection(name).find({}).toArray());
      expect(dump).not.toMatch(/visible\.canary/);
      expect(dump).not.toContain(token);
    }
    expect(existsSync(join(app.dataDir, 'outbox'))).toBe(false);
  });
});

describe('registering where an account may be used at once', () => {
  let app: TestApp;
  let inbox: SmtpInbox;
  const { model, idle, register, signIn, confirm, counts } = actions(() => app);
  beforeAll(async () => {
    inbox = await startSmtpInbox();
    app = await startTestApp({ SAMPLE_BOARDS: '0', SMTP_URL: inbox.url, REQUIRE_CONFIRMED_ADDRESS: '0' });
  });
  afterAll(async () => {
    await app.close();
    await inbox.stop();
  });

  it('the account can be signed in to right after, and its address be confirmed later', async () => {
    const email = freshAddress();
    expect(await register(email)).toMatchObject({ status: 202, body: { mustConfirm: false } });
    const { status, body } = await signIn(email);
    expect(status).toBe(200);
    expect((body as Session).user.addressConfirmed).toBe(false);
    const mail = await inbox.to(email);
    expect(mail.text).toContain(`${app.base.replace('127.0.0.1', 'localhost')}/confirm-address#token=`);
    expect((await confirm(tokenIn(mail))).status).toBe(204);
    const someone = app.anybody();
    someone.token = (body as Session).accessToken;
    expect((await someone.call(routes.me)).body as User).toMatchObject({ addressConfirmed: true });
    await idle();
    expect(inbox.mails.filter((m) => m.to.includes(email))).toHaveLength(1);
  });

  it('twenty registrations of one address at once make one account with the first password', async () => {
    const email = freshAddress();
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(email)));
    expect(answers.filter((a) => ![202, 429, 503].includes(a.status))).toEqual([]);
    expect(answers.some((a) => a.status === 202)).toBe(true);
    await idle();
    expect((await signIn(email)).status).toBe(200);
    const subjects = inbox.mails.filter((m) => m.to.includes(email)).map((m) => m.subject);
    expect(subjects.filter((s) => s === 'Confirm your e-mail address')).toHaveLength(1);
    expect((await counts())[2]).toBe(0);
  });

  it('a second registration leaves the account as it is, before and after its job', async () => {
    const email = freshAddress();
    await register(email);
    await register(email, OTHER_PASSWORD);
    expect((await signIn(email, OTHER_PASSWORD)).status).toBe(401);
    expect((await signIn(email)).status).toBe(200);
    await idle();
    expect((await signIn(email, OTHER_PASSWORD)).status).toBe(401);
    expect((await inbox.to(email, 1)).subject).toMatch(/account|Confirm/);
  });

  it('an account that is erased before its job ran is not opened again by it', async () => {
    const email = freshAddress();
    await register(email);
    const someone = app.anybody();
    someone.token = ((await signIn(email)).body as Session).accessToken;
    const { id } = (await someone.call(routes.me)).body as User;
    expect((await someone.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
    await idle();
    expect((await signIn(email)).status).toBe(401);
    expect(await model<UserRow>(UserRow.name).countDocuments({ _id: new Types.ObjectId(id) })).toBe(0);
    for (const name of ['mails', 'mail_links', 'user_keys']) expect(await model(UserRow.name).db.collection(name).countDocuments({ userId: id })).toBe(0);
  });
});
