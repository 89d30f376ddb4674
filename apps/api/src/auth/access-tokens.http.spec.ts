import { routes, type CreatedToken, type Scope, type Session } from '@applywright/contracts';
import { startTestApp, type Answer, type Person, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { FakeClock } from '../platform/clock';
import { MAX_TOKENS } from './access-tokens.service';

const DAY_MS = 24 * 3600 * 1000;

describe('personal access tokens', () => {
  const clock = new FakeClock(new Date());
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock })));
  afterAll(() => app.close());

  const make = (person: Person, change: object = {}): Promise<Answer<CreatedToken & { code?: string }>> => person.call(routes.createToken, { body: { name: 'a script', scopes: ['matches:read'], ...change } as never }) as never;
  const holder = (token: string): Person => {
    const script = app.anybody();
    script.token = token;
    return script;
  };

  it('are shown once, when they are made', async () => {
    const person = await app.person();
    const { status, body } = await make(person);
    expect([status, body.token]).toEqual([201, expect.stringMatching(/^awp_[\w-]{43}$/)]);
    expect(JSON.stringify((await person.call(routes.listTokens)).body)).not.toContain(body.token.slice(4));
  });

  it('are refused once their day has come', async () => {
    const { body } = await make(await app.person(), { expiresInDays: 7 });
    const script = holder(body.token);
    clock.advance(7 * DAY_MS - 1000);
    expect((await script.call(routes.listMatches)).status).not.toBe(401);
    clock.advance(2000);
    expect(await script.call(routes.listMatches)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    clock.advance(-7 * DAY_MS - 1000);
  });

  it.each([
    ['a scope that does not exist', { scopes: ['admin'] }],
    ['no scope at all', { scopes: [] }],
    ['a word for everything', { scopes: ['*'] }],
    ['no end', { expiresInDays: 0 }],
    ['an end beyond a year', { expiresInDays: 366 }],
    ['a name of blanks', { name: '   ' }],
    ['a field of its own', { role: 'admin' }],
  ])('are not made with %s', async (_, change) => expect(await make(await app.person(), change)).toMatchObject({ status: 400, body: { code: 'validation_failed' } }));

  it('keep each scope once', async () => {
    const { body } = await make(await app.person(), { scopes: ['matches:read', 'matches:read'] satisfies Scope[] });
    expect(body.scopes).toEqual(['matches:read']);
  });

  it('are limited in number, also when many are made at once, and room is made by revoking or by time', async () => {
    const person = await app.person();
    for (let n = 0; n < MAX_TOKENS - 3; n++) await make(person, { expiresInDays: 7 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => make(person, { expiresInDays: 7 })));
    expect(answers.filter((a) => a.status === 201).length).toBeLessThanOrEqual(3);
    expect(answers.find((a) => a.status !== 201)).toMatchObject({ status: 409, body: { code: 'conflict', message: `You have ${MAX_TOKENS} access tokens already. Revoke one that you no longer use.` } });
    while ((await make(person)).status === 201);
    const { items } = (await person.call(routes.listTokens)).body as { items: { id: string }[] };
    expect(items).toHaveLength(MAX_TOKENS);
    expect((await person.call(routes.revokeToken, { params: { id: items[0]?.id ?? '' } })).status).toBe(204);
    expect([(await make(person)).status, (await make(person)).status]).toEqual([201, 409]);
    clock.advance(8 * DAY_MS);
    person.token = ((await person.call(routes.refresh)).body as Session).accessToken;
    expect((await make(person)).status).toBe(201);
    clock.advance(-8 * DAY_MS);
  });

  it('are noted by id when they are made and when they are revoked', async () => {
    const record = jest.spyOn(app.app.get(Audit, { strict: false }), 'record');
    const person = await app.person();
    const { body } = await make(person);
    await person.call(routes.revokeToken, { params: { id: body.id } });
    const events = record.mock.calls.map(([entry]) => entry).filter((e) => e.target === body.id);
    expect(events.map((e) => e.event)).toEqual(['access-token-made', 'access-token-revoked']);
    expect(JSON.stringify(record.mock.calls)).not.toContain(body.token);
  });
});
