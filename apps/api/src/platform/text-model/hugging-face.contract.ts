import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { writeTinyModel, writeTinyPackage } from '../../../testing/tiny-transformers';
import { HuggingFaceTextModel } from './hugging-face-text-model';
import { TextFailure, type TextFailureReason } from './text-failure';
import type { TextAnswer, TextRequest } from './text-model';

const root = resolve(__dirname, '../../../../..');
const scratch = mkdtempSync(join(tmpdir(), 'hugging-face-'));
const workerFile = join(scratch, 'hugging-face-worker.js');
const packageName = writeTinyPackage(scratch);
const request: TextRequest = { userId: 'a'.repeat(24), purpose: 'letter-paragraph', dataClasses: ['facts'], system: 'Write.', prompt: 'F1 statement: CANARY', jsonSchema: { type: 'object', properties: { sentences: { type: 'array' } } }, maxTokens: 500 };
const open: HuggingFaceTextModel[] = [];
const model = (name: string, texts: readonly string[] | null, more: { timeoutMs?: number; packageName?: string; busy?: boolean; echo?: boolean } = {}): HuggingFaceTextModel => {
  const { timeoutMs, packageName: other, ...learnt } = more;
  if (texts) writeTinyModel(join(scratch, name), texts, learnt);
  const made = new HuggingFaceTextModel({ path: join(scratch, name) }, { workerFile, packageName: other ?? packageName, ...(timeoutMs && { timeoutMs }) });
  open.push(made);
  return made;
};
const failureOf = async (asked: Promise<TextAnswer>): Promise<TextFailure> => {
  const error: unknown = await asked.then(() => null, (e: unknown) => e);
  expect(error).toBeInstanceOf(TextFailure);
  expect(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack ?? ''}`).not.toContain('CANARY');
  return error as TextFailure;
};
const SAID = '{"sentences": [{"item": "S1", "text": "Led a team of {5}", "facts": ["F1"]}]}';

beforeAll(() => void buildSync({ entryPoints: [join(__dirname, 'hugging-face.worker.ts')], outfile: workerFile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', tsconfig: join(root, 'tsconfig.base.json') }));
afterAll(() => Promise.all(open.map((one) => one.close())));

/** What every such model does, whoever made its package. */
function generatorContract(name: string, make: () => HuggingFaceTextModel): void {
  describe(`a Hugging Face model in a folder, with ${name}`, () => {
    it('is named after its folder and gives an answer, or says that what it wrote is none, with what it used', async () => {
      const one = make();
      expect([one.name.startsWith('local:'), await one.available()]).toEqual([true, true]);
      const answer = await one.complete(request).catch((e: unknown) => e);
      if (answer instanceof TextFailure) expect(['cut', 'not_json', 'empty']).toContain(answer.reason);
      else expect(answer).toMatchObject({ inputTokens: expect.any(Number), outputTokens: expect.any(Number) });
    });
  });
}
generatorContract('a tiny generator made by the tests', () => model('tiny', [SAID]));

// the operator's own, where it is installed and named: nothing is ever installed or downloaded for a test
const path = process.env['HUGGINGFACE_MODEL_PATH'];
const installed = existsSync(join(root, 'node_modules/@huggingface/transformers'));
if (installed && path && existsSync(path)) generatorContract('the real package', () => new HuggingFaceTextModel({ path }, { workerFile }));
else it.skip('a Hugging Face model with the real package: @huggingface/transformers is not installed or HUGGINGFACE_MODEL_PATH names none, so the package is stood in for by a tiny generator of the tests', () => undefined);

describe('a Hugging Face model in a folder', () => {
  it('writes what it learnt, and its JSON is taken out of what stands around it', async () => {
    expect(await model('plain', [SAID]).complete(request)).toEqual({ json: JSON.parse(SAID), inputTokens: expect.any(Number), outputTokens: SAID.length });
    expect((await model('chatty', [`Sure, here it is:\n${SAID}\nAnything else?`]).complete(request)).json).toEqual(JSON.parse(SAID));
    expect((await model('fenced', [`\`\`\`json\n${SAID}\n\`\`\``]).complete(request)).json).toEqual(JSON.parse(SAID));
  });

  it('answers one after another, each with its own, and keeps its thread', async () => {
    const one = model('queue', [SAID]);
    expect((await Promise.all([1, 2, 3].map(() => one.complete(request)))).map((a) => a.json)).toEqual([1, 2, 3].map(() => JSON.parse(SAID) as unknown));
  });

  it.each<[string, string[], number, TextFailureReason]>([['is cut', [SAID], 20, 'cut'], ['is no JSON', ['I would rather not.'], 500, 'not_json'], ['breaks off', ['{"sentences": ['], 500, 'cut'], ['is empty', [''], 500, 'empty'], ['has an odd object', ['{sentences: x}'], 500, 'not_json']])('fails when what it writes %s', async (what, texts, maxTokens, reason) => {
    expect((await failureOf(model(`odd-${what.replace(/ /g, '-')}`, texts).complete({ ...request, maxTokens }))).reason).toBe(reason);
  });

  it('says that the package is not installed, and that a model cannot be read, without a word of the prompt', async () => {
    expect((await failureOf(model('tiny', null, { packageName: '@applywright/not-there' }).complete(request))).reason).toBe('not_installed');
    expect((await failureOf(model('no-such-folder', null).complete(request))).reason).toBe('refused');
    expect((await failureOf(model('echo', [SAID], { echo: true }).complete(request))).reason).toBe('refused');
  });

  it('ends a generation that does not end, keeps this thread free meanwhile, and starts anew', async () => {
    const one = model('busy', [SAID], { busy: true, timeoutMs: 1_500 });
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    expect((await failureOf(one.complete(request))).reason).toBe('timeout');
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
    writeTinyModel(join(scratch, 'busy'), [SAID]);
    expect((await one.complete(request)).json).toEqual(JSON.parse(SAID));
  });
});
