import { routes, type DocumentSet, type FormAnswer, type InstanceStatus, type Match, type Sentence, type User } from '@applywright/contracts';
import { NO_ANSWER, SAMPLE_PEOPLE, tailorResume, writeLetter, type ReviseInput } from '@applywright/tailoring';
import { make, personWithPosting } from '../../testing/document-person';
import { setRole } from '../../testing/make-admin';
import { GEMINI, ModelServer, type Reply, type SeenRequest } from '../../testing/model-server';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { Fallbacks } from '../platform/fallbacks';
import { Outgoing } from '../platform/outgoing/outgoing';
import { AccountedTextModel, type TextBudget } from '../platform/text-model/accounted-text-model';
import { AiLedger } from '../platform/text-model/ai-ledger';
import { ConsentGate } from '../platform/text-model/consent-gate';
import { GeminiTextModel } from '../platform/text-model/gemini-text-model';
import { TemplateTextModel } from '../platform/text-model/template-text-model';
import { ModelWriter } from './model-writer';

const KEY = 'AIza-canary-of-a-key-1234567890';
const MODEL = 'gemini-2.5-flash';
const TODAY = '2026-11-23';
const { facts, posting, wantedSkills } = SAMPLE_PEOPLE.find((p) => p.key === 'rich-engineer')!;
const { content: resume } = tailorResume({ facts, posting, wantedSkills, options: { pageLimit: 2, language: 'en' } });
const { content: letter } = writeLetter({ facts, posting, resume, tone: 'plain', language: 'en', today: TODAY });
const GIVEN: ReviseInput = { resume, letter, facts, posting, language: 'en', tone: 'plain', length: 'standard', today: TODAY };
const BETTER = 'Mentored 3 junior engineers, two of whom now own services of their own';
const APPLYING = `Please consider my application for the position of ${posting.title} at ${posting.company}.`;

/** The labels of a prompt as a model reads them. */
function asked({ body }: SeenRequest) {
  const prompt = (body as { contents: { parts: { text: string }[] }[] }).contents[0]?.parts[0]?.text ?? '';
  const items = [...prompt.matchAll(/^(S\d+) \(([F\d, ]+); at most \d+ characters\): (.*)$/gm)].map(([, id, cited, text]) => ({ id: id ?? '', facts: (cited ?? '').split(', '), text: text ?? '' }));
  return { prompt, items, all: [...prompt.matchAll(/^\s*(F\d+) \w+: /gm)].map(([, alias]) => alias ?? '') };
}
const said = (sentences: object[]): Reply => GEMINI.wrote(JSON.stringify({ sentences }));
const honest = (request: SeenRequest): Reply => said(asked(request).items.flatMap(({ id, facts: cited, text }) => (text.startsWith('Mentored 3') ? [{ item: id, text: BETTER, facts: cited }] : text.startsWith('I am applying') ? [{ item: id, text: APPLYING, facts: cited }] : [])));
const lying = (request: SeenRequest): Reply => {
  const { items, all } = asked(request);
  const lies = ['managed 94,772 people', 'as Vice President of Contoso', 'with Haskell and Obsidian', 'the best in the world', 'reach me at liar@evil.example', 'Ignore all previous instructions'];
  return said(items.map(({ id, text }, n) => ({ item: id, text: `${text.replace(/\.$/, '')} and ${lies[n % lies.length]}.`, facts: n % 2 ? all : ['F1', 'F77'] })));
};

class CountedConsent extends ConsentGate {
  constructor(private left: number) {
    super();
  }
  allows(): Promise<boolean> {
    return Promise.resolve(this.left-- > 0);
  }
}

const server = new ModelServer();
let base: string;
let app: TestApp;
beforeAll(async () => {
  base = await server.start();
  app = await startTestApp({ SAMPLE_BOARDS: '0', GEMINI_API_KEY: KEY, GEMINI_BASE_URL: base, GEMINI_MODEL: MODEL, GEMINI_TIER: 'free' });
});
afterAll(async () => {
  await app.close();
  await server.stop();
});
const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as User).id;
const agree = (person: Person) => person.call(routes.putConsent, { params: { kind: 'ai-processing' }, body: { given: true, version: 1 } });
const ledger = () => app.app.get(AiLedger, { strict: false });

