import { getConnectionToken } from '@nestjs/mongoose';
import { NO_PREFERENCES, routes } from '@applywright/contracts';
import type { Connection } from 'mongoose';
import { startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { readConfig, type Config } from '../../config/config';
import { FakeClock } from '../../platform/clock';
import { MatchesRepository } from '../matches.repository';
import { BoardsRepository } from './boards.repository';
import { StandingBoards } from './standing-boards';

const HOURS = 3_600_000;
const KEYS = { ADZUNA_APP_ID: '1a2b', ADZUNA_APP_KEY: 'hunter2', REED_KEY: 'hunter2', JOOBLE_KEY: 'hunter2' };

describe('the boards that nobody follows', () => {
  let app: TestApp;
  let clock: FakeClock;
  const people: Person[] = [];
  const ids: string[] = [];

  const rows = () => app.app.get<Connection>(getConnectionToken()).collection('boards').find({ sample: false }).sort({ source: 1, token: 1 }).toArray();
  const standing = (env: Record<string, string>) =>
    new StandingBoards(readConfig({ NODE_ENV: 'test', ...env }, '/', '/') as Pick<Config, 'sources'>, app.app.get(BoardsRepository, { strict: false }), app.app.get(MatchesRepository, { strict: false }), clock);
  const look = async (person: Person, desiredTitles: string[], places: string[]): Promise<void> => {
    expect((await person.call(routes.putPreferences, { body: { ...NO_PREFERENCES, desiredTitles, places } })).status).toBe(200);
  };
  const searches = async (source: string): Promise<string[]> => (await rows()).filter((row) => row['source'] === source).map(({ search }) => `${search.what} @ ${search.where} / ${search.country}`).sort();

  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    for (const _ of [1, 2, 3]) people.push(await app.person());
    for (const person of people) ids.push(((await person.call(routes.me)).body as { id: string }).id);
  });
  beforeEach(async () => {
    clock = new FakeClock();
    await app.app.get<Connection>(getConnectionToken()).collection('boards').deleteMany({});
    await look(people[0]!, ['Senior Registered Nurse'], ['London, UK', '12 Rosenweg, Berlin']);
    await look(people[1]!, ['registered nurse', 'assistant to Lena Voss'], ['London']);
    await look(people[2]!, [], ['London']);
  });
  afterAll(() => app.close());

  it('are one search for everybody who looks for the same, at the sources that have the country', async () => {
    await standing({ ...KEYS, SEARCHES: 'cook@Leeds/gb' }).refreshSearches();
    expect(await searches('adzuna')).toEqual(['cook @ Leeds / GB', 'registered nurse @ Berlin / DE', 'registered nurse @ London / GB']);
    expect(await searches('reed')).toEqual(['cook @ Leeds / GB', 'registered nurse @ London / GB']);
    expect(await searches('usajobs')).toEqual([]);
  });

  it('hold nothing of whose wishes they are, and no word that only a person typed', async () => {
    await standing(KEYS).refreshSearches();
    const kept = JSON.stringify(await rows());
    expect(kept).toContain('registered nurse');
    for (const of of [...ids, 'Voss', 'Rosenweg', 'userId', 'example.org']) expect(kept).not.toContain(of);
  });

  it('follow the wishes, no oftener than every six hours', async () => {
    const boards = standing(KEYS);
    await boards.refreshSearches();
    for (const person of people) await look(person, ['Cook'], ['Leeds']);
    clock.advance(5 * HOURS);
    await boards.refreshSearches();
    expect(await searches('reed')).toEqual(['registered nurse @ London / GB']);
    clock.advance(2 * HOURS);
    await boards.refreshSearches();
    expect(await searches('reed')).toEqual(['cook @ Leeds / GB']);
  });

  it('are none without a key', async () => {
    await standing({ SEARCHES: 'cook@Leeds/gb' }).refreshSearches();
    expect(await rows()).toEqual([]);
  });

  it('go when their source is switched off, and leave what somebody follows', async () => {
    const boards = app.app.get(BoardsRepository, { strict: false });
    await boards.put({ source: 'lever', token: 'acme', company: 'Acme', sample: false, addedBy: 'followed' });
    const on = standing({ ...KEYS, FEEDS: 'arbeitnow,himalayas', INDEED_FEED_URL: 'https://feeds.example.org/x.xml' });
    await on.listWholes();
    await on.refreshSearches();
    expect(new Set((await rows()).map(({ source }) => source))).toEqual(new Set(['lever', 'arbeitnow', 'himalayas', 'indeedfeed', 'adzuna', 'reed', 'jooble']));
    const off = standing({ FEEDS: 'himalayas' });
    await off.listWholes();
    await off.refreshSearches();
    expect((await rows()).map(({ source, token }) => `${source} ${token}`)).toEqual(['himalayas all', 'lever acme']);
  });

  it('do without the wishes that cannot be opened', async () => {
    await app.app.get<Connection>(getConnectionToken()).collection('preferences').updateOne({ userId: ids[1] }, { $set: { sealed: 'v1.broken' } });
    await standing(KEYS).refreshSearches();
    expect(await searches('reed')).toEqual(['registered nurse @ London / GB']);
  });
});
