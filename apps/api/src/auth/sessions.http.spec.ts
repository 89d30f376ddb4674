import * as fc from 'fast-check';
import { getConnectionToken } from '@nestjs/mongoose';
import { Types, type Connection } from 'mongoose';
import { AppError, routes, type SessionInfo } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { FakeClock } from '../platform/clock';
import { Notices } from '../platform/mail/notices';
import { AuthRepository } from './auth.repository';
import { SessionsService, type IssuedSession, type SessionOrigin } from './sessions.service';
import type { UserRow } from './user.schema';

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;
const BROWSER: SessionOrigin = { kind: 'browser', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', ip: '203.0.113.77' };
const EXTENSION: SessionOrigin = { kind: 'extension', scopes: ['profile:read', 'matches:read'], userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0.0.0 Safari/537.36', ip: '2001:db8:1:2::9' };

describe('sessions', () => {
  const clock = new FakeClock(new Date());
  let app: TestApp;
  let sessions: SessionsService;
  let rows: Connection['db'];
  let tell: jest.SpyInstance;
  let record: jest.SpyInstance;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock });
    sessions = app.app.get(SessionsService, { strict: false });
    rows = app.app.get<Connection>(getConnectionToken()).db;
    tell = jest.spyOn(app.app.get(Notices, { strict: false }), 'tell');
    record = jest.spyOn(app.app.get(Audit, { strict: false }), 'record');
  });
  afterAll(() => app.close());
  /** Beside the links of those who have just opened their accounts. */
  const told = (): unknown[] => tell.mock.calls.filter(([, notice]: [string, { kind: string }]) => notice.kind !== 'confirm-address');
  const noted = (): unknown[] => record.mock.calls.filter(([entry]: [{ event: string }]) => entry.event !== 'account-opened');
  afterEach(() => [tell, record].forEach((spy) => spy.mockClear()));

  const userOf = async (person: Person): Promise<UserRow> => {
    const { body } = await person.call(routes.me);
    return (await app.app.get(AuthRepository, { strict: false }).user((body as { id: string }).id)) as UserRow;
  };
  const open = async (origin = BROWSER): Promise<IssuedSession> => sessions.open(await userOf(await app.person()), origin);
  const next = async (token: string): Promise<string> => (await sessions.refresh(token)).refreshToken;
  const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (e: AppError) => e.code);
  const bearer = (token: string): Person => Object.assign(app.anybody(), { token });
  const events = (): string[] => record.mock.calls.map(([entry]: [{ event: string }]) => entry.event);
  /** Refreshes `times` times, some minutes apart. @returns every token, the newest last */
  async function refreshOften(first: string, times: number): Promise<string[]> {
    const tokens = [first];
    for (let n = 0; n < times; n++) {
      clock.advance(600 * SECOND);
      tokens.push(await next(tokens.at(-1) as string));
    }
    return tokens;
  }
  /** One use of a token that should have ended the family. */
  async function expectReuse(stolen: string, newest: string, { user, sessionId, accessToken }: IssuedSession): Promise<void> {
    record.mockClear();
    expect(await codeOf(sessions.refresh(stolen, { ip: '198.51.100.4' }))).toBe('token_reused');
    expect(told()).toEqual([[user._id.toHexString(), expect.objectContaining({ kind: 'token-reused' })]]);
    expect(noted()).toEqual([[{ event: 'token-reused', userId: user._id.toHexString(), target: sessionId, result: 'refused', ip: '198.51.100.4' }]]);
    expect(await codeOf(sessions.refresh(newest))).toBe('session_expired');
    expect(await codeOf(sessions.refresh(stolen))).toBe('session_expired');
    expect(told()).toHaveLength(1);
    expect(await bearer(accessToken).call(routes.me)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
  }

  describe('NormalUse', () => {
    it('each refresh gives another token of the family, and an access token that works', async () => {
      const first = await open();
      const tokens = await refreshOften(first.refreshToken, 12);
      expect(new Set(tokens).size).toBe(13);
      expect(tokens.every((t) => /^[0-9a-f]{24}\.[\w-]{43}$/.test(t) && t.startsWith(first.sessionId))).toBe(true);
      const { accessToken } = await sessions.refresh(tokens.at(-1) as string);
      expect((await bearer(accessToken).call(routes.me)).status).toBe(200);
      expect(told()).toEqual([]);
    });

    it('a session that is used lives on beyond fourteen days, and ends when it is not used for fourteen', async () => {
      let token = (await open()).refreshToken;
      for (let n = 0; n < 3; n++) {
        clock.advance(14 * DAY - SECOND);
        token = await next(token);
      }
      clock.advance(14 * DAY);
      expect(await codeOf(sessions.refresh(token))).toBe('session_expired');
      expect(told()).toEqual([]);
    });

    it('a session ends after ninety days, however often it is used', async () => {
      const { user, sessionId, refreshToken } = await open();
      const opened = clock.now().getTime();
      let token = refreshToken;
      for (let day = 0; day < 80; day += 10) {
        clock.advance(10 * DAY);
        token = await next(token);
      }
      clock.advance(10 * DAY - SECOND);
      const last = await sessions.refresh(token);
      expect((await sessions.list(user._id.toHexString(), null)).find((s) => s.id === sessionId)?.expiresAt).toBe(new Date(opened + 90 * DAY).toISOString());
      expect((await bearer(last.accessToken).call(routes.me)).status).toBe(200);
      clock.advance(SECOND);
      token = last.refreshToken;
      // the access token has minutes left, the session has none
      expect(await bearer(last.accessToken).call(routes.me)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
      expect(await codeOf(sessions.refresh(token))).toBe('session_expired');
    });

    it("an extension's session lives thirty days without use, and does what its scopes name", async () => {
      const { refreshToken } = await open(EXTENSION);
      clock.advance(30 * DAY - SECOND);
      const { accessToken } = await sessions.refresh(refreshToken);
      expect(JSON.parse(Buffer.from(accessToken.split('.')[1] as string, 'base64url').toString())).toMatchObject({ scope: 'profile:read matches:read' });
      const extension = bearer(accessToken);
      expect((await extension.call(routes.listMatches)).status).toBe(200);
      for (const route of [routes.me, routes.listSessions, routes.listApplications, routes.adminUsers]) expect(await extension.call(route)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    });

    it('an access token is good for ten minutes', async () => {
      const person = bearer((await open()).accessToken);
      clock.advance(599 * SECOND);
      expect((await person.call(routes.me)).status).toBe(200);
      clock.advance(2 * SECOND);
      expect(await person.call(routes.me)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    });

    it('opening, signing out and ending are in the audit', async () => {
      const { refreshToken, sessionId, user } = await open();
      const userId = user._id.toHexString();
      expect(noted().at(-1)).toEqual([{ event: 'signed-in', userId, target: sessionId, ip: BROWSER.ip }]);
      await sessions.close(refreshToken, BROWSER.ip);
      expect(noted().at(-1)).toEqual([{ event: 'signed-out', userId, target: sessionId, ip: BROWSER.ip }]);
      const other = await sessions.open(user, BROWSER);
      await sessions.end(userId, other.sessionId);
      expect(noted().at(-1)).toEqual([{ event: 'session-ended', userId, target: other.sessionId }]);
    });
  });

  describe('MaliciousReuse', () => {
    it('the parent ends the family when the grace is over', async () => {
      const session = await open();
      const newest = await next(session.refreshToken);
      clock.advance(10 * SECOND + 1);
      await expectReuse(session.refreshToken, newest, session);
    });

    it('the grandparent ends the family also within the grace', async () => {
      const session = await open();
      const newest = await next(await next(session.refreshToken));
      await expectReuse(session.refreshToken, newest, session);
    });

    it.each([3, 10])('a token %i generations old ends the family', async (generations) => {
      const session = await open();
      let newest = session.refreshToken;
      for (let n = 0; n < generations; n++) newest = await next(newest);
      await expectReuse(session.refreshToken, newest, session);
    });

    it.each(['thief', 'owner'])('thief and owner who take turns are both out when the %s comes second', async (second) => {
      const session = await open();
      const [stolen, held] = [session.refreshToken, session.refreshToken];
      const inTurn = second === 'owner' ? [stolen, held] : [held, stolen];
      const taken = await next(inTurn[0] as string);
      clock.advance(60 * SECOND);
      await expectReuse(inTurn[1] as string, taken, session);
    });

    it('thief and owner who refresh within the grace hold one token, and the next use that is late ends it', async () => {
      const session = await open();
      const thief = await next(session.refreshToken);
      clock.advance(5 * SECOND);
      const owner = await next(session.refreshToken);
      expect(thief).toBe(owner);
      clock.advance(600 * SECOND);
      const further = await next(thief);
      clock.advance(600 * SECOND);
      await expectReuse(owner, further, session);
    });

    it('one family that ends leaves the others of the person open', async () => {
      const session = await open();
      const other = await sessions.open(session.user, BROWSER);
      const newest = await next(session.refreshToken);
      clock.advance(11 * SECOND);
      await expectReuse(session.refreshToken, newest, session);
      expect(await codeOf(sessions.refresh(other.refreshToken))).toBe('done');
    });
  });

  describe('any order of uses', () => {
    /** One use of the token that is `back` generations old, after some time. */
    const uses = fc.array(fc.record({ waitMs: fc.constantFrom(0, 3_000, 9_999, 10_000, 10_001, 600_000), back: fc.constantFrom(0, 0, 0, 1, 1, 2, 5) }), { minLength: 1, maxLength: 14 });

    it('passes exactly the newest token and, for ten seconds, its parent; anything older ends the family for good', async () => {
      const { user } = await open();
      await fc.assert(
        fc.asyncProperty(uses, async (steps) => {
          const session = await sessions.open(user, BROWSER);
          const line = [session.refreshToken];
          let [rotatedAt, ended] = [clock.now().getTime(), false];
          for (const { waitMs, back } of steps) {
            clock.advance(waitMs);
            const used = Math.max(0, line.length - 1 - back);
            const behind = line.length - 1 - used;
            const passes = !ended && (behind === 0 || (behind === 1 && clock.now().getTime() - rotatedAt <= 10_000));
            const got = await sessions.refresh(line[used] as string).then((s) => s.refreshToken, (e: AppError) => e.code);
            expect(got).toEqual(passes ? (line[used + 1] ?? expect.stringContaining(session.sessionId)) : ended ? 'session_expired' : 'token_reused');
            if (!passes) ended = true;
            else if (behind === 0) {
              line.push(got);
              rotatedAt = clock.now().getTime();
            }
          }
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('ConcurrentReuse', () => {
    it('fifty refreshes at once give one child', async () => {
      const session = await open();
      const children = await Promise.all(Array.from({ length: 50 }, () => next(session.refreshToken)));
      expect(new Set(children).size).toBe(1);
      expect(await rows?.collection('sessions').findOne({ _id: new Types.ObjectId(session.sessionId) })).toMatchObject({ generation: 1 });
      expect(told()).toEqual([]);
    });

    it('fifty uses of a stolen token at once end the family and tell its owner once', async () => {
      const session = await open();
      await next(session.refreshToken);
      clock.advance(11 * SECOND);
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => codeOf(sessions.refresh(session.refreshToken))));
      expect(outcomes.filter((o) => o !== 'token_reused' && o !== 'session_expired')).toEqual([]);
      expect(told()).toHaveLength(1);
      expect(events().filter((e) => e === 'token-reused')).toHaveLength(1);
    });
  });

  describe('LostAnswer', () => {
    it('the parent asked again within the grace gives the child whose answer was lost', async () => {
      const { refreshToken } = await open();
      const lost = await next(refreshToken);
      clock.advance(10 * SECOND);
      expect(await next(refreshToken)).toBe(lost);
      clock.advance(600 * SECOND);
      expect(await codeOf(sessions.refresh(lost))).toBe('done');
      expect(told()).toEqual([]);
    });

    it('after the grace it is told from theft by nothing, and the family ends', async () => {
      const session = await open();
      const lost = await next(session.refreshToken);
      clock.advance(10 * SECOND + 1);
      await expectReuse(session.refreshToken, lost, session);
    });
  });

  describe('DBEncryption', () => {
    it('the rows hold no token, device or network in plain', async () => {
      const session = await open();
      const tokens = await refreshOften(session.refreshToken, 2);
      const dump = JSON.stringify(await rows?.collection('sessions').find({ userId: session.user._id.toHexString() }).toArray());
      expect(dump).toContain(session.sessionId);
      const secrets = [...tokens, ...tokens.map((t) => t.slice(25)), session.accessToken, 'Firefox', 'Linux', '203.0.113', 'Mozilla'];
      expect(secrets.filter((s) => dump.includes(s))).toEqual([]);
      expect((await sessions.list(session.user._id.toHexString(), null)).find((s) => s.id === session.sessionId)).toMatchObject({ device: 'Firefox on Linux', network: '203.0.113.…' });
    });

    it("a sealed origin does not open when it is moved to another person's session", async () => {
      const [one, two] = [await open(), await open()];
      const of = (s: IssuedSession) => ({ _id: new Types.ObjectId(s.sessionId) });
      const sealed = ((await rows?.collection('sessions').findOne(of(one))) as unknown as { sealedOrigin: string }).sealedOrigin;
      await rows?.collection('sessions').updateOne(of(two), { $set: { sealedOrigin: sealed } });
      await expect(sessions.list(two.user._id.toHexString(), null)).rejects.toThrow();
    });
  });

  describe('InvalidRefreshTokens', () => {
    it.each([
      ['garbage', () => 'garbage'],
      ['nothing', () => ''],
      ['a known id with a secret that was made up', (s: IssuedSession) => `${s.sessionId}.${'A'.repeat(43)}`],
      ['an unknown id with the right secret', (s: IssuedSession) => `${'a'.repeat(24)}.${s.refreshToken.slice(25)}`],
      ["another family's secret", (s: IssuedSession, other: IssuedSession) => `${s.sessionId}.${other.refreshToken.slice(25)}`],
      ['a token that was cut short', (s: IssuedSession) => s.refreshToken.slice(0, -1)],
      ['a token with more behind it', (s: IssuedSession) => `${s.refreshToken}A`],
      ['a token with one letter changed', (s: IssuedSession) => s.refreshToken.slice(0, 30) + (s.refreshToken[30] === 'A' ? 'B' : 'A') + s.refreshToken.slice(31)],
      ['an access token', (s: IssuedSession) => s.accessToken],
      ['a token of an older version, without an id', (s: IssuedSession) => s.refreshToken.slice(25)],
      ['operators', () => '{"$ne":null}'],
      ['a very long one', (s: IssuedSession) => s.refreshToken.repeat(100)],
    ])('%s is refused and ends nothing', async (_, spoil) => {
      const [session, other] = [await open(), await open()];
      const newest = await next(session.refreshToken);
      const token = spoil({ ...session, refreshToken: newest }, other);
      expect(await codeOf(sessions.refresh(token))).toBe('session_expired');
      await sessions.close(token);
      clock.advance(60 * SECOND);
      expect(await codeOf(sessions.refresh(newest))).toBe('done');
      expect(await codeOf(sessions.refresh(other.refreshToken))).toBe('done');
      expect(told()).toEqual([]);
    });

    it('a refresh token is no access token', async () => {
      expect(await bearer((await open()).refreshToken).call(routes.me)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    });

    it("an extension's token is not the browser's to renew, nor the other way round", async () => {
      const [browser, extension] = [await open(), await open(EXTENSION)];
      const tab = Object.assign(app.anybody(), { cookie: `rt=${extension.refreshToken}` });
      expect(await tab.call(routes.refresh)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
      expect(await codeOf(sessions.refresh(browser.refreshToken, { kind: 'extension' }))).toBe('session_expired');
      expect(await codeOf(sessions.refresh(extension.refreshToken, { kind: 'extension' }))).toBe('done');
    });

    it('a session made by an older version still works until it asks for a new token, and is listed', async () => {
      const { user, sessionId, accessToken } = await open();
      await rows?.collection('sessions').updateOne({ _id: new Types.ObjectId(sessionId) }, { $unset: { kind: '', scopes: '', sealedOrigin: '', createdAt: '', generation: '' } });
      const person = bearer(accessToken);
      expect(((await person.call(routes.listSessions)).body as { items: SessionInfo[] }).items).toContainEqual(expect.objectContaining({ id: sessionId, kind: 'browser', device: 'Unknown device', network: 'unknown', current: true }));
      expect(await codeOf(sessions.refresh('x'.repeat(43)))).toBe('session_expired');
      await sessions.endAll(user._id.toHexString());
      expect((await person.call(routes.me)).status).toBe(401);
    });
  });

  describe('the list of sessions', () => {
    it('names device, network and times of each, and which one asks', async () => {
      const person = await app.person();
      const user = await userOf(person);
      const { sessionId, refreshToken } = await sessions.open(user, EXTENSION);
      clock.advance(60 * SECOND);
      await sessions.refresh(refreshToken, { kind: 'extension', ip: '198.51.100.20', userAgent: EXTENSION.userAgent });
      const { items } = (await person.call(routes.listSessions)).body as { items: SessionInfo[] };
      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({ id: sessionId, kind: 'extension', device: 'Chrome on Windows', network: '198.51.100.…', current: false });
      expect(new Date(items[0]?.lastSeenAt ?? 0).getTime() - new Date(items[0]?.createdAt ?? 0).getTime()).toBe(60 * SECOND);
      expect(items[1]).toMatchObject({ kind: 'browser', network: 'this machine', current: true });
      expect(JSON.stringify(items)).not.toContain('198.51.100.20');
    });

    it('one is ended and is refused at once; of another person it is not there', async () => {
      const [person, stranger] = [await app.person(), await app.person()];
      const other = await sessions.open(await userOf(person), BROWSER);
      expect((await stranger.call(routes.endSession, { params: { id: other.sessionId } })).status).toBe(404);
      expect((await bearer(other.accessToken).call(routes.me)).status).toBe(200);
      expect((await person.call(routes.endSession, { params: { id: other.sessionId } })).status).toBe(204);
      expect((await bearer(other.accessToken).call(routes.me)).status).toBe(401);
      expect(await codeOf(sessions.refresh(other.refreshToken))).toBe('session_expired');
      expect((await person.call(routes.endSession, { params: { id: other.sessionId } })).status).toBe(404);
    });

    it("all others are ended and the one that asks, and other people's, stay", async () => {
      const [person, stranger] = [await app.person(), await app.person()];
      const user = await userOf(person);
      const others = [await sessions.open(user, BROWSER), await sessions.open(user, EXTENSION)];
      record.mockClear();
      expect((await person.call(routes.endOtherSessions)).status).toBe(204);
      expect(noted()).toEqual([[{ event: 'session-ended', userId: user._id.toHexString(), target: 'all-others' }]]);
      for (const { refreshToken } of others) expect(await codeOf(sessions.refresh(refreshToken))).toBe('session_expired');
      expect(((await person.call(routes.listSessions)).body as { items: SessionInfo[] }).items).toHaveLength(1);
      expect((await stranger.call(routes.me)).status).toBe(200);
    });
  });
});
