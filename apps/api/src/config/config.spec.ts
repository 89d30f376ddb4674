import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    [{ EMBEDDINGS: 'openai' }, /^EMBEDDINGS: /],
    [{ EMBEDDINGS: 'gemini' }, /^GEMINI_API_KEY is missing/],
    [{ EMBEDDINGS: 'local' }, /^EMBEDDING_MODEL_PATH is missing/],
    [{ EMBEDDINGS: 'local', EMBEDDING_MODEL_PATH: 'models/e5' }, /^EMBEDDING_MODEL_PATH: must be the absolute/],
    [{ EMBEDDING_DIMENSIONS: '4096' }, /^EMBEDDING_DIMENSIONS: /],
    [{ HUGGINGFACE_MODEL_PATH: 'models/x' }, /^HUGGINGFACE_MODEL_PATH: must be the absolute/],
    [{ GEMINI_TIER: 'gratis' }, /^GEMINI_TIER: /],
    [{ AI_USD_PER_DAY: '-1' }, /^AI_USD_PER_DAY: /],
    [{ AI_PRICES: '{"m": {"input": 1}}' }, /^AI_PRICES must be .* look at m\.output$/],
    [{ AI_PRICES: '{"m": {"input": -1, "output": 2}}' }, /^AI_PRICES must be .* look at m\.input$/],
    [{ AI_PRICES: '{"m": ' }, /^AI_PRICES must be/],
    [{ AI_PRICES: 'prices.json' }, /^AI_PRICES must be JSON, or the absolute path/],
    [{ AI_PRICES: '/nowhere/prices.json' }, /^AI_PRICES names a file that cannot be read$/],
  ])('stops with one line that names the variable when given %j', (env, line) => expect(() => read(env as Record<string, string>)).toThrow(line));
  it('never says the value of what it refuses', () => expect(() => read({ REDIS_URL: 'http://:hunter2@redis' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') })));
  it('asks no model for vectors unless one is named', () => {
    expect(read({ GEMINI_API_KEY: 'k'.repeat(20), EMBEDDING_MODEL_PATH: '/models/e5' }).embeddings).toEqual({ type: 'none' });
    expect(read({ EMBEDDINGS: 'gemini', GEMINI_API_KEY: 'k'.repeat(20) }).embeddings).toEqual({ type: 'gemini', apiKey: 'k'.repeat(20), model: 'gemini-embedding-001', baseUrl: undefined, dimensions: 768 });
    expect(read({ EMBEDDINGS: 'local', EMBEDDING_MODEL_PATH: '/models/e5', EMBEDDING_DIMENSIONS: '384' }).embeddings).toEqual({ type: 'local', path: '/models/e5', dimensions: 384 });
  });
  it('takes prices from JSON, and from a file of it', () => {
    const prices = { 'model-x': { input: 0.5, output: 2 } };
    const file = join(mkdtempSync(join(tmpdir(), 'prices-')), 'prices.json');
    writeFileSync(file, JSON.stringify(prices));
    expect(read({ AI_PRICES: JSON.stringify(prices) }).ai.prices).toEqual(prices);
    expect(read({ AI_PRICES: file }).ai.prices).toEqual(prices);
    expect(read({}).ai).toMatchObject({ prices: {}, usdPerDay: undefined });
  });
  it.each([
    [{}, false], [{ GEMINI_API_KEY: 'k'.repeat(20) }, null], [{ GEMINI_API_KEY: 'k'.repeat(20), GEMINI_TIER: 'free' }, true], [{ GEMINI_API_KEY: 'k'.repeat(20), GEMINI_TIER: 'paid' }, false], [{ GEMINI_TIER: 'free' }, false],
    [{ GEMINI_API_KEY: 'k'.repeat(20), GEMINI_TIER: 'free', TEXT_MODELS: 'local' }, false], [{ GEMINI_API_KEY: 'k'.repeat(20), GEMINI_TIER: 'free', TEXT_MODELS: 'local', EMBEDDINGS: 'gemini' }, true],
  ])('knows whether a vendor may train on what is sent when given %j: %p', (env, trains) => expect(read(env as Record<string, string>).ai.trains).toBe(trains));
  it('lists boards as source:token:Company name', () => expect(read({ BOARDS: 'lever:acme:Acme, Inc' .replace(',', '') }).matching.boards).toEqual([{ source: 'lever', token: 'acme', company: 'Acme Inc' }]));
});
