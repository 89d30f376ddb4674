import { readConfig } from './config';

const read = (env: Record<string, string>) => readConfig(env, '/dist', '/home/me');

describe('readConfig', () => {
  it('has a default for everything', () => expect(read({})).toMatchObject({ env: 'development', http: { port: 3000, host: '127.0.0.1' }, dataDir: '/home/me/data', store: { uri: undefined } }));
  it('is frozen all the way down', () => {
    const config = read({});
    expect(() => ((config.http as { port: number }).port = 1)).toThrow();
  });
  it.each([
    [{ PORT: 'abc' }, /^PORT: /],
    [{ MONGODB_URI: 'http://x' }, /^MONGODB_URI: must begin with/],
    [{ METRICS_TOKEN: 'changeme' }, /^METRICS_TOKEN: must have at least 32/],
    [{ NODE_ENV: 'production' }, /^MONGODB_URI is missing/],
    [{ NODE_ENV: 'production', MONGODB_URI: 'mongodb://db/x' }, /^KEY_RING is missing/],
    [{ RATE_LIMIT_PER_MINUTE: '0' }, /^RATE_LIMIT_PER_MINUTE: /],
    [{ BOARDS: 'greenhouse' }, /^BOARDS must be/],
  ])('stops with one line that names the variable when given %j', (env, line) => expect(() => read(env as Record<string, string>)).toThrow(line));
  it('never says the value of what it refuses', () => expect(() => read({ REDIS_URL: 'http://:hunter2@redis' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') })));
  it('lists boards as source:token:Company name', () => expect(read({ BOARDS: 'lever:acme:Acme, Inc' .replace(',', '') }).matching.boards).toEqual([{ source: 'lever', token: 'acme', company: 'Acme Inc' }]));
});
