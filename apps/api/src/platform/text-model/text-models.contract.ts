import { readConfig } from '../../config/config';
import { GEMINI, ModelServer, OLLAMA, OPENAI, TOKENS, type Dialect, type Reply } from '../../../testing/model-server';
import { Outgoing } from '../outgoing/outgoing';
import type { Waiting } from './ask-again';
import { GeminiTextModel } from './gemini-text-model';
import { LocalTextModel } from './local-text-model';
import { TextFailure } from './text-failure';
import type { TextModel, TextRequest } from './text-model';
import { textModelsOf } from './text-models';

const KEY = 'AIza-canary-of-a-key-1234567890';
const request: TextRequest = { userId: 'a'.repeat(24), purpose: 'cv-reading', dataClasses: ['cv-text'], system: 'Find what was missed.', prompt: '0| CANARY', jsonSchema: { type: 'object', properties: { text: { type: 'string' } } }, maxTokens: 500 };
const outgoing = new Outgoing(readConfig({ NODE_ENV: 'test' }, '/', '/'));

/** Every text model: what it asks, what it makes of good, bad and late answers. */
function textModelContract(dialect: Dialect, make: (base: string, waiting: Waiting, timeoutMs: number) => TextModel): void {
  describe(`a text model that speaks ${dialect.name}`, () => {
    const server = new ModelServer();
    let base: string;
    let paused: number[];
    const model = (timeoutMs = 2_000): TextModel => make(base, { pause: (ms) => Promise.resolve(void paused.push(ms)), random: () => 0 }, timeoutMs);
    const failure = async (...replies: Reply[]): Promise<TextFailure> => {
      server.say(...replies);
      const error: unknown = await model(300).complete(request).then(() => null, (e: unknown) => e);
      expect(error).toBeInstanceOf(TextFailure);
      expect(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack ?? ''}`).not.toMatch(/CANARY|canary-of-a-key/);
      return error as TextFailure;
    };

    beforeAll(async () => void (base = await server.start()));
    beforeEach(() => void (paused = []));
    afterAll(() => server.stop());

    it('gives the JSON and the tokens, thinking among them, when the model answers', async () => {
      server.say(dialect.wrote('{"text":"ok"}'));
      expect(await model().complete(request)).toEqual({ json: { text: 'ok' }, ...TOKENS });
      expect(server.seen).toHaveLength(1);
      expect(server.seen[0]?.text).toContain('0| CANARY');
      expect(server.seen[0]?.text).toContain('Find what was missed.');
      expect(server.seen[0]?.text).toContain('"properties"');
      expect(server.seen[0]?.path).not.toMatch(/CANARY|canary-of-a-key/);
    });

    it('takes the JSON out of a code fence', async () => {
      server.say(dialect.wrote('```json\n{"text":"ok"}\n```'));
      expect((await model().complete(request))?.json).toEqual({ text: 'ok' });
    });

    it.each([[429], [503], [500]])('asks again with growing pauses when the server answers %i, three times in all', async (status) => {
      server.say(dialect.failed(status), dialect.failed(status), dialect.wrote('{}'));
      expect((await model().complete(request))?.json).toEqual({});
      expect(paused).toEqual([1_000, 2_000]);
      expect((await failure(dialect.failed(status))).reason).toBe(status === 429 ? 'rate_limited' : 'overloaded');
      expect(server.seen).toHaveLength(3);
    });

    it('waits as long as the server asks, and does not when that is too long', async () => {
      server.say(dialect.failed(429, { 'retry-after': '7' }), dialect.wrote('{}'));
      await model().complete(request);
      expect(paused).toEqual([7_000]);
      expect(await failure(dialect.failed(429, { 'retry-after': '3600' }))).toMatchObject({ reason: 'rate_limited', retryAfterMs: 3_600_000 });
      expect(server.seen).toHaveLength(1);
    });

    it.each([[400, 'refused'], [401, 'key_refused'], [403, 'key_refused'], [404, 'refused']])('does not ask again when the answer is %i', async (status, reason) => {
      expect((await failure(dialect.failed(status))).reason).toBe(reason);
      expect(server.seen).toHaveLength(1);
    });

    it('counts the tokens of what could not be read, and asks for it once more', async () => {
      expect(await failure(dialect.wrote('{"text": "o'))).toMatchObject({ reason: 'not_json', spent: { inputTokens: 2_400, outputTokens: 680 } });
      expect(server.seen).toHaveLength(2);
      server.say(dialect.wrote('nonsense'), dialect.wrote('{"text":"ok"}'));
      expect(await model().complete(request)).toEqual({ json: { text: 'ok' }, inputTokens: 2_400, outputTokens: 680 });
    });

    it('fails when the answer was cut, is empty or is withheld', async () => {
      expect(await failure(dialect.cut('{"text": "o'))).toMatchObject({ reason: 'cut', spent: TOKENS });
      expect((await failure(dialect.empty)).reason).toBe('empty');
      for (const blocked of dialect.blocked) expect((await failure(blocked)).reason).toBe('blocked');
    });

    it.each<[string, Reply]>([
      ['a page instead of JSON', { headers: { 'content-type': 'text/html' }, body: '<html>CANARY</html>' }],
      ['JSON that breaks off', { headers: { 'content-type': 'application/json' }, body: '{"candidates": [{"content": "CANARY' }],
      ['nothing at all', { headers: { 'content-type': 'application/json' }, body: '' }],
    ])('fails with %s', async (_, reply) => {
      expect((await failure(reply)).reason).toBe('not_json');
    });

    it.each([['null'], ['[]'], ['"text"'], ['{"candidates": 7, "choices": {"0": []}, "message": [1]}'], ['{"candidates": [null], "choices": [null], "message": null}']])('fails when the answer is %s', async (body) => {
      expect((await failure({ headers: { 'content-type': 'application/json' }, body })).reason).toMatch(/^(empty|not_json)$/);
    });

    it('fails when the connection breaks, when nobody answers in time, and when a page of an error comes', async () => {
      expect((await failure('half')).reason).toBe('network');
      expect((await failure('never')).reason).toBe('timeout');
      expect(server.seen).toHaveLength(1);
      expect((await failure({ status: 502, headers: { 'content-type': 'text/html' }, body: 'Bad gateway' })).reason).toBe('overloaded');
    });

    it('follows no redirect and sends nothing there', async () => {
      expect((await failure({ status: 307, headers: { location: `${base}/elsewhere` }, body: '' })).reason).toBe('refused');
      expect(server.seen).toHaveLength(1);
    });

    it('stops at an answer without end', async () => {
      expect((await failure({ headers: { 'content-type': 'application/json' }, body: `{"text":"${'x'.repeat(5 * 1024 * 1024)}"}` })).reason).toBe('too_long');
    });
  });
}

const door = (base: string) => outgoing.model({ hosts: [], loopbackOrigins: [base], timeoutMs: 3_000 });
textModelContract(GEMINI, (base, waiting, timeoutMs) => new GeminiTextModel({ apiKey: KEY, model: 'gemini-3.8-flash', baseUrl: base }, door(base), waiting, timeoutMs));
textModelContract(OLLAMA, (base, waiting, timeoutMs) => new LocalTextModel({ url: base, model: 'qwen3' }, door(base), waiting, timeoutMs));
textModelContract(OPENAI, (base, waiting, timeoutMs) => new LocalTextModel({ url: `${base}/v1`, model: 'qwen3' }, door(base), waiting, timeoutMs));

describe('the requests of the protocols', () => {
  const server = new ModelServer();
  let base: string;
  beforeAll(async () => void (base = await server.start()));
  afterAll(() => server.stop());
  const settings = (env: Record<string, string>) => textModelsOf(readConfig({ NODE_ENV: 'test', ...env }, '/', '/').textModels, outgoing, '/');

  it('carry the key in a header, the schema and the limit, when it is Gemini', async () => {
    server.say(GEMINI.wrote('{}'));
    await settings({ GEMINI_API_KEY: KEY, GEMINI_BASE_URL: base })[0]?.complete(request);
    expect(server.seen[0]).toMatchObject({
      method: 'POST', path: '/v1beta/models/gemini-3.8-flash:generateContent',
      headers: { 'x-goog-api-key': KEY, 'content-type': 'application/json', 'user-agent': 'Applywright' },
      body: { contents: [{ role: 'user', parts: [{ text: '0| CANARY' }] }], systemInstruction: { parts: [{ text: 'Find what was missed.' }] }, generationConfig: { responseMimeType: 'application/json', responseJsonSchema: request.jsonSchema, maxOutputTokens: 500, temperature: 0 } },
    });
    expect(server.seen[0]?.text).not.toContain(KEY);
  });

  it('wait for the delay in the body when Gemini names one there', async () => {
    const paused: number[] = [];
    server.say(GEMINI.failed(429, {}, '12.5s'), GEMINI.wrote('{}'));
    await new GeminiTextModel({ apiKey: KEY, model: 'gemini-3.8-flash', baseUrl: base }, door(base), { pause: (ms) => Promise.resolve(void paused.push(ms)), random: () => 1 }).complete(request);
    expect(paused).toEqual([18_750]);
  });

  it('name model, schema and window when it is a model of the operator’s own', async () => {
    server.say(OLLAMA.wrote('{}'), OPENAI.wrote('{}'));
    for (const url of [base, `${base}/v1`]) await settings({ LOCAL_MODEL_URL: `${url}/`, LOCAL_MODEL: 'qwen3:8b' })[0]?.complete(request);
    expect(server.seen.map((r) => r.path)).toEqual(['/api/chat', '/v1/chat/completions']);
    expect(server.seen[0]?.body).toMatchObject({ model: 'qwen3:8b', stream: false, format: request.jsonSchema, options: { num_predict: 500 } });
    expect(server.seen[1]?.body).toMatchObject({ model: 'qwen3:8b', stream: false, max_tokens: 500, response_format: { type: 'json_schema', json_schema: { schema: request.jsonSchema } } });
  });

  it('go in the order of the settings to those that are set up', () => {
    const all = { GEMINI_API_KEY: KEY, LOCAL_MODEL_URL: base, LOCAL_MODEL: 'qwen3' };
    expect(settings(all).map((m) => m.name)).toEqual(['gemini-3.8-flash', 'local:qwen3']);
    expect(settings({ ...all, TEXT_MODELS: 'local, gemini' }).map((m) => m.name)).toEqual(['local:qwen3', 'gemini-3.8-flash']);
    expect(settings({ ...all, TEXT_MODELS: 'local' }).map((m) => m.name)).toEqual(['local:qwen3']);
    expect(settings({ ...all, TEXT_MODELS: 'huggingface,gemini', HUGGINGFACE_MODEL_PATH: '/srv/models/SmolLM3-3B' }).map((m) => m.name)).toEqual(['local:SmolLM3-3B', 'gemini-3.8-flash']);
    expect(settings({ TEXT_MODELS: 'gemini,huggingface' })).toEqual([]);
    expect(settings({})).toEqual([]);
  });

  it.each([
    [{ GEMINI_BASE_URL: 'http://192.168.0.9/' }, 'GEMINI_BASE_URL'], [{ GEMINI_BASE_URL: 'http://example.org' }, 'GEMINI_BASE_URL'], [{ GEMINI_BASE_URL: 'https://u:p@example.org' }, 'GEMINI_BASE_URL'],
    [{ LOCAL_MODEL_URL: 'http://127.0.0.1:1' }, 'LOCAL_MODEL is missing'], [{ LOCAL_MODEL: 'qwen3' }, 'LOCAL_MODEL_URL is missing'], [{ LOCAL_MODEL_URL: 'file:///etc', LOCAL_MODEL: 'x' }, 'LOCAL_MODEL_URL'],
    [{ TEXT_MODELS: 'gpt' }, 'TEXT_MODELS'], [{ HUGGINGFACE_MODEL_PATH: 'models/x' }, 'HUGGINGFACE_MODEL_PATH'], [{ GEMINI_API_KEY: 'with a blank in it' }, 'GEMINI_API_KEY'],
  ])('stop the boot naming the setting and never the value when it is %j', (env, named) => {
    expect(() => settings(env as Record<string, string>)).toThrow(named);
    expect(() => settings(env as Record<string, string>)).not.toThrow(/with a blank|u:p/);
  });

  it.each(['http://169.254.169.254', 'http://168.63.129.16', 'http://93.184.215.14', 'http://0.0.0.0:11434'])('never reach %s, even where the operator named it', async (url) => {
    const model = new LocalTextModel({ url, model: 'x' }, outgoing.model({ hosts: [], operatorOrigins: [url], timeoutMs: 500 }), { pause: () => Promise.resolve(), random: () => 0 });
    await expect(model.complete(request)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('reach no other place than the one that was named', async () => {
    const asked = outgoing.model({ hosts: ['generativelanguage.googleapis.com'], loopbackOrigins: [base], timeoutMs: 500 });
    server.say(GEMINI.wrote('{}'));
    const post = { method: 'POST', body: '{}' };
    for (const other of ['https://example.org/', 'http://generativelanguage.googleapis.com/', 'http://127.0.0.1:1/']) await expect(asked(other, post)).rejects.toMatchObject({ reason: 'refused' });
    await expect(asked(base, { method: 'GET' })).rejects.toMatchObject({ reason: 'refused' });
    expect((await asked(base, { ...post, headers: { cookie: 'a=b', 'x-other': '1', authorization: 'Bearer t' } })).status).toBe(200);
    expect(server.seen[0]?.headers).toMatchObject({ authorization: 'Bearer t' });
    expect(Object.keys(server.seen[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
    expect(server.seen[0]?.headers['x-other']).toBeUndefined();
  });
});
