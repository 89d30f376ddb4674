import { EXTENSION_ID, routes, type Profile } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';

const add = (version: number, name: string) => ({ body: { version, changes: [{ op: 'add' as const, fact: { kind: 'skill' as const, value: { name } }, parentId: null }] } });

describe('the profile asked for again', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  beforeEach(async () => {
    person = await app.person();
    await person.call(routes.patchProfile, add(0, 'Grafting'));
  });
  afterAll(() => app.close());

  const ask = (who: Person, tag?: string, more: Record<string, string> = {}) => who.call(routes.getProfile, {}, { ...(tag === undefined ? {} : { 'If-None-Match': tag }), ...more });
  const tagOf = async (who: Person): Promise<string> => (await ask(who)).headers.get('etag') ?? '';

  it('carries a strong tag that stays while nothing changes', async () => {
    const [first, second] = [await tagOf(person), await tagOf(person)];
    expect(first).toMatch(/^"[\w-]{43}"$/);
    expect(second).toBe(first);
  });

  it.each([
    ['alone', (tag: string) => tag],
    ['weakly', (tag: string) => `W/${tag}`],
    ['among others', (tag: string) => `"other", ${tag}`],
  ])('answers 304 without a body when the tag is named %s', async (_, named) => {
    const answer = await ask(person, named(await tagOf(person)));
    expect(answer.status).toBe(304);
    expect(await (answer.body as unknown as Blob).text()).toBe('');
    expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', await tagOf(person)]);
  });

  it('answers 304 to a browser that must not keep anything itself', async () => {
    expect((await ask(person, await tagOf(person), { 'Cache-Control': 'no-cache', Pragma: 'no-cache' })).status).toBe(304);
  });

  it.each(['*', '""', '"stale"', 'not-quoted', `"${'a'.repeat(9000)}"`])('answers in full when what is named is %.20s', async (tag) => {
    expect((await ask(person, tag)).status).toBe(200);
  });

  it('answers in full with another tag when any fact has changed', async () => {
    const before = await tagOf(person);
    await person.call(routes.patchProfile, add(1, 'Pruning'));
    const answer = await ask(person, before);
    expect([answer.status, (answer.body as Profile).facts.length]).toEqual([200, 2]);
    expect(answer.headers.get('etag')).not.toBe(before);
  });

  it('answers in full when the tag is another person’s', async () => {
    const other = await app.person();
    await other.call(routes.patchProfile, add(0, 'Grafting'));
    const answer = await ask(person, await tagOf(other));
    expect(answer.status).toBe(200);
    expect(await tagOf(other)).not.toBe(await tagOf(person));
  });

  it('tells a stranger nothing, whichever tag they name', async () => {
    expect(await ask(app.anybody(), await tagOf(person))).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  it('lets the extension name the tag and read the new one', async () => {
    const origin = `chrome-extension://${EXTENSION_ID}`;
    const path = `${app.base}${routes.getProfile.path}`;
    const preflight = await fetch(path, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization,if-none-match' } });
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('if-none-match');
    const answer = await ask(person, undefined, { Origin: origin });
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
    const foreign = await fetch(path, { method: 'OPTIONS', headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' } });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});
