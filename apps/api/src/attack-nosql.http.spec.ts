import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getConnectionToken, getModelToken } from '@nestjs/mongoose';
import { routes, type CreatedToken, type MatchPage, type Profile, type Route, type RouteName } from '@applywright/contracts';
import mongoose, { type Connection, type Model } from 'mongoose';
import { OPERATOR_TEXTS, OPERATOR_VALUES } from '../testing/corpora/nosql';
import { ROUTE_ROWS, type Owned } from '../testing/route-rows';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../testing/start-test-app';
import { UserRow } from './auth/user.schema';
import { JobQueue } from './platform/queue/job-queue';

const all: Readonly<Record<RouteName, Route>> = routes;
/** What counting, signing in and being seen change by themselves. */
const MOVING_COLLECTION = /rate|attempt|session|queue|schedule|audit|outbox|mail|challenge|link|code/;
const MOVING_FIELDS = new Set(['lastSeenAt', 'lastUsedAt', 'lastActivityAt', 'updatedAt', '__v']);

describe('operators from outside', () => {
  let app: TestApp;
  let person: Person;
  let jobId: string;
  let profile: Profile;

  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '1' });
    person = await app.person();
    await person.sendCv(routes, 'nurse.docx', readFileSync(join(resolve(__dirname, '../../..'), 'libs/testing/cv/nurse.docx')));
    await person.call(routes.startMatchRun);
    await app.app.get(JobQueue, { strict: false }).idle();
    jobId = ((await person.call(routes.listMatches)).body as MatchPage).items[0]?.jobId as string;
    profile = await person.profile(routes);
    await person.call(routes.putPreferences, { body: { places: ['Berlin'] } });
  });
  afterAll(() => app.close());

  /** Everything that is kept, in one word. */
  async function stored(): Promise<string> {
    const db = app.app.get<Connection>(getConnectionToken()).db;
    const hash = createHash('sha256');
    for (const { name } of (await db?.listCollections().toArray())?.sort((a, b) => a.name.localeCompare(b.name)) ?? []) {
      if (MOVING_COLLECTION.test(name)) continue;
      for (const row of (await db?.collection(name).find({}).sort({ _id: 1 }).toArray()) ?? []) hash.update(name + JSON.stringify(row, (key, v: unknown) => (MOVING_FIELDS.has(key) ? undefined : v)));
    }
    return hash.digest('hex');
  }
  const call = async (route: Route, given: object): Promise<{ status: number; code?: string; body: unknown }> => {
    const { status, body } = await person.call(route, given);
    return { status, body, ...((body as { code?: string } | null)?.code ? { code: (body as { code: string }).code } : {}) };
  };
  const addSkill = (change: object) => ({ version: profile.version, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: 'x' } }, parentId: null, ...change }] });

  /** Each text of each body, with something in its place. */
  const PLACES: readonly (readonly [string, Route, (v: unknown) => object])[] = [
    ['login email', routes.login, (v) => ({ email: v, password: 'x' })],
    ['login password', routes.login, (v) => ({ email: person.email, password: v })],
    ['register email', routes.register, (v) => ({ email: v, password: GOOD_PASSWORD })],
    ['register password', routes.register, (v) => ({ email: person.email, password: v })],
    ['token name', routes.createToken, (v) => ({ name: v })],
    ['token scopes', routes.createToken, (v) => ({ name: 'x', scopes: [v] })],
    ['token expiry', routes.createToken, (v) => ({ name: 'x', expiresInDays: typeof v === 'number' ? { $n: v } : v })],
    ['profile version', routes.patchProfile, (v) => ({ ...addSkill({}), version: typeof v === 'number' ? { $n: v } : v })],
    ['profile change', routes.patchProfile, (v) => ({ version: profile.version, changes: [v] })],
    ['profile fact id', routes.patchProfile, (v) => ({ version: profile.version, changes: [{ op: 'remove', factId: v }] })],
    ['profile parent', routes.patchProfile, (v) => addSkill({ parentId: v ?? { $v: v } })],
    ['profile fact', routes.patchProfile, (v) => addSkill({ fact: { kind: 'skill', value: { name: v } } })],
    ['preferred title', routes.putPreferences, (v) => ({ desiredTitles: [v] })],
    ['preferred place', routes.putPreferences, (v) => ({ places: [v] })],
    ['preferred work model', routes.putPreferences, (v) => ({ remote: v })],
    ['preferred currency', routes.putPreferences, (v) => ({ salaryFloor: { amount: 1, currency: v } })],
    ['ignored company', routes.putPreferences, (v) => ({ ignoredCompanies: [v] })],
  ];

  it('are at least a hundred', () => {
    expect(OPERATOR_VALUES.length).toBeGreaterThanOrEqual(100);
    expect(OPERATOR_VALUES.length + OPERATOR_TEXTS.length).toBeGreaterThanOrEqual(170);
  });

  it.each(PLACES)('are refused as a %s and change nothing', async (_, route, body) => {
    const before = await stored();
    const odd: unknown[] = [];
    for (const value of OPERATOR_VALUES) {
      const { status, code } = await call(route, { body: body(value) });
      if (status !== 400 || (code !== 'validation_failed' && code !== 'malformed_request')) odd.push({ value, status, code });
    }
    expect(odd).toEqual([]);
    expect(await stored()).toBe(before);
  });

  it('sign nobody in as text, and are told as any wrong word is', async () => {
    for (const text of OPERATOR_TEXTS)
      for (const body of [{ email: text, password: GOOD_PASSWORD }, { email: person.email, password: text }, { email: `${text}@example.org`, password: text }]) {
        const { status, code } = await call(routes.login, { body });
        expect([['validation_failed', 400], ['malformed_request', 400], ['wrong_credentials', 401], ['too_many_requests', 429]]).toContainEqual([code, status]);
      }
  });

  it('find nothing as text that a plain wrong word would not find', async () => {
    const signs = OPERATOR_TEXTS.filter((t) => t.trim() !== '' && !/^[\w.-]+$/.test(t));
    for (const [i, text] of signs.entries()) {
      const { status, body } = await call(routes.listMatches, { query: { [i % 3 === 0 ? 'location' : 'q']: text, limit: 5 } });
      const { items } = body as MatchPage;
      expect(status).toBe(200);
      for (const item of items) expect(JSON.stringify(item).toLowerCase()).toContain(JSON.stringify(text.trim().toLowerCase()).slice(1, -1));
    }
  });

  it('are refused as sort, order, stage, work model and country', async () => {
    for (const field of ['sort', 'order', 'stage', 'workplace', 'country', 'limit', 'minScore', 'offset'] as const)
      for (const text of OPERATOR_TEXTS.filter((t) => t.trim() !== '' && !/^-?[\d.]+$/.test(t))) expect(await call(routes.listMatches, { query: { [field]: text } })).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  it('are kept as text where text is kept', async () => {
    for (const text of OPERATOR_TEXTS.filter((t) => t.trim() !== '')) {
      expect(await call(routes.putPreferences, { body: { places: [text], ignoredCompanies: [text] } })).toMatchObject({ status: 200, body: { places: [text.trim()], ignoredCompanies: [text.trim()] } });
      const { status, body } = await call(routes.createToken, { body: { name: text } });
      expect({ status, name: (body as CreatedToken).name }).toEqual({ status: 201, name: text.trim() });
      await call(routes.revokeToken, { params: { id: (body as CreatedToken).id } });
    }
  });

  it.each(Object.entries(all).filter(([, r]) => r.path.includes('{') && r.auth !== 'admin'))('are no id of %s', async (name, route) => {
    const given = ROUTE_ROWS[name as RouteName].given?.({} as Owned) ?? {};
    const keys = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key as string);
    // routes share one check: each is given a half, and its neighbour the other
    const half = Object.keys(all).indexOf(name) % 2;
    for (const text of [...OPERATOR_TEXTS.filter((t) => t !== '.'), ...OPERATOR_VALUES.map((v) => JSON.stringify(v))].filter((_, i) => i % 2 === half)) {
      const { status, code } = await call(route, { ...given, params: Object.fromEntries(keys.map((k) => [k, text])) });
      expect([`400 validation_failed`, `404 not_found`]).toContain(`${status} ${code}`);
    }
  });

  it('open no session as a cookie or a token', async () => {
    for (const text of OPERATOR_TEXTS.filter((t) => /^[\x20-\x7e]+$/.test(t))) {
      for (const authorization of [`Bearer ${text}`, `Bearer awp_${text}`]) expect((await fetch(`${app.base}/api/v1/me`, { headers: { authorization } })).status).toBe(401);
      expect((await fetch(`${app.base}/api/v1/refresh`, { method: 'POST', headers: { cookie: `rt=${text}`, 'x-requested-with': 'tests' } })).status).toBe(401);
    }
  });

  describe('in the store itself', () => {
    const users = (): Model<UserRow> => app.app.get<Model<UserRow>>(getModelToken(UserRow.name), { strict: false });

    it.each([[{ addressIndex: { $ne: null } }], [{ addressIndex: { $gt: '' } }], [{ role: { $in: ['admin', 'user'] } }], [{ $or: [{ addressIndex: { $ne: null } }] }], [{ $and: [{ addressIndex: { $regex: '.*' } }] }], [{ $where: '1' }], [{ nothing: 'x' }], [{ 'nothing.at.all': 1 }]])('the filter %j is refused', async (filter) => {
      await expect(users().findOne(filter as never).exec()).rejects.toThrow();
    });
    it('the switches are on', () => expect([mongoose.get('sanitizeFilter'), mongoose.get('strictQuery')]).toEqual([true, 'throw']));
    it('a field that no schema names is not written', async () => {
      const before = await stored();
      await users().updateOne({ role: 'user' }, { $set: { isAdmin: true }, $unset: { nothing: 1 } } as never).exec();
      expect(await stored()).toBe(before);
    });
  });

  describe('fields that are not the caller\'s to set', () => {
    const OWN: Partial<Record<RouteName, object>> = { register: { email: 'new@example.org', password: GOOD_PASSWORD }, login: { email: 'new@example.org', password: GOOD_PASSWORD } };
    const EXTRAS: readonly (readonly [string, unknown])[] = [['role', 'admin'], ['_id', 'a'.repeat(24)], ['id', 'a'.repeat(24)], ['userId', 'a'.repeat(24)], ['__v', 9], ['passwordHash', 'x'], ['mfa', false], ['createdAt', '2020-01-01T00:00:00.000Z'], ['addressConfirmed', true], ['scopes2', ['admin']], ['$set', { role: 'admin' }], ['$rename', { passwordHash: 'email' }], ['$unset', { mfa: 1 }]];

    it.each(Object.entries(all).filter(([, r]) => r.body))('are refused by %s and change nothing', async (name, route) => {
      const given = ROUTE_ROWS[name as RouteName].given?.({ jobId } as Owned) ?? {};
      const body = OWN[name as RouteName] ?? given.body ?? {};
      const first = await call(route, { ...given, body: { ...body, role: 'admin' } });
      // a route of the table whose door is not there yet
      if (first.code === 'not_found') return;
      const before = await stored();
      for (const [key, value] of EXTRAS) {
        const { status, body: answer } = await call(route, { ...given, body: { ...body, [key]: value } });
        // an administrator's door is shut before the body is looked at; admin.http.spec.ts sends odd ones through it
        if (route.auth === 'admin') expect({ status, answer }).toMatchObject({ status: 403, answer: { code: 'not_allowed' } });
        else expect({ status, answer }).toMatchObject({ status: 400, answer: { code: 'validation_failed', fields: expect.arrayContaining([expect.objectContaining({ message: expect.stringMatching(/nrecognized key/) })]) } });
      }
      expect(await stored()).toBe(before);
    });

    it('are refused inside what is nested', async () => {
      const before = await stored();
      for (const [key, value] of EXTRAS)
        for (const [route, body] of [
          [routes.putPreferences, { salaryFloor: { amount: 1, currency: 'EUR', [key]: value } }], [routes.patchProfile, addSkill({ [key]: value })], [routes.patchProfile, addSkill({ fact: { kind: 'skill', value: { name: 'x' }, [key]: value } })], [routes.patchProfile, addSkill({ fact: { kind: 'skill', value: { name: 'x', [key]: value } } })],
        ] as const) expect(await call(route, { body })).toMatchObject({ status: 400, code: 'validation_failed' });
      expect(await stored()).toBe(before);
    });
  });
});