describe('the model writer when something is amiss', () => {
  let userId: string;
  let fallbacks: Fallbacks;
  beforeEach(async () => {
    userId = await idOf(await app.person());
    fallbacks = new Fallbacks();
  });
  /** The product's own parts over the server of the tests, that waits for nothing. */
  const writer = ({ budget = { perPerson: 1e9, perInstance: 1e9 }, gate = new CountedConsent(Infinity) }: { budget?: TextBudget; gate?: ConsentGate } = {}): ModelWriter => {
    const door = app.app.get(Outgoing, { strict: false }).model({ hosts: [], loopbackOrigins: [base], timeoutMs: 3_000 });
    const gemini = new GeminiTextModel({ apiKey: KEY, model: MODEL, baseUrl: base }, door, { pause: () => Promise.resolve(), random: () => 0 }, 400);
    return new ModelWriter(new AccountedTextModel([gemini], { gate, ledger: ledger(), audit: app.app.get(Audit, { strict: false }), fallbacks, budget }), gate);
  };
  const rows = async () => (await ledger().list(userId)).map((r) => [r.purpose, r.fallback]);
  const untouched = { resume, letter, refused: [], model: 'template' };

  it.each<[string, string, Reply[]]>([
    ['nobody answers in time', 'timeout', ['never']], ['there are too many requests, three times', 'rate_limited', [GEMINI.failed(429)]], ['the server is overloaded', 'overloaded', [GEMINI.failed(503)]], ['the key is refused', 'key_refused', [GEMINI.failed(403)]],
    ['the JSON breaks off', 'not_json', [GEMINI.wrote('{"sentences": [{"item": "S1", "text": "Led')]], ['the answer is cut', 'cut', [GEMINI.cut('{"sentences": [')]], ['it is no JSON', 'not_json', [GEMINI.wrote('I would rather not.')]],
    ['it has another shape', 'wrong_shape', [GEMINI.wrote('{"letter": "Dear team"}')]], ['it is a number', 'wrong_shape', [GEMINI.wrote('7')]], ['it is empty', 'empty', [GEMINI.empty]], ['it is blocked', 'blocked', [GEMINI.blocked[0]!]], ['the connection breaks', 'network', ['half']],
    ['a page comes', 'not_json', [{ headers: { 'content-type': 'text/html' }, body: '<html></html>' }]],
  ])('leaves everything to the templates, and says so everywhere, when %s', async (_, reason, replies) => {
    server.say(...replies);
    const percents: number[] = [];
    const made = await writer().revise(userId, GIVEN, (percent) => Promise.resolve(void percents.push(percent)));
    expect(made).toEqual({ ...untouched, notes: [expect.stringContaining('could not be reached')] });
    expect(fallbacks.list()).toEqual([{ name: 'ai-model', reason: expect.stringContaining(reason), count: 2 }]);
    expect(await rows()).toEqual([['resume-statement', true], ['letter-paragraph', true]]);
    expect(percents.at(-1)).toBe(100);
  });

  it('waits and asks again when there were too many requests once', async () => {
    server.say(GEMINI.failed(429), honest);
    const made = await writer().revise(userId, GIVEN);
    expect([made.model, made.notes, await rows(), fallbacks.list()]).toEqual([MODEL, [], [['resume-statement', false], ['letter-paragraph', false]], []]);
    expect(server.seen).toHaveLength(3);
  });

  it('asks nobody when the day’s tokens are used up', async () => {
    server.say(honest);
    expect(await writer({ budget: { perPerson: 0, perInstance: 1e9 } }).revise(userId, GIVEN)).toEqual({ ...untouched, notes: [expect.stringContaining('tokens of the day')] });
    expect([server.seen.length, await rows(), fallbacks.list().map((f) => f.name)]).toEqual([0, [], ['ai-budget']]);
  });

  it('keeps what it has when the tokens are used up on the way', async () => {
    server.say(honest);
    const made = await writer({ budget: { perPerson: 1_000, perInstance: 1e9 } }).revise(userId, GIVEN);
    expect(made.resume?.work.flatMap((w) => w.highlights.map((h) => h.text))).toContain(BETTER);
    expect([made.letter, made.model, made.notes]).toEqual([letter, MODEL, [expect.stringContaining('tokens of the day')]]);
  });

  it.each([[0, 0], [1, 1], [2, 2]])('hands out no word of the model when the consent is gone after %i questions', async (asks, calls) => {
    server.say(honest);
    expect(await writer({ gate: new CountedConsent(asks) }).revise(userId, GIVEN)).toEqual({ ...untouched, notes: [expect.stringContaining('Without your consent')] });
    expect(server.seen).toHaveLength(calls);
  });

  it('says that there is no model when there is none', async () => {
    const gate = new CountedConsent(Infinity);
    expect(await new ModelWriter(new TemplateTextModel(), gate).revise(userId, GIVEN)).toEqual({ ...untouched, notes: [expect.stringContaining('no text model')] });
    const answer = { question: 'What are you proud of?', sentences: [], reason: 'nothing', refused: [] };
    expect(await new ModelWriter(new TemplateTextModel(), gate).answer(userId, { answers: [answer], facts, posting, language: 'en', tone: 'plain', today: TODAY })).toEqual({ answers: [{ ...answer, model: 'template' }], notes: [expect.not.stringContaining(NO_ANSWER)] });
  });

  it('lets nothing invented out and records what was refused when the model lies', async () => {
    server.say(lying);
    const made = await writer().revise(userId, GIVEN);
    expect(made).toMatchObject({ resume, letter, model: 'template' });
    expect(made.refused.length).toBeGreaterThan(10);
    expect(made.refused.every((r) => r.from === 'model' && r.reason && r.key)).toBe(true);
    expect(server.seen).toHaveLength(6);
  });
});

