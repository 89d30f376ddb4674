import { Logger } from '@nestjs/common';
import type { Model } from 'mongoose';
import { openStore, type TestStore } from '../../../testing/open-store';
import type { Audit, AuditRecord } from '../../compliance/audit';
import { FakeClock } from '../clock';
import { Fallbacks } from '../fallbacks';
import { JOB_NAMES } from '../queue/job-table';
import { QueueJob, QueueJobSchema } from '../queue/queue-job.schema';
import { StoreJobQueue } from '../queue/store-job-queue';
import { AccountedTextModel } from './accounted-text-model';
import { AiCall, AiCallSchema } from './ai-call.schema';
import { AiLedger } from './ai-ledger';
import { ClosedConsentGate, ConsentGate } from './consent-gate';
import { TextModel, type TextAnswer, type TextRequest } from './text-model';
import { costMicroUsd } from './text-prices';

const ANA = 'a'.repeat(24);
const BEN = 'b'.repeat(24);
const CANARY = 'Ana led the canary project';
const request = (userId = ANA): TextRequest => ({ userId, purpose: 'letter-paragraph', dataClasses: ['posting', 'facts'], system: 's', prompt: CANARY, jsonSchema: {}, maxTokens: 100 });

class FakeModel extends TextModel {
  readonly name = 'gemini-2.5-flash';
  readonly asked: TextRequest[] = [];
  answer: TextAnswer | null | Error = { json: { text: 'ok' }, inputTokens: 1_000, outputTokens: 200 };
  available(): Promise<boolean> {
    return Promise.resolve(true);
  }
  complete(given: TextRequest): Promise<TextAnswer | null> {
    this.asked.push(given);
    return this.answer instanceof Error ? Promise.reject(this.answer) : Promise.resolve(this.answer);
  }
}

class Consents extends ConsentGate {
  readonly given = new Set<string>();
  allows(userId: string): Promise<boolean> {
    return Promise.resolve(this.given.has(userId));
  }
}

