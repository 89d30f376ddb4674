import { routes, type AdminAiCost, type User } from '@applywright/contracts';
import { setRole } from '../../../testing/make-admin';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { AiLedger } from './ai-ledger';

describe('what AI models cost', () => {
  let app: TestApp;
  let admin: Person;
  let ledger: AiLedger;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    admin = await app.person();
    await setRole(app, admin, 'admin');
    ledger = app.app.get(AiLedger, { strict: false });
  });
  afterAll(() => app.close());

  const costs = async (query: object = {}): Promise<AdminAiCost[]> => ((await admin.call(routes.adminAiCosts, { query })).body as { items: AdminAiCost[] }).items;
  const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as User).id;
  const call = { model: 'gemini-2.5-flash', purpose: 'letter-paragraph', inputTokens: 1_000, outputTokens: 200, costMicroUsd: 800, latencyMs: 500, fallback: false, dataClasses: ['facts'] } as const;
  const add = (userId: string, change: object = {}) => ledger.add(userId, { ...call, dataClasses: [...call.dataClasses], ...change });

  it('is added up by day, model and purpose, of everybody and naming nobody', async () => {
    expect(await costs()).toEqual([]);
    const [one, two] = [await idOf(admin), await idOf(await app.person())];
    await add(one);
    await add(two);
    await add(two, { fallback: true, inputTokens: 0, outputTokens: 0, costMicroUsd: 0 });
    await add(one, { purpose: 'resume-statement', costMicroUsd: 2_500_000 });
    const day = new Date().toISOString().slice(0, 10);
    const items = await costs();
    expect(items).toEqual([
      { day, model: 'gemini-2.5-flash', purpose: 'letter-paragraph', calls: 3, fallbacks: 1, inputTokens: 2_000, outputTokens: 400, costUsd: 0.0016 },
      { day, model: 'gemini-2.5-flash', purpose: 'resume-statement', calls: 1, fallbacks: 0, inputTokens: 1_000, outputTokens: 200, costUsd: 2.5 },
    ]);
    expect(await costs({ offset: 1, limit: 1 })).toEqual(items.slice(1));
  });

  it('is forgotten with the person when they erase their account', async () => {
    const person = await app.person();
    const id = await idOf(person);
    await add(id, { model: 'gemini-2.5-pro' });
    expect(await ledger.list(id)).toHaveLength(1);
    expect((await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
    expect(await ledger.list(id)).toEqual([]);
  });

  it('is not known to anybody else', async () => expect((await (await app.person()).call(routes.adminAiCosts)).status).toBe(403));
});