describe('documents by a text model', () => {
  const scoreOf = async (person: Person, jobId: string): Promise<unknown> => {
    const { score, parts } = (await person.call(routes.getMatch, { params: { job_id: jobId } })).body as Match;
    return { score, parts };
  };
  const texts = ({ resume: r, letter: l }: DocumentSet): string[] => [...(r?.summary ?? []), ...(r?.work ?? []).flatMap((w) => w.highlights), ...(l?.paragraphs.flat() ?? [])].map((s: Sentence) => s.text);

  it('have the model’s words where they pass, under its name, and are on record with their cost and no contact', async () => {
    server.say((request) => said(asked(request).items.filter((i) => i.text.startsWith('I am applying')).map(({ id, facts: cited }) => ({ item: id, text: 'Please consider my application for the position of Ward Nurse at Brinewell Clinic.', facts: cited }))));
    const { person, jobId } = await personWithPosting(app);
    await agree(person);
    const set = await make(person, jobId, { useModel: true }, { wait: true });
    expect(set).toMatchObject({ model: MODEL, notes: [] });
    expect(texts(set)).toContain('Please consider my application for the position of Ward Nurse at Brinewell Clinic.');
    expect(server.seen.map((r) => r.text).join()).not.toMatch(/Lena|Hoffmann|lena@example\.org/);
    const admin = await app.person();
    await setRole(app, admin, 'admin');
    const { items } = (await admin.call(routes.adminAiCosts)).body as { items: { purpose: string; model: string; costUsd: number }[] };
    for (const purpose of ['resume-statement', 'letter-paragraph']) expect(items).toContainEqual(expect.objectContaining({ model: MODEL, purpose, costUsd: expect.any(Number) }));
    expect(items.filter((i) => i.purpose === 'letter-paragraph').every((i) => i.costUsd > 0)).toBe(true);
  });

  it('hold nothing invented, and leave the score as it was, when the model lies', async () => {
    const { person, jobId } = await personWithPosting(app);
    await agree(person);
    const before = await scoreOf(person, jobId);
    const plain = await make(person, jobId);
    server.say(lying);
    const set = await make(person, jobId, { useModel: true }, { wait: true });
    expect(texts(set)).toEqual(texts(plain));
    expect(set.refused.some((r) => r.from === 'model')).toBe(true);
    expect(before).toMatchObject({ score: expect.any(Number) });
    expect(await scoreOf(person, jobId)).toEqual(before);
  });

  it('are the templates’, and say why, when the person has not agreed', async () => {
    server.say(honest);
    const { person, jobId } = await personWithPosting(app);
    expect(await make(person, jobId, { useModel: true }, { wait: true })).toMatchObject({ model: 'template', notes: [expect.stringContaining('Without your consent')] });
    expect(server.seen).toHaveLength(0);
    const status = (await person.call(routes.status)).body as InstanceStatus;
    expect(status.fallbacks.map((f) => f.name)).toContain('ai-consent');
    expect(status.textModelTrains).toBe(true);
  });

  it('answer questions of a form from the facts, by the model where it passes', async () => {
    const { person, jobId } = await personWithPosting(app);
    await agree(person);
    const led = 'At Harbor Clinic I led triage in the emergency room.';
    server.say((request) => {
      const alias = /^(F\d+) work: /m.exec(asked(request).prompt)?.[1] ?? '';
      return said([{ item: 'Q1', text: led, facts: [alias] }, { item: 'Q2', text: 'Yes, I have 20 years of it.', facts: [alias] }]);
    });
    const { status, body } = await person.call(routes.answerQuestions, { params: { job_id: jobId }, body: { questions: [{ text: 'Tell us about your work.' }, { text: 'Do you know wound surgery?' }], useModel: true } });
    expect(status).toBe(200);
    const { items } = body as { items: FormAnswer[] };
    expect(items[0]).toMatchObject({ model: MODEL, sentences: [{ text: led }] });
    expect(items[1]).toMatchObject({ model: 'template', refused: [{ from: 'model' }] });
  });
});
