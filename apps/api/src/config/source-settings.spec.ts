import { ADAPTERS, SOURCE_TERMS } from '@applywright/contracts';
import { allowedSources, sourceStandings, WHY_OFF } from './allowed-sources';
import { readConfig } from './config';

const read = (env: Record<string, string> = {}) => readConfig(env, '/dist', '/home/me').sources;
const off = (env: Record<string, string>) => Object.fromEntries(sourceStandings(read(env)).flatMap(({ source, off }) => (off === null ? [] : [[source, off]])));
const KEYS = { ADZUNA_APP_ID: '1a2b3c4d', ADZUNA_APP_KEY: 'hunter2hunter2', USAJOBS_EMAIL: 'me@example.org', USAJOBS_KEY: 'hunter2=', REED_KEY: 'hunter2-1', JOOBLE_KEY: 'hunter2-2', THEMUSE_KEY: 'hunter2-3' };

describe('the settings of sources', () => {
  it('let a new installation ask nobody but the boards of companies', () => {
    expect([...allowedSources(read())].every((source) => SOURCE_TERMS[source].kind === 'board')).toBe(true);
    expect(read()).toEqual({ feeds: [], keys: {}, searches: [], partnerFeeds: {}, hosted: false, licensed: [] });
  });

  it('hold the keys by source', () => {
    expect(read(KEYS).keys).toEqual({ adzuna: { id: '1a2b3c4d', key: 'hunter2hunter2' }, usajobs: { email: 'me@example.org', key: 'hunter2=' }, reed: 'hunter2-1', jooble: 'hunter2-2', themuse: 'hunter2-3' });
  });

  it('read searches of what, where and country', () => {
    expect(read({ SEARCHES: 'registered nurse@New York, NY/us; data analyst/GB;;cook@/de ' }).searches).toEqual([
      { what: 'registered nurse', where: 'New York, NY', country: 'US' }, { what: 'data analyst', where: '', country: 'GB' }, { what: 'cook', where: '', country: 'DE' },
    ]);
  });

  it.each([
    [{ ADZUNA_APP_ID: '1a2b3c4d' }, /^ADZUNA_APP_KEY is missing/], [{ ADZUNA_APP_KEY: 'hunter2' }, /^ADZUNA_APP_ID is missing/], [{ USAJOBS_KEY: 'hunter2' }, /^USAJOBS_EMAIL is missing/], [{ USAJOBS_EMAIL: 'me@example.org' }, /^USAJOBS_KEY is missing/],
    [{ USAJOBS_EMAIL: 'hunter2', USAJOBS_KEY: 'x' }, /^USAJOBS_/], [{ REED_KEY: 'hunter2\nx: y' }, /^REED_KEY: must be a key/], [{ JOOBLE_KEY: 'hunter2 x' }, /^JOOBLE_KEY: /], [{ FEEDS: 'himalayas, hunter2' }, /^FEEDS must be .*himalayas/], [{ FEEDS: 'greenhouse' }, /^FEEDS must be/],
    [{ SEARCHES: 'hunter2' }, /^SEARCHES must be/], [{ SEARCHES: 'hunter2@London/gbr' }, /^SEARCHES must be/], [{ LICENSED_SOURCES: 'hunter2' }, /^LICENSED_SOURCES must be/], [{ INDEED_FEED_URL: 'ftp://hunter2.example' }, /^INDEED_FEED_URL: /],
    [{ LINKEDIN_FEED_URL: 'https://u:hunter2@feeds.example/x' }, /^LINKEDIN_FEED_URL: must be an address without/], [{ HOSTED: 'hunter2' }, /^HOSTED: /],
  ])('stop with one line that names the variable and not its value when given %j', (env, line) => {
    const failed = (): unknown => read(env as Record<string, string>);
    expect(failed).toThrow(line);
    expect(failed).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }));
  });

  it.each([
    [undefined, false], ['http://localhost:3000', false], ['http://127.0.0.1:3000', false], ['http://[::1]:3000', false], ['http://192.168.1.20:3000', false], ['http://172.20.0.5', false], ['http://[fd12::5]', false], ['http://nas', false], ['http://nas.local', false],
    ['https://jobs.example.org', true], ['http://93.184.215.14', true], ['http://172.32.0.1', true], ['http://[2606:4700::1]', true], ['https://localhost.example.org', true],
  ])('take %s for a place where strangers come: %s', (PUBLIC_URL, hosted) => expect(read(PUBLIC_URL === undefined ? {} : { PUBLIC_URL }).hosted).toBe(hosted));

  it('believe the operator about who comes', () => {
    expect([read({ PUBLIC_URL: 'https://jobs.example.org', HOSTED: '0' }).hosted, read({ HOSTED: '1' }).hosted]).toEqual([false, true]);
  });
});

describe('sourceStandings', () => {
  const ALL = { ...KEYS, FEEDS: 'himalayas,arbeitnow,hackernews,remoteok,remotive,themuse', INDEED_FEED_URL: 'https://feeds.example.org/indeed.xml', LINKEDIN_FEED_URL: 'http://10.0.0.7/linkedin.xml' };

  it('says why a source is not asked', () => {
    expect(off({ FEEDS: 'arbeitnow' })).toEqual({
      himalayas: 'not_switched_on', hackernews: 'not_switched_on', remoteok: 'not_switched_on', remotive: 'not_switched_on', themuse: 'not_switched_on',
      adzuna: 'no_key', usajobs: 'no_key', reed: 'no_key', jooble: 'no_key', indeedfeed: 'no_address', linkedinfeed: 'no_address',
    });
    for (const reason of Object.values(off({}))) expect(WHY_OFF[reason]).toMatch(/\w+ \w+/);
  });

  it('lets a household ask all that it has set up', () => {
    expect(off(ALL)).toEqual({});
    expect(allowedSources(read(ALL)).size).toBe(ADAPTERS.length);
  });

  it('keeps from a hosted instance what its terms forbid', () => {
    expect(off({ ...ALL, HOSTED: '1' })).toEqual({ remotive: 'not_licensed', adzuna: 'not_licensed', usajobs: 'not_licensed', indeedfeed: 'not_licensed', linkedinfeed: 'not_licensed' });
    expect(off({ ...ALL, HOSTED: '1', LICENSED_SOURCES: 'adzuna, indeedfeed' })).toEqual({ remotive: 'not_licensed', usajobs: 'not_licensed', linkedinfeed: 'not_licensed' });
  });

  it('makes no source of a licence alone', () => expect(off({ HOSTED: '1', LICENSED_SOURCES: 'adzuna' }).adzuna).toBe('no_key'));
});