describe('a text model on account', () => {
  let store: TestStore;
  let calls: Model<AiCall>;
  let model: FakeModel;
  let gate: Consents;
  let fallbacks: Fallbacks;
  let audited: AuditRecord[];
  let accounted: AccountedTextModel;
  const clock = new FakeClock(new Date('2026-03-01T10:00:00Z'));

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await openStore('ai');
    calls = store.connection.model(AiCall.name, AiCallSchema) as never;
    await calls.init();
  });
  beforeEach(async () => {
    await calls.deleteMany({});
    [model, gate, fallbacks, audited] = [new FakeModel(), new Consents(), new Fallbacks(), []];
    accounted = on(gate);
  });
  afterAll(() => store.close());

  const on = (consents: ConsentGate, budget = { perPerson: 10_000, perInstance: 15_000 }): AccountedTextModel => {
    const audit = { record: (entry: AuditRecord) => Promise.resolve(void audited.push(entry)) } as unknown as Audit;
    return new AccountedTextModel([model], { gate: consents, ledger: new AiLedger(calls, clock), audit, fallbacks, budget });
  };
  const rows = (): Promise<AiCall[]> => calls.find({}).lean<AiCall[]>().exec();
  const noted = (): string[] => fallbacks.list().map((f) => f.name);

  it('calls and records tokens, cost and data classes, and no word of the prompt, when the person has agreed', async () => {
    gate.given.add(ANA);
    expect(await accounted.complete(request())).toEqual({ json: { text: 'ok' }, inputTokens: 1_000, outputTokens: 200, model: 'gemini-2.5-flash' });
    expect(await rows()).toEqual([expect.objectContaining({ userId: ANA, day: '2026-03-01', model: 'gemini-2.5-flash', purpose: 'letter-paragraph', inputTokens: 1_000, outputTokens: 200, costMicroUsd: 800, fallback: false, dataClasses: ['posting', 'facts'] })]);
    expect(audited).toEqual([{ event: 'ai-called', userId: ANA, target: 'gemini-2.5-flash/letter-paragraph/facts.posting', result: 'ok' }]);
    expect(JSON.stringify([await rows(), audited])).not.toContain(CANARY);
    expect(noted()).toEqual([]);
  });

  it('sends nothing, says so and has nothing to pay when the person has not agreed, or nobody can say', async () => {
    gate.given.add(BEN);
    for (const one of [accounted, on(new ClosedConsentGate())]) expect(await one.complete(request())).toBeNull();
    expect(model.asked).toEqual([]);
    expect(await rows()).toEqual([]);
    expect(noted()).toEqual(['ai-consent']);
    expect(audited.map((a) => a.result)).toEqual(['refused', 'refused']);
  });

  it('is not called for what was queued with consent when that was withdrawn before its turn', async () => {
    const jobs = store.connection.model(QueueJob.name, QueueJobSchema) as unknown as Model<QueueJob>;
    await jobs.init();
    const queue = new StoreJobQueue(jobs, clock, { pollMs: 10 });
    const answers: unknown[] = [];
    for (const name of JOB_NAMES) queue.handle(name, async (payload) => void ('userId' in payload && answers.push(await accounted.complete(request(payload.userId)))));
    for (const userId of [ANA, BEN]) {
      gate.given.add(userId);
      await queue.add('find-matches', { userId, runId: userId }, { id: userId });
    }
    gate.given.delete(ANA);
    await queue.start();
    await queue.idle();
    await queue.stop();
    expect(model.asked.map((r) => r.userId)).toEqual([BEN]);
    expect(answers).toHaveLength(2);
    expect(answers).toContain(null);
  });

  it('leaves it to the templates and records the call when the model fails or has nothing to say', async () => {
    gate.given.add(ANA);
    model.answer = new Error(`cannot answer ${CANARY}`);
    expect(await accounted.complete(request())).toBeNull();
    model.answer = null;
    expect(await accounted.complete(request())).toBeNull();
    expect((await rows()).map((r) => [r.fallback, r.costMicroUsd])).toEqual([[true, 0], [true, 0]]);
    expect(JSON.stringify([await rows(), fallbacks.list()])).not.toContain(CANARY);
  });

  it("is not called when the person's or the instance's tokens of the day are used up, and is the next day", async () => {
    for (const userId of [ANA, BEN]) gate.given.add(userId);
    accounted = on(gate, { perPerson: 1_500, perInstance: 3_000 });
    for (let n = 0; n < 3; n++) await accounted.complete(request());
    expect(model.asked).toHaveLength(2);
    await accounted.complete(request(BEN));
    await accounted.complete(request(BEN));
    expect(model.asked.map((r) => r.userId)).toEqual([ANA, ANA, BEN]);
    expect(noted()).toEqual(['ai-budget']);
    clock.advance(24 * 3600 * 1000);
    await accounted.complete(request());
    expect(model.asked).toHaveLength(4);
  });

  it('is not called when the money of the day is used up, at the operator’s own prices', async () => {
    gate.given.add(ANA);
    const audit = { record: () => Promise.resolve() } as unknown as Audit;
    const dear = new AccountedTextModel([model], { gate, ledger: new AiLedger(calls, clock), audit, fallbacks, budget: { perPerson: 1e9, perInstance: 1e9, usdPerDay: 0.02 }, prices: { 'gemini-2.5-flash': { input: 10, output: 10 } } });
    const why: string[] = [];
    for (let n = 0; n < 3; n++) await dear.complete({ ...request(), onNothing: (reason) => why.push(reason) });
    expect(model.asked).toHaveLength(2);
    expect((await rows()).map((r) => r.costMicroUsd)).toEqual([12_000, 12_000]);
    expect([why, noted()]).toEqual([['over-budget'], ['ai-budget']]);
  });

  it('takes an answer of another shape for a failure, on record with what it cost, and says why there is none', async () => {
    gate.given.add(ANA);
    const why: string[] = [];
    expect(await accounted.complete({ ...request(), accepts: (json) => Array.isArray(json), onNothing: (reason) => why.push(reason) })).toBeNull();
    expect(await rows()).toEqual([expect.objectContaining({ fallback: true, inputTokens: 1_000, outputTokens: 200, costMicroUsd: 800 })]);
    expect(fallbacks.list()[0]?.reason).toContain('wrong_shape');
    gate.given.delete(ANA);
    await accounted.complete({ ...request(), onNothing: (reason) => why.push(reason) });
    expect(why).toEqual(['failed', 'no-consent']);
  });

  it.each([['something-else', 3], ['local:qwen', 3], ['gemini-2.5-flash', 3], ['constructor', null]])('%s costs what the operator says', (name, cost) => {
    const own = { 'something-else': { input: 1, output: 2 }, 'local:qwen': { input: 1, output: 2 }, 'gemini-2.5-flash': { input: 1, output: 2 } };
    expect(costMicroUsd(name, 1, 1, own)).toBe(cost);
  });

  it('hands over and removes what is a person’s alone', async () => {
    for (const userId of [ANA, BEN]) {
      gate.given.add(userId);
      await accounted.complete(request(userId));
    }
    const ledger = new AiLedger(calls, clock);
    expect(await ledger.list(ANA)).toEqual([expect.objectContaining({ model: 'gemini-2.5-flash', inputTokens: 1_000 })]);
    await ledger.removeAll(ANA);
    expect((await rows()).map((r) => r.userId)).toEqual([BEN]);
  });

  it.each([['gemini-2.5-flash', 1_000_000, 1_000_000, 2_800_000], ['gemini-2.5-flash-lite', 1, 0, 1], ['local:qwen', 5_000, 5_000, 0], ['something-else', 1, 1, null]])('%s costs for %i and %i tokens %p', (name, input, output, cost) => expect(costMicroUsd(name, input, output)).toBe(cost));
});
