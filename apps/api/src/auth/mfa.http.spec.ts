import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import { mongo, Types, type Connection } from 'mongoose';
import { encode } from 'uqr';
import { routes, type LoginAnswer, type MfaChallenge, type MfaSetup, type MfaStatus, type RecoveryCodes, type Session, type SessionInfo, type User } from '@applywright/contracts';
import { decodeQr, readQrSvg } from '../../testing/read-qr';
import { STEP_MS, switchOnMfa, type SecondFactor } from '../../testing/second-factor';
import { GOOD_PASSWORD, startTestApp, type Answer, type Person, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { FakeClock } from '../platform/clock';
import { Notices, type Notice } from '../platform/mail/notices';
import { AuthService } from './auth.service';
import { PasswordHasher } from './password-hasher';
import { SessionsService } from './sessions.service';
import { totpAt } from './totp';

const SECOND = 1000;
type Called = Answer<{ code?: string }>;

describe('the second factor', () => {
  const clock = new FakeClock(new Date());
  let app: TestApp;
  let connection: Connection;
  let tell: jest.SpyInstance;
  let record: jest.SpyInstance;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock });
    connection = app.app.get<Connection>(getConnectionToken());
    tell = jest.spyOn(app.app.get(Notices, { strict: false }), 'tell');
    record = jest.spyOn(app.app.get(Audit, { strict: false }), 'record');
  });
  afterAll(() => app.close());
  beforeEach(() => {
    [tell, record].forEach((spy) => spy.mockClear());
    clock.advance(10 * STEP_MS);
  });

  const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as User).id;
  const password = (email: string): Promise<Answer<LoginAnswer & { code?: string }>> => app.anybody().call(routes.login, { body: { email, password: GOOD_PASSWORD } });
  const challengeOf = async ({ email }: Person): Promise<string> => ((await password(email)).body as MfaChallenge).mfaChallenge;
  const answer = (mfaChallenge: string, code: string): Promise<Called> => app.anybody().call(routes.loginMfa, { body: { mfaChallenge, code } });
  const outcome = ({ status, body }: Called): string => `${status} ${body.code ?? ''}`.trim();
  /** Beside the links of those who have just opened their accounts. */
  const sent = (): [string, { kind: string }][] => (tell.mock.calls as [string, { kind: string }][]).filter(([, notice]) => notice.kind !== 'confirm-address');
  const told = (): string[] => sent().map(([, notice]) => notice.kind);
  const events = (): string[] => record.mock.calls.map(([entry]: [{ event: string }]) => entry.event);
  const another = async (person: Person): Promise<Person> => Object.assign(app.anybody(), { email: person.email, token: ((await password(person.email)).body as Session).accessToken });
  /** A person whose second factor is on, a while ago. */
  async function secured(): Promise<{ person: Person; factor: SecondFactor }> {
    const person = await app.person();
    const factor = await switchOnMfa(app, person);
    clock.advance(2 * STEP_MS);
    [tell, record].forEach((spy) => spy.mockClear());
    return { person, factor };
  }
  /** A code that is none of the three that would be right. */
  const wrong = ({ code }: SecondFactor): string => ['000000', '111111', '222222', '333333'].find((c) => ![-1, 0, 1].some((n) => code(n) === c)) as string;

  describe('switching it on', () => {
    it('asks for the password, and counts only when a code of the authenticator has been entered', async () => {
      const person = await app.person();
      expect(outcome(await person.call(routes.setUpMfa, { body: { password: 'not the password' } }) as Called)).toBe('401 wrong_credentials');
      const { body } = await person.call(routes.setUpMfa, { body: { password: GOOD_PASSWORD } });
      const { secret } = body as MfaSetup;
      expect((await person.call(routes.mfaStatus)).body).toEqual({ enabled: false, recoveryCodesLeft: 0 });
      expect((await password(person.email)).body).toHaveProperty('accessToken');
      expect(outcome(await person.call(routes.verifyMfa, { body: { code: totpAt(secret, new Date(clock.now().getTime() - 2 * STEP_MS)) } }) as Called)).toBe('401 wrong_code');
      expect(events()).toContain('mfa-refused');
      const verified = await person.call(routes.verifyMfa, { body: { code: totpAt(secret, clock.now()) } });
      expect(verified.status).toBe(200);
      expect(new Set((verified.body as RecoveryCodes).codes).size).toBe(10);
      expect((await person.call(routes.mfaStatus)).body).toEqual({ enabled: true, recoveryCodesLeft: 10 });
      expect(((await person.call(routes.me)).body as User).mfa).toBe(true);
      expect(told()).toEqual(['mfa-on']);
      expect(events()).toContain('mfa-on');
    });

    it('gives the secret as text, as an address and as a picture that reads the same', async () => {
      const person = await app.person('somebody.with.a.longer+address@mail.example.org');
      const { secret, otpauthUrl, qrSvg } = (await person.call(routes.setUpMfa, { body: { password: GOOD_PASSWORD } })).body as MfaSetup;
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      expect(otpauthUrl).toBe(`otpauth://totp/Applywright:${encodeURIComponent(person.email)}?secret=${secret}&issuer=Applywright`);
      expect(qrSvg).toMatch(/^<svg [^>]*><rect [^>]*\/><path [^>]*\/><\/svg>$/);
      const { modules, border } = readQrSvg(qrSvg);
      expect(border).toBe(4);
      expect(decodeQr(modules)).toBe(otpauthUrl);
      expect(modules).toEqual(encode(otpauthUrl, { ecc: 'M', border: 0 }).data);
    });

    it('a second set-up before the code takes the place of the first', async () => {
      const person = await app.person();
      const [first, second] = [await person.call(routes.setUpMfa, { body: { password: GOOD_PASSWORD } }), await person.call(routes.setUpMfa, { body: { password: GOOD_PASSWORD } })].map(({ body }) => (body as MfaSetup).secret) as [string, string];
      expect(first).not.toBe(second);
      expect(outcome(await person.call(routes.verifyMfa, { body: { code: totpAt(first, clock.now()) } }) as Called)).toBe('401 wrong_code');
      expect((await person.call(routes.verifyMfa, { body: { code: totpAt(second, clock.now()) } })).status).toBe(200);
    });

    it('cannot be begun nor confirmed again while it is on', async () => {
      const { person, factor } = await secured();
      for (const body of [{ password: GOOD_PASSWORD }, { password: GOOD_PASSWORD, code: factor.code() }]) expect(outcome(await person.call(routes.setUpMfa, { body }) as Called)).toBe('409 conflict');
      expect(outcome(await person.call(routes.verifyMfa, { body: { code: factor.code() } }) as Called)).toBe('409 conflict');
    });

    it('ends all other sessions and half-done sign-ins, and so does switching it off', async () => {
      const person = await app.person();
      const before = await another(person);
      const factor = await switchOnMfa(app, person);
      expect((await before.call(routes.me)).status).toBe(401);
      expect((await person.call(routes.me)).status).toBe(200);
      clock.advance(2 * STEP_MS);
      const [challenge, left] = [await challengeOf(person), await challengeOf(person)];
      const { body } = await answer(challenge, factor.code());
      clock.advance(2 * STEP_MS);
      tell.mockClear();
      expect((await person.call(routes.disableMfa, { body: { password: GOOD_PASSWORD, code: factor.code() } })).status).toBe(204);
      expect((await Object.assign(app.anybody(), { token: (body as unknown as Session).accessToken }).call(routes.me)).status).toBe(401);
      expect(outcome(await answer(left, factor.code(1)))).toBe('401 challenge_over');
      expect(((await person.call(routes.listSessions)).body as { items: SessionInfo[] }).items).toHaveLength(1);
      expect(told()).toEqual(['mfa-off']);
      expect(events()).toContain('mfa-off');
    });

    it('shows the recovery codes also when the mail about it cannot be sent', async () => {
      const person = await app.person();
      const notices = app.app.get(Notices, { strict: false });
      tell.mockImplementation((userId: string, notice: Notice) => (notice.kind === 'mfa-on' ? Promise.reject(new Error('no queue')) : Notices.prototype.tell.call(notices, userId, notice)));
      expect((await switchOnMfa(app, person)).recoveryCodes).toHaveLength(10);
      expect(told()).toEqual(['mfa-on']);
      tell.mockImplementation((userId: string, notice: Notice) => Notices.prototype.tell.call(notices, userId, notice));
    });

    it('twenty confirmations at once switch it on once', async () => {
      const person = await app.person();
      const { secret } = (await person.call(routes.setUpMfa, { body: { password: GOOD_PASSWORD } })).body as MfaSetup;
      const all = await Promise.all(Array.from({ length: 20 }, () => person.call(routes.verifyMfa, { body: { code: totpAt(secret, clock.now()) } })));
      expect(all.filter((a) => a.status === 200)).toHaveLength(1);
      expect(all.filter((a) => ![200, 401, 409, 429].includes(a.status))).toEqual([]);
      expect(told()).toEqual(['mfa-on']);
    });
  });

  describe('signing in', () => {
    it('answers a right password with a challenge that opens nothing by itself', async () => {
      const { person } = await secured();
      const { status, body, headers } = await password(person.email);
      expect(status).toBe(200);
      expect(body).toEqual({ mfaChallenge: expect.stringMatching(/^awm_[\w-]{43}$/), expiresInSeconds: 300 });
      expect(headers.getSetCookie()).toEqual([]);
      const bearer = Object.assign(app.anybody(), { token: (body as MfaChallenge).mfaChallenge });
      for (const route of [routes.me, routes.listMatches, routes.listSessions, routes.setUpMfa, routes.adminUsers, routes.eraseMe]) expect(outcome((await bearer.call(route)) as Called)).toBe('401 mfa_required');
      bearer.cookie = `rt=${(body as MfaChallenge).mfaChallenge}`;
      expect(outcome((await bearer.call(routes.refresh)) as Called)).toBe('401 session_expired');
      expect(events()).not.toContain('signed-in');
    });

    it('opens a session when the code is right, with its cookie', async () => {
      const { person, factor } = await secured();
      const { status, body, headers } = (await answer(await challengeOf(person), factor.code())) as unknown as Answer<Session>;
      expect(status).toBe(200);
      expect(body.user).toMatchObject({ email: person.email, mfa: true });
      expect(headers.getSetCookie()[0]).toMatch(/^rt=[0-9a-f]{24}\.[\w-]{43}; .*HttpOnly; SameSite=Strict/);
      expect((await Object.assign(app.anybody(), { token: body.accessToken }).call(routes.me)).status).toBe(200);
      expect(events()).toContain('signed-in');
    });

    it.each([[-1, '200'], [0, '200'], [1, '200'], [-2, '401 wrong_code'], [2, '401 wrong_code']])('takes the code of the window or not: %i steps from now is %s', async (steps, expected) => {
      const { person, factor } = await secured();
      clock.advance(3 * STEP_MS);
      expect(outcome(await answer(await challengeOf(person), factor.code(steps)))).toBe(expected);
    });

    it('takes a code once, and none that is older than one it has taken', async () => {
      const { person, factor } = await secured();
      const challenge = await challengeOf(person);
      expect((await answer(await challengeOf(person), factor.code())).status).toBe(200);
      expect(outcome(await answer(challenge, factor.code()))).toBe('401 wrong_code');
      expect(outcome(await answer(challenge, factor.code(-1)))).toBe('401 wrong_code');
      expect(outcome(await answer(challenge, factor.code(1)))).toBe('200');
    });

    it('does not take the code with which it was switched on', async () => {
      const person = await app.person();
      const factor = await switchOnMfa(app, person);
      expect(outcome(await answer(await challengeOf(person), factor.code()))).toBe('401 wrong_code');
    });

    it('lets one of twenty in that show one code at once', async () => {
      const { person, factor } = await secured();
      const challenges: string[] = [];
      for (let n = 0; n < 20; n++) challenges.push(await challengeOf(person));
      const outcomes = (await Promise.all(challenges.map((c) => answer(c, factor.code())))).map(outcome);
      expect(outcomes.filter((o) => o === '200')).toHaveLength(1);
      expect(outcomes.filter((o) => !['200', '401 wrong_code', '429 too_many_requests'].includes(o))).toEqual([]);
    });

    it('lets one of two in that show two right codes for one challenge at once', async () => {
      const { person, factor } = await secured();
      const challenge = await challengeOf(person);
      const outcomes = (await Promise.all([answer(challenge, factor.code()), answer(challenge, factor.recoveryCodes[0] as string)])).map(outcome);
      expect(outcomes.sort()).toEqual(['200', '401 challenge_over']);
    });

    it('is over after five wrong tries, also for the right code', async () => {
      const { person, factor } = await secured();
      const challenge = await challengeOf(person);
      for (let n = 0; n < 5; n++) expect(outcome(await answer(challenge, wrong(factor)))).toBe('401 wrong_code');
      expect(outcome(await answer(challenge, factor.code()))).toBe('401 challenge_over');
      expect(events().filter((e) => e === 'mfa-refused')).toHaveLength(5);
      expect(outcome(await answer(await challengeOf(person), factor.code()))).toBe('200');
    });

    it('is over after five minutes', async () => {
      const { person, factor } = await secured();
      const challenge = await challengeOf(person);
      clock.advance(300 * SECOND - 1);
      expect(outcome(await answer(challenge, wrong(factor)))).toBe('401 wrong_code');
      clock.advance(1);
      expect(outcome(await answer(challenge, factor.code()))).toBe('401 challenge_over');
    });

    it('works once for each challenge', async () => {
      const { person, factor } = await secured();
      const challenge = await challengeOf(person);
      expect(outcome(await answer(challenge, factor.code()))).toBe('200');
      clock.advance(2 * STEP_MS);
      expect(outcome(await answer(challenge, factor.code()))).toBe('401 challenge_over');
    });

    it("does not take another person's code, nor a challenge that was made up", async () => {
      const [one, two] = [await secured(), await secured()];
      expect(outcome(await answer(await challengeOf(one.person), two.factor.code()))).toBe('401 wrong_code');
      expect(outcome(await answer(await challengeOf(one.person), two.factor.recoveryCodes[0] as string))).toBe('401 wrong_code');
      expect(outcome(await answer(`awm_${'A'.repeat(43)}`, one.factor.code()))).toBe('401 challenge_over');
      expect(outcome(await answer(one.person.token as string, one.factor.code()))).toBe('400 validation_failed');
    });

    it('bounds the tries of one person over all challenges', async () => {
      const { person, factor } = await secured();
      const outcomes: string[] = [];
      for (let n = 0; n < 4; n++) {
        const challenge = await challengeOf(person);
        for (let t = 0; t < 5; t++) outcomes.push(outcome(await answer(challenge, wrong(factor))));
      }
      expect(outcomes).toContain('429 too_many_requests');
      expect(outcomes.filter((o) => o === '401 wrong_code').length).toBeLessThanOrEqual(15);
      const other = await secured();
      expect(outcome(await answer(await challengeOf(other.person), other.factor.code()))).toBe('200');
    });

    it('still asks for a code after the password was set anew', async () => {
      const { person } = await secured();
      const id = await idOf(person);
      const left = await challengeOf(person);
      const passwordHash = await app.app.get(PasswordHasher, { strict: false }).hash('another-otter-paints-12');
      await connection.collection('users').updateOne({ _id: new Types.ObjectId(id) }, { $set: { passwordHash } });
      await app.app.get(SessionsService, { strict: false }).endAll(id);
      const { body } = await app.anybody().call(routes.login, { body: { email: person.email, password: 'another-otter-paints-12' } });
      expect(body).toHaveProperty('mfaChallenge');
      expect(body).not.toHaveProperty('accessToken');
      // what was half done with the old password is over too
      expect(outcome(await answer(left, '123456'))).toBe('401 challenge_over');
    });
  });

  describe('recovery codes', () => {
    it('sign in once each, however they are copied, and their owner is told', async () => {
      const { person, factor } = await secured();
      const [code = '', next = ''] = factor.recoveryCodes;
      expect(outcome(await answer(await challengeOf(person), ` ${code.toLowerCase().replaceAll('-', ' ')} `))).toBe('200');
      expect(sent()).toEqual([[await idOf(person), { kind: 'recovery-code-used', values: { left: '9' } }]]);
      expect(events()).toContain('recovery-code-used');
      expect(outcome(await answer(await challengeOf(person), code))).toBe('401 wrong_code');
      expect(outcome(await answer(await challengeOf(person), next))).toBe('200');
      expect(((await person.call(routes.mfaStatus)).body as MfaStatus).recoveryCodesLeft).toBe(8);
    });

    it('let one of ten in that show one code at once', async () => {
      const { person, factor } = await secured();
      const challenges: string[] = [];
      for (let n = 0; n < 10; n++) challenges.push(await challengeOf(person));
      const outcomes = (await Promise.all(challenges.map((c) => answer(c, factor.recoveryCodes[0] as string)))).map(outcome);
      expect(outcomes.filter((o) => o === '200')).toHaveLength(1);
      expect(outcomes.filter((o) => o === '401 wrong_code')).toHaveLength(9);
      expect(told()).toEqual(['recovery-code-used']);
    });

    it('are made anew with a code of the authenticator, not with one of themselves, and the old ones are void', async () => {
      const { person, factor } = await secured();
      expect(outcome(await person.call(routes.renewRecoveryCodes, { body: { code: factor.recoveryCodes[0] as string } }) as Called)).toBe('401 wrong_code');
      const { codes } = (await person.call(routes.renewRecoveryCodes, { body: { code: factor.code() } })).body as RecoveryCodes;
      expect(codes.filter((c) => factor.recoveryCodes.includes(c))).toEqual([]);
      expect(events()).toContain('recovery-codes-renewed');
      expect(outcome(await answer(await challengeOf(person), factor.recoveryCodes[0] as string))).toBe('401 wrong_code');
      expect(outcome(await answer(await challengeOf(person), codes[0] as string))).toBe('200');
    });
  });

  describe('what cannot be undone', () => {
    it('asks for a code beside the password where the factor is on, and uses it up', async () => {
      const { person, factor } = await secured();
      const id = await idOf(person);
      const auth = app.app.get(AuthService, { strict: false });
      const asked = (code?: string): Promise<string> => auth.reauthenticate(id, { password: GOOD_PASSWORD, ...(code ? { code } : {}) }).then(() => 'passes', (e: { code: string }) => e.code);
      expect(await asked()).toBe('mfa_required');
      expect(await asked(wrong(factor))).toBe('wrong_code');
      expect(await asked(factor.code())).toBe('passes');
      expect(await asked(factor.code())).toBe('wrong_code');
      expect(await asked(factor.recoveryCodes[0])).toBe('passes');
      await expect(auth.reauthenticate(id, { password: 'not the password', code: factor.code(1) })).rejects.toMatchObject({ code: 'wrong_credentials' });
      // a wrong password uses no code up
      expect(await asked(factor.code(1))).toBe('passes');
    });

    it('switching off needs password and code, and then signing in asks for neither more', async () => {
      const { person, factor } = await secured();
      expect(outcome(await person.call(routes.disableMfa, { body: { password: GOOD_PASSWORD } }) as Called)).toBe('401 mfa_required');
      expect(outcome(await person.call(routes.disableMfa, { body: { password: 'not the password', code: factor.code() } }) as Called)).toBe('401 wrong_credentials');
      expect(outcome(await person.call(routes.disableMfa, { body: { password: GOOD_PASSWORD, code: wrong(factor) } }) as Called)).toBe('401 wrong_code');
      expect((await person.call(routes.disableMfa, { body: { password: GOOD_PASSWORD, code: factor.code() } })).status).toBe(204);
      expect((await password(person.email)).body).toHaveProperty('accessToken');
      expect(outcome(await person.call(routes.disableMfa, { body: { password: GOOD_PASSWORD } }) as Called)).toBe('409 conflict');
    });

    it('erasing leaves nothing of it', async () => {
      const { person, factor } = await secured();
      const id = await idOf(person);
      await challengeOf(person);
      expect((await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD, code: factor.code() } })).status).toBe(204);
      for (const name of ['mfa_factors', 'mfa_challenges', 'sessions']) expect(await connection.collection(name).countDocuments({ userId: id })).toBe(0);
    });

    it("access tokens and the extension's sessions need no code for each call", async () => {
      const { person } = await secured();
      const { body } = await person.call(routes.createToken, { body: { name: 'a script', scopes: ['matches:read'] } });
      expect((await Object.assign(app.anybody(), { token: (body as { token: string }).token }).call(routes.listMatches)).status).toBe(200);
    });
  });

  it('is sealed at rest: the store holds no secret, code or challenge', async () => {
    const { person, factor } = await secured();
    const challenge = await challengeOf(person);
    const rows = await Promise.all((await connection.db?.listCollections().toArray() ?? []).map(({ name }) => connection.collection(name).find().toArray()));
    const files = readdirSync(app.dataDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name)).toString('latin1'));
    const bytes = [...files, ...rows.flat().map((row) => Buffer.from(mongo.BSON.serialize(row)).toString('latin1'))].join('\n');
    expect(bytes).toContain('mfa_factors');
    const secrets = [factor.secret, Buffer.from(factor.secret).toString('base64'), challenge, challenge.slice(4), ...factor.recoveryCodes, ...factor.recoveryCodes.map((c) => c.replaceAll('-', ''))];
    expect(secrets.filter((s) => bytes.includes(s))).toEqual([]);
  });
});
