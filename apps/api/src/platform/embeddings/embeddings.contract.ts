import { existsSync } from 'node:fs';
import { readConfig } from '../../config/config';
import { GEMINI_EMBEDDINGS, ModelServer, wordVector, type Reply, type SeenRequest } from '../../../testing/model-server';
import { Outgoing } from '../outgoing/outgoing';
import type { Waiting } from '../text-model/ask-again';
import { TextFailure } from '../text-model/text-failure';
import { BATCH, type Embeddings } from './embeddings';
import { embeddingsOf } from './embeddings-of';
import { GeminiEmbeddings } from './gemini-embeddings';
import { LocalEmbeddings, type Transformers } from './local-embeddings';

const KEY = 'AIza-canary-of-a-key-1234567890';
const DIMENSIONS = 64;
const TEXTS = ['Nurse in intensive care CANARY', 'Nurse on a ward', 'Welder of pipes'];
const outgoing = new Outgoing(readConfig({ NODE_ENV: 'test' }, '/', '/'));
const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  const sum = (f: (at: number) => number): number => Array.from({ length: a.length }, (_, at) => f(at)).reduce((x, y) => x + y, 0);
  return sum((at) => a[at]! * b[at]!) / Math.sqrt(sum((at) => a[at]! ** 2) * sum((at) => b[at]! ** 2));
};
const failureOf = async (asked: Promise<unknown>): Promise<TextFailure> => {
  const error: unknown = await asked.then(() => null, (e: unknown) => e);
  expect(error).toBeInstanceOf(TextFailure);
  expect(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack ?? ''}`).not.toMatch(/CANARY|canary-of-a-key/);
  return error as TextFailure;
};

/** Every model of embeddings, when nothing is amiss. */
function embeddingsContract(name: string, make: () => Embeddings, dimensions: number): void {
  describe(`embeddings of ${name}`, () => {
    it('gives one vector a text in their order, of the length that it promises, with what it read', async () => {
      const model = make();
      const { vectors, inputTokens, outputTokens } = await model.embed(TEXTS);
      expect([model.dimensions, vectors.map((v) => v.length), outputTokens]).toEqual([dimensions, TEXTS.map(() => dimensions), 0]);
      expect(vectors.every((v) => v instanceof Float32Array && v.every(Number.isFinite))).toBe(true);
      expect(inputTokens).toBeGreaterThan(0);
      expect(cosine(vectors[0]!, vectors[1]!)).toBeGreaterThan(cosine(vectors[0]!, vectors[2]!));
    });
    it('gives the same vector when a text is read alone', async () => {
      const [all, alone] = [await make().embed(TEXTS), await make().embed([TEXTS[2]!])];
      expect(cosine(all.vectors[2]!, alone.vectors[0]!)).toBeGreaterThan(0.999);
    });
    it('gives nothing for nothing, and refuses more than a batch', async () => {
      expect(await make().embed([])).toEqual({ vectors: [], inputTokens: 0, outputTokens: 0 });
      await expect(make().embed(Array.from({ length: BATCH + 1 }, () => 'x'))).rejects.toThrow(RangeError);
    });
    it('does not ask when it is called off before', async () => expect((await failureOf(make().embed(TEXTS, AbortSignal.abort()))).reason).toBe('timeout'));
  });
}

const server = new ModelServer();
let base: string;
let paused: number[] = [];
const waiting: Waiting = { pause: (ms) => Promise.resolve(void paused.push(ms)), random: () => 0 };
const gemini = (timeoutMs = 2_000, model = 'gemini-embedding-001') =>
  new GeminiEmbeddings({ apiKey: KEY, model, baseUrl: base, dimensions: DIMENSIONS }, outgoing.model({ hosts: [], loopbackOrigins: [base], timeoutMs: 3_000 }), waiting, timeoutMs);
beforeAll(async () => void (base = await server.start()));
beforeEach(() => {
  paused = [];
  server.say(GEMINI_EMBEDDINGS.embedded());
});
afterAll(() => server.stop());

embeddingsContract('Gemini', gemini, DIMENSIONS);

/** The package as its documentation has it: a tensor with its dimensions and one flat row of numbers. */
const asDocumented = (read: (text: string) => number[], seen: string[] = []): Transformers => {
  const env = { allowRemoteModels: true, localModelPath: '' };
  return {
    env,
    pipeline: (task, model) => {
      seen.push(`${task} ${model} ${String(env.allowRemoteModels)} ${env.localModelPath}`);
      return Promise.resolve((texts) => {
        const rows = texts.map(read);
        return Promise.resolve({ dims: [texts.length, rows[0]?.length ?? 0], data: Float32Array.from(rows.flat()) });
      });
    },
  };
};
const local = (load: () => Promise<Transformers>) => new LocalEmbeddings({ path: '/srv/models/some-model', dimensions: DIMENSIONS }, load);
embeddingsContract('a package that answers as documented', () => local(() => Promise.resolve(asDocumented((text) => wordVector(text, DIMENSIONS)))), DIMENSIONS);

// the model of the operator's own, where these two name one: nothing is ever downloaded for a test
const path = process.env['EMBEDDING_MODEL_PATH'];
if (path && existsSync(path)) {
  const dimensions = Number(process.env['EMBEDDING_DIMENSIONS']);
  embeddingsContract('the local model', () => embeddingsOf({ type: 'local', path, dimensions }, outgoing), dimensions);
} else it.skip('embeddings of the local model: EMBEDDING_MODEL_PATH names none, so the real package is not tried', () => undefined);

describe('embeddings of Gemini when something is amiss', () => {
  const failure = (...replies: (Reply | ((request: SeenRequest) => Reply))[]): Promise<TextFailure> => {
    server.say(...replies);
    return failureOf(gemini(300).embed(TEXTS));
  };
  const values = (vector: unknown) => ({ values: vector });
  const good = Array.from({ length: DIMENSIONS }, () => 0.1);

  it('carries the key in a header, and each text as a content of its own with the length that is wanted', async () => {
    await gemini().embed(TEXTS);
    expect(server.seen[0]).toMatchObject({ method: 'POST', path: '/v1beta/models/gemini-embedding-001:batchEmbedContents', headers: { 'x-goog-api-key': KEY } });
    expect(server.seen[0]?.body).toEqual({
      requests: TEXTS.map((text) => ({ model: 'models/gemini-embedding-001', content: { role: 'user', parts: [{ text }] }, taskType: 'SEMANTIC_SIMILARITY', outputDimensionality: DIMENSIONS })),
    });
    expect(server.seen[0]?.text).not.toContain(KEY);
    await gemini(2_000, 'gemini-embedding-2').embed(TEXTS);
    expect((server.seen[1]?.body as { requests: unknown[] }).requests).toHaveLength(TEXTS.length);
  });

  it('counts the tokens that the server names, and its own estimate where it names none', async () => {
    expect((await gemini().embed(['abc', 'abcdef'])).inputTokens).toBe(3);
    server.say(GEMINI_EMBEDDINGS.embedded({ usageMetadata: { promptTokenCount: 17 } }));
    expect((await gemini().embed(['abc', 'abcdef'])).inputTokens).toBe(17);
  });

  it.each([[429, 'rate_limited'], [500, 'overloaded'], [503, 'overloaded']])('asks three times with growing pauses when the answer is %i', async (status, reason) => {
    expect((await failure(GEMINI_EMBEDDINGS.failed(status))).reason).toBe(reason);
    expect([server.seen.length, paused]).toEqual([3, [1_000, 2_000]]);
    server.say(GEMINI_EMBEDDINGS.failed(status), GEMINI_EMBEDDINGS.embedded());
    expect((await gemini().embed(TEXTS)).vectors).toHaveLength(TEXTS.length);
  });

  it.each([[400, 'refused'], [401, 'key_refused'], [403, 'key_refused'], [404, 'refused']])('asks once when the answer is %i', async (status, reason) => {
    expect((await failure(GEMINI_EMBEDDINGS.failed(status))).reason).toBe(reason);
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['too few vectors', [values(good), values(good)]], ['too many', [1, 2, 3, 4].map(() => values(good))], ['none', []], ['no list', 'x'], ['nothing', null],
    ['one of another length', [values(good), values(good.slice(1)), values(good)]], ['one without numbers', [values(good), {}, values(good)]], ['one that is null', [values(good), null, values(good)]],
    ['NaN as a word', [values(good), values(good.map(() => 'NaN')), values(good)]], ['null for NaN', [values(good), values([null, ...good.slice(1)]), values(good)]],
    ['a number beyond all bounds', [values(good), values([1e300, ...good.slice(1)]), values(good)]], ['nothing but zeros', [values(good), values(good.map(() => 0)), values(good)]],
  ])('refuses the whole answer when it holds %s', async (_, embeddings) => {
    expect((await failure(GEMINI_EMBEDDINGS.gave(embeddings))).reason).toBe('wrong_shape');
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, Reply, string]>([
    ['a page', { headers: { 'content-type': 'text/html' }, body: '<html>CANARY</html>' }, 'not_json'],
    ['JSON that breaks off', { headers: { 'content-type': 'application/json' }, body: '{"embeddings": [{"values": [0.1, CANARY' }, 'not_json'],
    ['bare NaN', { headers: { 'content-type': 'application/json' }, body: '{"embeddings": [{"values": [NaN]}]}' }, 'not_json'],
    ['an answer without end', { headers: { 'content-type': 'application/json' }, body: `{"embeddings":"${'x'.repeat(5 * 1024 * 1024)}"}` }, 'too_long'],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:1/' }, body: '' }, 'refused'],
    ['half an answer', 'half', 'network'],
    ['no answer in time', 'never', 'timeout'],
  ])('fails with a reason alone when it is %s', async (_, reply, reason) => expect((await failure(reply)).reason).toBe(reason));
});

describe('embeddings of a local model when something is amiss', () => {
  it('downloads nothing: the folder alone is looked at', async () => {
    const seen: string[] = [];
    await local(() => Promise.resolve(asDocumented((text) => wordVector(text, DIMENSIONS), seen))).embed(TEXTS);
    expect(seen).toEqual(['feature-extraction some-model false /srv/models']);
  });
  it('says that the package is not installed when it is not, and looks again the next time', async () => {
    let tries = 0;
    const model = local(() => (tries++ === 0 ? Promise.reject(Object.assign(new Error('Cannot find CANARY'), { code: 'ERR_MODULE_NOT_FOUND' })) : Promise.resolve(asDocumented((text) => wordVector(text, DIMENSIONS)))));
    expect((await failureOf(model.embed(TEXTS))).reason).toBe('not_installed');
    expect((await model.embed(TEXTS)).vectors).toHaveLength(TEXTS.length);
  });
  it.each<[string, (text: string) => number[]]>([['another length', (text) => wordVector(text, 32)], ['NaN', () => new Array<number>(DIMENSIONS).fill(Number.NaN)], ['zeros', () => new Array<number>(DIMENSIONS).fill(0)], ['nothing', () => []]])('refuses what it gives when that is %s', async (_, read) =>
    expect((await failureOf(local(() => Promise.resolve(asDocumented(read))).embed(TEXTS))).reason).toBe('wrong_shape'));
  it('passes on no word of a text when the model breaks', async () => {
    const broken: Transformers = { env: { allowRemoteModels: true, localModelPath: '' }, pipeline: () => Promise.resolve((texts) => Promise.reject(new Error(texts[0]))) };
    expect((await failureOf(local(() => Promise.resolve(broken)).embed(TEXTS))).reason).toBe('refused');
  });
});

describe('the model of the settings', () => {
  it('is none unless one is named, and then asks nobody', async () => {
    const none = embeddingsOf(readConfig({ NODE_ENV: 'test', GEMINI_API_KEY: KEY, GEMINI_BASE_URL: base }, '/', '/').embeddings, outgoing);
    expect([none.name, none.dimensions]).toEqual(['none', 0]);
    await failureOf(none.embed(TEXTS));
    expect(server.seen).toHaveLength(0);
  });
  it('is the named one when it is set up', () => {
    const of = (env: Record<string, string>) => embeddingsOf(readConfig({ NODE_ENV: 'test', ...env }, '/', '/').embeddings, outgoing).name;
    expect([of({ EMBEDDINGS: 'gemini', GEMINI_API_KEY: KEY }), of({ EMBEDDINGS: 'local', EMBEDDING_MODEL_PATH: '/srv/models/e5' })]).toEqual(['gemini-embedding-001', 'local:e5']);
  });
});
