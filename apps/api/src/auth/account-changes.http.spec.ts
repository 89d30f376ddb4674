import { routes, type AuditEvent, type Session } from '@applywright/contracts';
import { ShiftedClock } from '../../testing/shifted-clock';
import { startSmtpInbox, tokenIn, type SmtpInbox } from '../../testing/smtp-inbox';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { JobQueue } from '../platform/queue/job-queue';

const NEW_PASSWORD = 'amber-heron-writes-22';
let moves = 0;
const freshAddress = () => `moved${++moves}@example.net`;

describe('changes of an account', () => {
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
  const signIn = (email: string, password = GOOD_PASSWORD) => app.anybody().call(routes.login, { body: { email, password } });
  /** Whose confirmation has been mailed. */
  const person = async (): Promise<Person> => {
    const someone = await app.person();
    await idle();
    return someone;
  };
  const otherSession = async ({ email }: Person): Promise<Person> => {
    const tab = app.anybody();
    tab.token = ((await signIn(email)).body as Session).accessToken;
    return tab;
  };
  const changePassword = (someone: Person, newPassword: string, password = GOOD_PASSWORD) => someone.call(routes.changePassword, { body: { password, newPassword } });
  const changeAddress = (someone: Person, newEmail: string, password = GOOD_PASSWORD) => someone.call(routes.changeAddress, { body: { password, newEmail } });
  const confirm = (token: string) => app.anybody().call(routes.confirmAddress, { body: { token } });
  const subjectsTo = async (email: string): Promise<string[]> => {
    await idle();
    return inbox.mails.filter((m) => m.to.includes(email)).map((m) => m.subject);
  };
  const events = (): AuditEvent[] => (recorded.mock.calls as [{ event: AuditEvent }][]).map(([r]) => r.event);
  let recorded: jest.SpyInstance;
  beforeEach(() => void (recorded = jest.spyOn(app.app.get(Audit, { strict: false }), 'record')));
  afterEach(() => recorded.mockRestore());

  describe('of the password', () => {
    it('needs the old one, keeps this session, ends the others and is told', async () => {
      const someone = await person();
      const tab = await otherSession(someone);
      expect(await changePassword(someone, NEW_PASSWORD, 'not the password')).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
      expect((await tab.call(routes.me)).status).toBe(200);
      expect((await changePassword(someone, NEW_PASSWORD)).status).toBe(204);
      expect((await someone.call(routes.me)).status).toBe(200);
      expect((await tab.call(routes.me)).status).toBe(401);
      expect((await signIn(someone.email)).status).toBe(401);
      expect((await signIn(someone.email, NEW_PASSWORD)).status).toBe(200);
      expect(await subjectsTo(someone.email)).toContain('Your password was changed');
      expect(events()).toContain('password-changed');
    });

    it('refuses a weak one, and one that is the address', async () => {
      const someone = await person();
      for (const weak of ['password123', someone.email, someone.email.split('@')[0] + '2024'])
        expect(await changePassword(someone, weak)).toMatchObject({ status: 400, body: { code: 'weak_password' } });
      expect((await signIn(someone.email)).status).toBe(200);
    });

    it('voids the links that are on their way', async () => {
      const someone = await person();
      const address = freshAddress();
      await changeAddress(someone, address);
      await app.anybody().call(routes.askPasswordReset, { body: { email: someone.email } });
      await idle();
      const reset = tokenIn(inbox.mails.find((m) => m.to.includes(someone.email) && m.subject === 'Set a new password') ?? { text: '' });
      await changePassword(someone, NEW_PASSWORD);
      expect((await confirm(tokenIn(await inbox.to(address)))).status).toBe(400);
      expect((await app.anybody().call(routes.confirmPasswordReset, { body: { token: reset, password: 'violet-badger-sings-9' } })).status).toBe(400);
    });
  });

  describe('of the address', () => {
    it('counts when the link sent to the new one was followed, tells the old one twice and ends the other sessions', async () => {
      const someone = await person();
      const tab = await otherSession(someone);
      const [old, address] = [someone.email, freshAddress()];
      expect(await changeAddress(someone, address, 'not the password')).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
      expect(await changeAddress(someone, address)).toMatchObject({ status: 202, body: { accepted: true } });
      expect((await someone.call(routes.me)).body).toMatchObject({ email: old });
      const link = await inbox.to(address);
      expect((await signIn(address)).status).toBe(401);
      expect((await confirm(tokenIn(link))).status).toBe(204);
      expect((await someone.call(routes.me)).body).toMatchObject({ email: address, addressConfirmed: true });
      expect((await tab.call(routes.me)).status).toBe(401);
      expect((await signIn(old)).status).toBe(401);
      expect((await signIn(address)).status).toBe(200);
      expect((await subjectsTo(old)).slice(1)).toEqual(['A new address was entered for your account', 'Your e-mail address was changed']);
      expect(await subjectsTo(address)).toEqual(['Confirm your e-mail address']);
      expect(events()).toContain('address-changed');
      expect((await confirm(tokenIn(link))).status).toBe(400);
    });

    it('answers the same for an address that is taken, and only whoever reads its mail learns more', async () => {
      const [someone, owner] = [await person(), await person()];
      expect(await changeAddress(someone, owner.email)).toMatchObject({ status: 202, body: { accepted: true } });
      const link = await inbox.to(owner.email, 1);
      expect(await confirm(tokenIn(link))).toMatchObject({ status: 409, body: { code: 'address_taken' } });
      expect((await someone.call(routes.me)).body).toMatchObject({ email: someone.email });
      expect((await owner.call(routes.me)).body).toMatchObject({ email: owner.email });
      expect((await confirm(tokenIn(link))).status).toBe(400);
    });

    it('of two people who move to one address at once one has it, and the other keeps theirs', async () => {
      const [a, b] = [await person(), await person()];
      const address = freshAddress();
      await changeAddress(a, address);
      await changeAddress(b, address);
      const links = [await inbox.to(address), await inbox.to(address, 1)].map(tokenIn);
      const statuses = (await Promise.all(links.map(confirm))).map((r) => r.status);
      expect(statuses.sort()).toEqual([204, 409]);
      const emails = await Promise.all([a, b].map(async (p) => ((await p.call(routes.me)).body as { email: string }).email));
      expect(emails.filter((e) => e === address)).toHaveLength(1);
    });

    it('of twenty uses of one link at once one counts, a newer one voids it, and it is good for half an hour', async () => {
      const someone = await person();
      const [first, second, third] = [freshAddress(), freshAddress(), freshAddress()];
      await changeAddress(someone, first);
      const old = tokenIn(await inbox.to(first));
      await changeAddress(someone, second);
      const token = tokenIn(await inbox.to(second));
      expect((await confirm(old)).status).toBe(400);
      const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(token)));
      expect(answers.filter((a) => a.status === 204)).toHaveLength(1);
      await changeAddress(someone, third);
      const late = tokenIn(await inbox.to(third));
      clock.advance(31 * 60_000);
      expect(await confirm(late)).toMatchObject({ status: 400, body: { code: 'link_invalid' } });
    });

    it('mails the link anew when the address is the account’s own and not confirmed, and nothing when it is', async () => {
      const someone = await person();
      const old = tokenIn(await inbox.to(someone.email));
      expect((await changeAddress(someone, someone.email.toUpperCase())).status).toBe(202);
      expect(await subjectsTo(someone.email)).toEqual(['Confirm your e-mail address', 'Confirm your e-mail address']);
      expect((await confirm(old)).status).toBe(400);
      expect((await confirm(tokenIn(await inbox.to(someone.email, 1)))).status).toBe(204);
      expect((await changeAddress(someone, someone.email)).status).toBe(202);
      expect(await subjectsTo(someone.email)).toHaveLength(2);
    });

    it('an account mails three addresses an hour and then, with the same answer, none', async () => {
      const someone = await person();
      const addresses = Array.from({ length: 5 }, freshAddress);
      for (const address of addresses) expect((await changeAddress(someone, address)).status).toBe(202);
      await idle();
      expect(addresses.filter((a) => inbox.mails.some((m) => m.to.includes(a)))).toEqual(addresses.slice(0, 3));
    });

    it.each([['a@example.org\r\nBcc: all@example.com', 'validation_failed'], ['a@example.org, b@example.org', 'validation_failed'], ['Lena <lena@example.org>', 'validation_failed'], ['a\0@example.org', 'malformed_request']])('refuses what is not one address: %j is %s', async (newEmail, code) => {
      const someone = await person();
      expect(await changeAddress(someone, newEmail)).toMatchObject({ status: 400, body: { code } });
    });
  });
});
