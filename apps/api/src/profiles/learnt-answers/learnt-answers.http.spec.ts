import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { MAX_LEARNT_ANSWERS, routes, type LearntAnswer, type User } from '@applywright/contracts';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';

const key = 'a1'.repeat(16);
const answer = (text: string, day: string) => ({ question: 'Why this orchard?', answer: text, scope: 'everywhere' as const, updatedAt: `2026-03-${day}T08:00:00.000Z` });

describe('kept answers', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  beforeEach(async () => void (person = await app.person()));
  afterAll(() => app.close());

  const put = (who: Person, body: object, named = key) => who.call(routes.putLearntAnswer, { params: { key: named }, body });
  const list = async (who: Person): Promise<LearntAnswer[]> => ((await who.call(routes.listLearntAnswers)).body as { items: LearntAnswer[] }).items;
  const rows = () => app.app.get<Connection>(getConnectionToken()).collection('learnt_answers');
  const idOf = async (who: Person): Promise<string> => ((await who.call(routes.me)).body as User).id;

  it('are listed as they were put', async () => {
    expect(await put(person, answer('For its quinces.', '02'))).toMatchObject({ status: 200, body: { key, answer: 'For its quinces.', company: '' } });
    expect(await list(person)).toEqual([{ key, company: '', ...answer('For its quinces.', '02') }]);
  });

  it('stay as they are when the same is put again', async () => {
    await put(person, answer('For its quinces.', '02'));
    const before = await rows().findOne({ userId: await idOf(person) });
    expect((await put(person, answer('For its quinces.', '02'))).status).toBe(200);
    expect(await rows().findOne({ userId: await idOf(person) })).toEqual(before);
  });

  it('keep the later one when an older one arrives late, and answer with it', async () => {
    await put(person, answer('Later', '05'));
    expect(await put(person, answer('Older', '04'))).toMatchObject({ status: 200, body: { answer: 'Later' } });
    expect((await list(person)).map((a) => a.answer)).toEqual(['Later']);
  });

  it('end with the latest when many arrive at once', async () => {
    const days = ['03', '09', '01', '07', '05'];
    await Promise.all(days.map((day) => put(person, answer(`of ${day}`, day))));
    await put(person, answer('of 09', '09'));
    expect((await list(person)).map((a) => a.answer)).toEqual(['of 09']);
  });

  it('are refused when their date would win for ever', async () => {
    expect(await put(person, { ...answer('x', '01'), updatedAt: '2999-01-01T00:00:00.000Z' })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });

  it('are refused when the key is none', async () => {
    for (const named of ['short', 'G'.repeat(32), '$where']) expect((await put(person, answer('x', '01'), named)).status).toBe(400);
  });

  it('take no further one when the most are kept, but a newer answer of an old question', async () => {
    const userId = await idOf(person);
    await put(person, answer('First', '01'));
    await rows().insertMany(Array.from({ length: MAX_LEARNT_ANSWERS - 1 }, (_, n) => ({ userId, key: n.toString(16).padStart(32, '0'), sealed: 'v1.x', updatedAt: new Date(0) })));
    expect(await put(person, answer('x', '01'), 'b'.repeat(32))).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await put(person, answer('Newer', '02'))).status).toBe(200);
  });

  it('are gone when they were forgotten, and a second time there is nothing to forget', async () => {
    await put(person, answer('For its quinces.', '02'));
    expect((await person.call(routes.deleteLearntAnswer, { params: { key } })).status).toBe(204);
    expect(await list(person)).toEqual([]);
    expect(await person.call(routes.deleteLearntAnswer, { params: { key } })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('are nobody else’s, whoever names the same key', async () => {
    const stranger = await app.person();
    await put(person, answer('Mine', '02'));
    expect((await stranger.call(routes.deleteLearntAnswer, { params: { key } })).status).toBe(404);
    expect(await put(stranger, answer('Theirs', '01'))).toMatchObject({ body: { answer: 'Theirs' } });
    expect([(await list(person))[0]?.answer, (await list(stranger))[0]?.answer]).toEqual(['Mine', 'Theirs']);
  });

  it('lie sealed, and go with the person', async () => {
    const userId = await idOf(person);
    await put(person, { ...answer('Crimson medlar', '02'), scope: 'company', company: 'Velvet Orchards' });
    expect(JSON.stringify(await rows().findOne({ userId }))).not.toMatch(/medlar|orchard|company/i);
    expect((await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
    expect(await rows().countDocuments({ userId })).toBe(0);
  });
});
