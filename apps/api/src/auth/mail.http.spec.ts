import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { AppError, routes, type InstanceStatus, type OutboxMail, type OutboxMailText, type User } from '@applywright/contracts';
import { setRole } from '../../testing/make-admin';
import { ShiftedClock } from '../../testing/shifted-clock';
import { smtpError, startSmtpInbox } from '../../testing/smtp-inbox';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { MailDelivery } from '../platform/mail/mail-delivery';
import { MAIL_ATTEMPTS, Notices } from '../platform/mail/notices';
import { JobQueue } from '../platform/queue/job-queue';

const queueOf = (app: TestApp) => app.app.get(JobQueue, { strict: false });
const noticesOf = (app: TestApp) => app.app.get(Notices, { strict: false });
const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as User).id;
const metricsOf = async (app: TestApp): Promise<string> => (await fetch(`${app.base}/metrics`)).text();

describe('mail without a mail server', () => {
  let app: TestApp;
  let admin: Person;
  const lines: string[] = [];
  beforeAll(async () => {
    jest.spyOn(Logger.prototype, 'log').mockImplementation((line: unknown) => void lines.push(String(line)));
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    admin = await app.person('root.operator@example.org');
    await setRole(app, admin, 'admin');
    // their own mail comes before those of the tests
    await queueOf(app).idle();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const list = async (): Promise<OutboxMail[]> => {
    await queueOf(app).idle();
    return ((await admin.call(routes.adminOutbox)).body as { items: OutboxMail[] }).items;
  };

  it('an administrator finds the mail, masked, and its text, and each look is written down first', async () => {
    await app.person('lena.hoffmann@example.org');
    const [mail] = await list();
    expect(mail).toEqual({ id: mail?.id, kind: 'confirm-address', maskedAddress: 'l…@e….org', state: 'sent', attempts: 1, createdAt: expect.any(String) as unknown, sentAt: expect.any(String) as unknown, readable: true });
    const record = jest.spyOn(app.app.get(Audit, { strict: false }), 'record');
    const { body } = await admin.call(routes.adminOutboxMail, { params: { id: mail?.id as string } });
    expect(body as OutboxMailText).toMatchObject({ subject: 'Confirm your e-mail address', text: expect.stringMatching(/\/confirm-address#token=[\w-]{43}\n/) as unknown });
    expect(record).toHaveBeenCalledWith(expect.objectContaining({ event: 'admin-looked', userId: await idOf(admin), target: `mail:${mail?.id}` }));
    expect(JSON.stringify(body)).not.toMatch(/hoffmann/);
    expect((await admin.call(routes.adminOutboxMail, { params: { id: 'c'.repeat(24) } })).status).toBe(404);
  });

  it('says where the mail is in one line, without an address or a token', async () => {
    const person = await app.person();
    const [mail] = await list();
    const said = lines.filter((l) => l.includes(mail?.id as string));
    expect(said).toEqual([`mail confirm-address ${mail?.id} is in the outbox: npm run applywright -- outbox ${mail?.id}`]);
    expect(lines.join('\n')).not.toContain(person.email);
    expect(lines.join('\n')).not.toMatch(/token=/);
  });

  it('the same notice under one id is one mail, and whether it has left can be asked', async () => {
    const person = await app.person();
    const [userId, before] = [await idOf(person), (await list()).length];
    const ids = await Promise.all(Array.from({ length: 5 }, () => noticesOf(app).tell(userId, { kind: 'retention-first', id: 'of 2026', values: { date: '2026-12-24' } })));
    expect(new Set(ids).size).toBe(1);
    expect(await list()).toHaveLength(before + 1);
    expect(await noticesOf(app).wasSent(userId, ids[0] as string)).toBe(true);
    expect(await noticesOf(app).wasSent(userId, 'd'.repeat(24))).toBeNull();
    const { body } = await admin.call(routes.adminOutboxMail, { params: { id: ids[0] as string } });
    expect((body as OutboxMailText).text).toContain('On 24 December 2026 it will be erased');
  });

  it('tells nobody who has no account, and nothing is left of the mails of one who is erased', async () => {
    expect(await noticesOf(app).tell('e'.repeat(24), { kind: 'mfa-on' })).toBeNull();
    const person = await app.person();
    const userId = await idOf(person);
    await queueOf(app).idle();
    const mailId = (await noticesOf(app).tell(userId, { kind: 'mfa-on' })) as string;
    await queueOf(app).idle();
    expect(existsSync(join(app.dataDir, 'outbox', userId))).toBe(true);
    await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } });
    expect(existsSync(join(app.dataDir, 'outbox', userId))).toBe(false);
    expect((await admin.call(routes.adminOutboxMail, { params: { id: mailId } })).status).toBe(404);
    expect((await list()).some((m) => m.id === mailId)).toBe(false);
  });

  it('counts mails by kind and result', async () => expect(await metricsOf(app)).toMatch(/applywright_mails_total\{kind="confirm-address",result="sent"\} \d/));
});

describe('mail by a mail server', () => {
  const start = async (url: string, clock = new ShiftedClock()): Promise<TestApp> => startTestApp({ SAMPLE_BOARDS: '0', SMTP_URL: url, REQUIRE_CONFIRMED_ADDRESS: '0' }, { clock });
  const adminOf = async (app: TestApp): Promise<Person> => {
    const admin = await app.person();
    await setRole(app, admin, 'admin');
    return admin;
  };

  it('waits for a server that is away, loses nothing and sends each mail once when it is back', async () => {
    const inbox = await startSmtpInbox();
    const app = await start(inbox.url);
    await inbox.stop();
    const admin = await adminOf(app);
    const people = await Promise.all([app.person(), app.person()]);
    for (const { email } of people) await app.anybody().call(routes.askPasswordReset, { body: { email } });
    await new Promise((r) => setTimeout(r, 2_000));
    const waiting = ((await admin.call(routes.adminOutbox)).body as { items: OutboxMail[] }).items;
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every((m) => m.state === 'waiting' && !m.readable)).toBe(true);
    await inbox.restart();
    for (const { email } of people) {
      expect((await inbox.to(email)).to).toEqual([email]);
      await inbox.to(email, 1);
    }
    await queueOf(app).idle();
    const sent = ((await admin.call(routes.adminOutbox)).body as { items: OutboxMail[] }).items;
    expect(sent.every((m) => m.state === 'sent')).toBe(true);
    expect(sent.some((m) => m.attempts > 1)).toBe(true);
    expect(inbox.mails).toHaveLength(sent.length);
    // what a server has taken can be read here no more
    expect((await admin.call(routes.adminOutboxMail, { params: { id: sent[0]?.id as string } })).status).toBe(404);
    expect(await metricsOf(app)).toMatch(/applywright_mails_total\{kind="[a-z-]+",result="retried"\} \d/);
    await app.close();
    await inbox.stop();
  });

  it('a mail that the server never takes has failed, once and for all to see, and its address is nowhere', async () => {
    const said: string[] = [];
    const note = (...args: unknown[]): void => void said.push(JSON.stringify(args));
    jest.spyOn(Logger.prototype, 'error').mockImplementation(note);
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(note);
    const inbox = await startSmtpInbox({ onRcptTo: (address, _, done) => done(address.address.startsWith('bounce') ? smtpError(550, `no ${address.address}`) : undefined) });
    const app = await start(inbox.url);
    const admin = await adminOf(app);
    const person = await app.person('bounce.canary@example.org');
    await queueOf(app).idle();
    const failed = ((await admin.call(routes.adminOutbox)).body as { items: OutboxMail[] }).items.find((m) => m.state === 'failed');
    expect(failed).toMatchObject({ kind: 'confirm-address', maskedAddress: 'b…@e….org', attempts: 1, readable: false });
    expect(await noticesOf(app).wasSent(await idOf(person), failed?.id as string)).toBe(false);
    const { body } = await admin.call(routes.status);
    expect((body as InstanceStatus).fallbacks.find((f) => f.name === 'mail')?.reason).toContain('mail-refused');
    expect(said.some((l) => l.includes(`${failed?.id} failed for good: mail-refused`))).toBe(true);
    expect(said.join() + JSON.stringify(body) + (await metricsOf(app))).not.toMatch(/canary/);
    await app.close();
    await inbox.stop();
    jest.restoreAllMocks();
  });

  it('a mail whose attempts are used up has failed, and goes out when an administrator retries it', async () => {
    const inbox = await startSmtpInbox();
    const app = await start(inbox.url);
    const person = await app.person();
    await queueOf(app).idle();
    const [userId, delivery] = [await idOf(person), app.app.get(MailDelivery, { strict: false })];
    await inbox.stop();
    // the job itself never runs: this is its last attempt
    const add = jest.spyOn(queueOf(app), 'add').mockResolvedValue(true);
    const mailId = (await noticesOf(app).tell(userId, { kind: 'mfa-off' })) as string;
    add.mockRestore();
    await expect(delivery.deliver(userId, mailId, 1)).rejects.toMatchObject({ code: 'server-away' });
    expect(await noticesOf(app).wasSent(userId, mailId)).toBe(false);
    await expect(delivery.deliver(userId, mailId, MAIL_ATTEMPTS)).rejects.toMatchObject({ code: 'server-away' });
    await inbox.restart();
    for (let n = 0; n < 3; n++) await delivery.deliver(userId, mailId, 1);
    expect(await noticesOf(app).wasSent(userId, mailId)).toBe(true);
    expect(inbox.mails.filter((m) => m.subject === 'Signing in no longer asks for a code')).toHaveLength(1);
    await app.close();
    await inbox.stop();
  });

  it('a mail that was written down and not queued is sent a minute later, or by the next process, and once', async () => {
    const [inbox, clock] = [await startSmtpInbox(), new ShiftedClock()];
    const app = await start(inbox.url, clock);
    const person = await app.person();
    await queueOf(app).idle();
    const add = jest.spyOn(queueOf(app), 'add').mockRejectedValue(new AppError('queue_unavailable'));
    const mailId = await noticesOf(app).tell(await idOf(person), { kind: 'mfa-on' });
    add.mockRestore();
    expect(mailId).toMatch(/^[0-9a-f]{24}$/);
    expect(((await person.call(routes.status)).body as InstanceStatus).fallbacks.find((f) => f.name === 'mail-queue')?.reason).toContain('queue_unavailable');
    await noticesOf(app).enqueueWaiting();
    expect((await queueOf(app).find('send-mail', mailId as string))?.state).toBeUndefined();
    clock.advance(2 * 60_000);
    for (let n = 0; n < 3; n++) await noticesOf(app).onApplicationBootstrap();
    await inbox.to(person.email, 1);
    await queueOf(app).idle();
    expect(inbox.mails.filter((m) => m.subject === 'Signing in now asks for a code')).toHaveLength(1);
    await app.close();
    await inbox.stop();
  });
});
