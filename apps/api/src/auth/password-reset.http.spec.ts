import { routes, type Session } from '@applywright/contracts';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { ShiftedClock } from '../../testing/shifted-clock';
import { startSmtpInbox, tokenIn, type SmtpInbox } from '../../testing/smtp-inbox';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { JobQueue } from '../platform/queue/job-queue';
import { MailLinkRow } from './mail-link.schema';

const NEW_PASSWORD = 'amber-heron-writes-22';
const MINUTE_MS = 60_000;

describe('a new password by mail', () => {
  let app: TestApp;
  let inbox: SmtpInbox;
  const clock = new ShiftedClock();
  beforeAll(async () => {
    inbox = await startSmtpInbox();
    app = await startTestApp({ SAMPLE_BOARDS: '0', SMTP_URL: inbox.url, REQUIRE_CONFIRMED_ADDRESS: '0' }, { clock });
  });
  afterAll(async () => {
    await app.close();
    await inbox.stop();
  });

  const idle = () => app.app.get(JobQueue, { strict: false }).idle();
  const ask = (email: string) => app.anybody().call(routes.askPasswordReset, { body: { email } });
  const confirm = (token: string, password = NEW_PASSWORD) => app.anybody().call(routes.confirmPasswordReset, { body: { token, password } });
  const signIn = (email: string, password: string) => app.anybody().call(routes.login, { body: { email, password } });
  /** The links that were mailed to somebody, in their order. */
  const tokens = async (email: string): Promise<string[]> => {
    await idle();
    return inbox.mails.filter((m) => m.to.includes(email) && m.subject === 'Set a new password').map(tokenIn);
  };
  const lastToken = async (email: string): Promise<string> => (await tokens(email)).at(-1) ?? '';
  /** Whose confirmation has been mailed. */
  const person = async (): Promise<Person> => {
    const someone = await app.person();
    await idle();
    return someone;
  };

  it('the link sets the password, ends every session, confirms the address and is told', async () => {
    const someone = await person();
    const tab = app.anybody();
    tab.token = ((await signIn(someone.email, GOOD_PASSWORD)).body as Session).accessToken;
    expect(await ask(someone.email)).toMatchObject({ status: 202, body: { accepted: true } });
    expect((await confirm(await lastToken(someone.email))).status).toBe(204);
    for (const session of [someone, tab]) expect(await session.call(routes.me)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    expect((await someone.call(routes.refresh)).status).toBe(401);
    expect((await signIn(someone.email, GOOD_PASSWORD)).status).toBe(401);
    expect((await signIn(someone.email, NEW_PASSWORD)).body).toMatchObject({ user: { addressConfirmed: true } });
    await idle();
    expect(inbox.mails.filter((m) => m.to.includes(someone.email)).map((m) => m.subject)).toEqual(['Confirm your e-mail address', 'Set a new password', 'Your password was changed']);
  });

  it('an unknown address gets the same answer and no mail', async () => {
    const before = inbox.mails.length;
    expect(await ask('nobody@example.org')).toMatchObject({ status: 202, body: { accepted: true } });
    await idle();
    expect(inbox.mails).toHaveLength(before);
  });

  it('a link works once, and of twenty uses at once one', async () => {
    const { email } = await person();
    await ask(email);
    const token = await lastToken(email);
    const passwords = Array.from({ length: 20 }, (_, n) => `amber-heron-writes-${100 + n}`);
    const answers = await Promise.all(passwords.map((password) => confirm(token, password)));
    expect(answers.filter((a) => a.status === 204)).toHaveLength(1);
    // the line before the hash is bounded
    expect(answers.filter((a) => ![204, 400, 503].includes(a.status))).toEqual([]);
    expect(await confirm(token)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    expect((await signIn(email, passwords[answers.findIndex((a) => a.status === 204)] as string)).status).toBe(200);
  });

  it('a newer link voids the one before it', async () => {
    const { email } = await person();
    await ask(email);
    await idle();
    await ask(email);
    const [first = '', second = ''] = await tokens(email);
    expect(await confirm(first)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    expect((await confirm(second)).status).toBe(204);
  });

  it('a link is good for half an hour', async () => {
    const { email } = await person();
    await ask(email);
    const token = await lastToken(email);
    clock.advance(31 * MINUTE_MS);
    expect(await confirm(token)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    expect((await signIn(email, GOOD_PASSWORD)).status).toBe(200);
  });

  it('a weak password is refused and leaves the link good', async () => {
    const { email } = await person();
    await ask(email);
    const token = await lastToken(email);
    expect(await confirm(token, 'password123')).toMatchObject({ status: 400, body: { code: 'weak_password' } });
    expect((await confirm(token)).status).toBe(204);
  });

  it.each([['a link that was never made', 'n'.repeat(43)], ['the link that confirms an address', '']])('%s sets no password', async (_, given) => {
    const { email } = await person();
    const token = given || tokenIn(await inbox.to(email));
    expect(await confirm(token)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    expect((await signIn(email, GOOD_PASSWORD)).status).toBe(200);
    if (!given) expect((await app.anybody().call(routes.confirmAddress, { body: { token } })).status).toBe(204);
  });

  it.each([['short', 'x'], ['an array', ['x'.repeat(43)]], ['an operator', { $gt: '' }], ['with a line break', `${'x'.repeat(42)}\n`]])('a token that is %s is refused by its shape', async (_, token) => {
    expect(await confirm(token as string)).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });

  it('an account gets three links an hour and then, with the same answer, none', async () => {
    const { email } = await person();
    for (let n = 0; n < 5; n++) {
      expect((await ask(email)).status).toBe(202);
      await idle();
    }
    expect(await tokens(email)).toHaveLength(3);
    expect((await confirm(await lastToken(email))).status).toBe(204);
  });

  it('only the hash of a token is kept', async () => {
    const { email } = await person();
    await ask(email);
    const token = await lastToken(email);
    const rows = await app.app.get<Model<MailLinkRow>>(getModelToken(MailLinkRow.name), { strict: false }).find({}).lean();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('the tries before a new password do not keep its owner waiting', async () => {
    const { email } = await person();
    for (let n = 0; n < 6; n++) await signIn(email, 'not the password');
    await ask(email);
    await confirm(await lastToken(email));
    expect((await signIn(email, NEW_PASSWORD)).status).toBe(200);
  });
});
