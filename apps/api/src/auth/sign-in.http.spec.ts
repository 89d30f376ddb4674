import { routes } from '@applywright/contracts';
import { getModelToken } from '@nestjs/mongoose';
import { hash } from '@node-rs/argon2';
import type { Model } from 'mongoose';
import { ShiftedClock } from '../../testing/shifted-clock';
import { GOOD_PASSWORD, startTestApp, type Answer, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { UserRow } from './user.schema';

const DAY_MS = 24 * 3600 * 1000;

describe('signing in', () => {
  let app: TestApp;
  const clock = new ShiftedClock();
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock })));
  afterAll(() => app.close());

  const signIn = (email: string, password = GOOD_PASSWORD, device = '') => app.anybody().call(routes.login, { body: { email, password } }, device ? { Cookie: device } : {});
  const deviceOf = ({ headers }: Answer<unknown>): string | undefined => headers.getSetCookie().find((c) => /^(__Host-)?kd=/.test(c));
  const cookieOf = (answer: Answer<unknown>): string => deviceOf(answer)?.split(';')[0] ?? '';
  const users = () => app.app.get<Model<UserRow>>(getModelToken(UserRow.name), { strict: false });
  /** Guesses until the account makes guessers wait. */
  const guess = async (email: string, device = ''): Promise<number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < 9; n++) statuses.push((await signIn(email, 'not the password', device)).status);
    return statuses;
  };

  it('hashes the password anew when its hash was made with less work, and not again', async () => {
    const { email } = await app.person();
    const [row] = await users().find({}).sort({ createdAt: -1 }).limit(1);
    const weak = await hash(GOOD_PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    const stored = async () => (await users().findOne({ _id: row?._id }))?.passwordHash ?? '';
    await users().updateOne({ _id: row?._id }, { $set: { passwordHash: weak } });
    expect((await signIn(email, 'not the password')).status).toBe(401);
    expect(await stored()).toBe(weak);
    expect((await signIn(email)).status).toBe(200);
    const renewed = await stored();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(email)).status).toBe(200);
    expect(await stored()).toBe(renewed);
  });

  it('marks the browser, in a way that scripts cannot read and that signs nobody in', async () => {
    const { email } = await app.person();
    expect(deviceOf(await signIn(email))).toMatch(/^kd=[\w.-]+; Max-Age=15552000; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/);
    expect(deviceOf(await signIn(email, 'not the password'))).toBeUndefined();
    const device = cookieOf(await signIn(email));
    expect((await app.anybody().call(routes.refresh, {}, { Cookie: device })).status).toBe(401);
    expect((await signIn(email, 'not the password', device)).status).toBe(401);
  });

  it('a known browser does not wait for whoever guesses elsewhere, and waits for its own guesses', async () => {
    const { email } = await app.person();
    const device = cookieOf(await signIn(email));
    expect(await guess(email)).toContain(429);
    expect((await signIn(email)).status).toBe(429);
    expect((await signIn(email, GOOD_PASSWORD, device)).status).toBe(200);
    expect(await guess(email, device)).toContain(429);
  });

  it.each([
    ['of another account', async () => cookieOf(await signIn((await app.person()).email))],
    ['with a changed character', async (own: string) => Promise.resolve(own.slice(0, -2) + (own.at(-2) === 'A' ? 'BA' : 'AA'))],
    ['with another time', async (own: string) => Promise.resolve(own.replace(/=./, '=z'))],
    ['that is nonsense', async () => Promise.resolve('kd=x')],
  ])('a mark %s is worth nothing', async (_, spoil) => {
    const { email } = await app.person();
    const device = await spoil(cookieOf(await signIn(email)));
    await guess(email);
    expect((await signIn(email, GOOD_PASSWORD, device)).status).toBe(429);
  });

  it('a mark is good for 180 days', async () => {
    const { email } = await app.person();
    const device = cookieOf(await signIn(email));
    clock.advance(179 * DAY_MS);
    await guess(email);
    expect((await signIn(email, GOOD_PASSWORD, device)).status).toBe(200);
    clock.advance(2 * DAY_MS);
    await guess(email);
    expect((await signIn(email, GOOD_PASSWORD, device)).status).toBe(429);
  });

  it('over https the mark is bound to this host', async () => {
    const secure = await startTestApp({ SAMPLE_BOARDS: '0', PUBLIC_URL: 'https://jobs.example.org' });
    const body = { email: 'a.person@example.org', password: GOOD_PASSWORD };
    await secure.anybody().call(routes.register, { body });
    expect(deviceOf(await secure.anybody().call(routes.login, { body }))).toMatch(/^__Host-kd=.*; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
    await secure.close();
  });

  it('a refusal is written down, for a known account and for none', async () => {
    const { email } = await app.person();
    const record = jest.spyOn(app.app.get(Audit, { strict: false }), 'record');
    await signIn(email, 'not the password');
    await signIn('nobody@example.org');
    const refused = (record.mock.calls as [{ event: string; userId: string | null }][]).map(([r]) => r).filter((r) => r.event === 'sign-in-refused');
    expect(refused.map((r) => typeof r.userId)).toEqual(['string', 'object']);
    record.mockRestore();
  });
});
