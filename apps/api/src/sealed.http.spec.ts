import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { routes, type MatchPage } from '@applywright/contracts';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../testing/start-test-app';

const cv = readFileSync(join(__dirname, '../../../libs/testing/cv/two-column.pdf'));
const EMAIL = 'canary.address@example.org';
/** What the CV, the account and the settings hold, in words that stand nowhere else. */
const CANARIES = [EMAIL, 'canary.address', GOOD_PASSWORD, 'Marek', 'Lindholm', 'marek.lindholm@example.com', '23125 014', 'Spreewerk', 'Hafenlicht', 'two-column.pdf', 'Canary Desired Title'];

/** Every byte below a folder, as text. */
const everything = (dir: string): string =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name)).toString('latin1')).join('\n');

describe('at rest', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '1' });
    person = await app.person(EMAIL);
    await person.sendCv(routes, 'two-column.pdf', cv);
    await person.call(routes.putPreferences, { body: { desiredTitles: ['Canary Desired Title'] } });
    await person.call(routes.startMatchRun);
    for (;;) {
      const page = (await person.call(routes.listMatches)).body as MatchPage;
      if (page.run?.status === 'done') {
        await person.call(routes.generateDocuments, { params: { job_id: page.items[0]?.jobId ?? '' }, body: {} });
        break;
      }
      await new Promise((r) => setTimeout(r, 50));
    }
  });
  afterAll(() => app.close());

  it('no byte of the data folder holds a canary, while the API knows them all', async () => {
    const known = JSON.stringify([(await person.profile(routes)).facts, (await person.call(routes.me)).body, (await person.call(routes.getPreferences)).body, (await person.call(routes.listCvUploads)).body]);
    expect(CANARIES.filter((c) => c !== GOOD_PASSWORD && !known.includes(c))).toEqual([]);
    const { connection } = await storeOf(app);
    // where the store is a server of its own, what it holds is looked at through the driver
    const rows = await Promise.all((await connection.listCollections().toArray()).map(({ name }) => connection.collection(name).find().toArray()));
    const bytes = everything(app.dataDir) + rows.flat().map((row) => Buffer.from(mongo.BSON.serialize(row)).toString('latin1')).join('');
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(CANARIES.filter((c) => bytes.includes(c))).toEqual([]);
  });

  it('the export holds what the API knows, and erasing leaves no row of the person', async () => {
    const { id } = (await person.call(routes.me)).body as { id: string };
    expect((await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
    const { connection } = await storeOf(app);
    const left: string[] = [];
    for (const { name } of await connection.listCollections().toArray()) if (await connection.collection(name).findOne({ userId: id })) left.push(name);
    expect(left).toEqual([]);
    const files = join(app.dataDir, 'files');
    expect(existsSync(files) ? readdirSync(files) : []).toEqual([]);
    expect(await connection.collection('files.files').countDocuments({ 'metadata.userId': id })).toBe(0);
  });
});

async function storeOf(app: TestApp) {
  const { getConnectionToken } = await import('@nestjs/mongoose');
  const { db } = app.app.get<{ db: import('mongoose').mongo.Db }>(getConnectionToken());
  return { connection: db };
}
