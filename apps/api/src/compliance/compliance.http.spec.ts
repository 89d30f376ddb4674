import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import { Schema, type Connection } from 'mongoose';
import { routes, type Consent, type CreatedToken, type PrivacyStatement } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { createApp } from '../app';
import { readConfig } from '../config/config';
import { ConsentGate } from '../platform/text-model/consent-gate';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';

describe('consents and answers to equal-opportunity questions', () => {
  let app: TestApp;
  let lena: Person;
  let record: jest.SpyInstance;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    record = jest.spyOn(app.app.get(Audit, { strict: false }), 'record');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    lena = await app.person();
    record.mockClear();
  });
  const put = (person: Person, kind: string, given: boolean, version = 1) => person.call(routes.putConsent, { params: { kind }, body: { given, version } });
  const consents = async (person: Person): Promise<Consent[]> => ((await person.call(routes.listConsents)).body as { items: Consent[] }).items;
  const gate = (): ConsentGate => app.app.get(ConsentGate, { strict: false });
  const idOf = async (person: Person): Promise<string> => ((await person.call(routes.me)).body as { id: string }).id;
  const events = (): unknown[] => record.mock.calls.map(([entry]) => (entry as { event: string }).event).filter((e) => /consent/.test(e));

  it('nobody has agreed to anything at the start, and each prompt shows its words', async () => {
    expect(await consents(lena)).toEqual([
      expect.objectContaining({ kind: 'ai-processing', given: false, at: null, version: 1, text: expect.stringContaining('never sent') as unknown }),
      expect.objectContaining({ kind: 'eeo-data', given: false, at: null }),
    ]);
    expect(await gate().allows(await idOf(lena), 'ai-processing')).toBe(false);
  });

  it('agreeing counts at once and for this person and kind alone, and is told to the audit log', async () => {
    const stranger = await app.person();
    expect(await put(lena, 'ai-processing', true)).toMatchObject({ status: 200, body: { kind: 'ai-processing', given: true, at: expect.stringMatching(/Z$/) as unknown } });
    expect(await gate().allows(await idOf(lena), 'ai-processing')).toBe(true);
    expect(await gate().allows(await idOf(lena), 'eeo-data')).toBe(false);
    expect(await gate().allows(await idOf(stranger), 'ai-processing')).toBe(false);
    await put(lena, 'ai-processing', false);
    expect(await gate().allows(await idOf(lena), 'ai-processing')).toBe(false);
    expect(events()).toEqual(['consent-given', 'consent-withdrawn']);
  });

  it('refuses to agree to words of another version, and never refuses to take back', async () => {
    expect(await put(lena, 'eeo-data', true, 2)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await consents(lena)).every((c) => !c.given)).toBe(true);
    await put(lena, 'eeo-data', true);
    expect((await put(lena, 'eeo-data', false, 99)).status).toBe(200);
    expect((await consents(lena)).every((c) => !c.given)).toBe(true);
    expect((await put(lena, 'everything', true)).status).toBe(400);
  });

  it('keeps each statement as it was made', async () => {
    await put(lena, 'eeo-data', true);
    await put(lena, 'eeo-data', false);
    await put(lena, 'eeo-data', true);
    const rows = await app.app.get<Connection>(getConnectionToken()).collection('consents').find({ userId: await idOf(lena) }).toArray();
    expect(rows.map((r) => r['given'])).toEqual([true, false, true]);
  });

  it('takes answers only with consent, keeps them sealed, and deletes them when it is taken back', async () => {
    const answers = { gender: 'Canary Woman', ethnicity: null, disability: 'Canary None', veteran: null };
    for (const call of [lena.call(routes.putEeoAnswers, { body: answers }), lena.call(routes.getEeoAnswers)]) expect(await call).toMatchObject({ status: 409, body: { code: 'consent_missing' } });
    await put(lena, 'eeo-data', true);
    expect((await lena.call(routes.getEeoAnswers)).body).toEqual({ gender: null, ethnicity: null, disability: null, veteran: null });
    expect(await lena.call(routes.putEeoAnswers, { body: answers })).toMatchObject({ status: 200, body: answers });
    expect((await lena.call(routes.getEeoAnswers)).body).toEqual(answers);
    const rows = app.app.get<Connection>(getConnectionToken()).collection('eeo_answers');
    expect(JSON.stringify(await rows.find().toArray())).not.toContain('Canary');
    await put(lena, 'eeo-data', false);
    expect(await rows.findOne({ userId: await idOf(lena) })).toBeNull();
    await put(lena, 'eeo-data', true);
    expect((await lena.call(routes.getEeoAnswers)).body).toMatchObject({ gender: null });
  });

  it('keeps no answers without consent when both are sent at the same moment', async () => {
    await put(lena, 'eeo-data', true);
    await Promise.all([...Array.from({ length: 10 }, () => lena.call(routes.putEeoAnswers, { body: { gender: 'woman' } })), put(lena, 'eeo-data', false)]);
    expect(await app.app.get<Connection>(getConnectionToken()).collection('eeo_answers').findOne({ userId: await idOf(lena) })).toBeNull();
  });

  it('lets the extension read the answers with its scope, and neither change them nor agree', async () => {
    await put(lena, 'eeo-data', true);
    const extension = app.anybody();
    extension.token = ((await lena.call(routes.createToken, { body: { name: 'x', scopes: ['profile:read'] } })).body as CreatedToken).token;
    expect((await extension.call(routes.getEeoAnswers)).status).toBe(200);
    expect((await extension.call(routes.putEeoAnswers, { body: {} })).status).toBe(403);
    expect((await put(extension, 'ai-processing', true)).status).toBe(403);
  });

  it('says to everybody that nothing is sold or shared, and that Global Privacy Control is honoured', async () => {
    const { status, body } = await app.anybody().call(routes.privacy);
    expect(status).toBe(200);
    const { sellsOrShares, sections, version } = body as PrivacyStatement;
    expect({ sellsOrShares, version }).toEqual({ sellsOrShares: false, version: 3 });
    const text = sections.map((s) => `${s.heading} ${s.text}`).join('\n');
    for (const part of ['does not sell your personal information', '12 months', '30 days and 7 days', '24 hours', 'pseudonym', 'Export', 'Erase my account', 'language model', 'free tier']) expect(text).toContain(part);
    const gpc = await fetch(`${app.base}/.well-known/gpc.json`);
    expect(gpc.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await gpc.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown });
  });
});

describe('the check of claims at the start', () => {
  let dataDir: string;
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'applywright-claims-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  async function start(seed: (connection: Connection, compliance: ComplianceService) => void): Promise<void> {
    const app = await createApp(readConfig({ NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', SAMPLE_BOARDS: '0' }, resolve(__dirname, '../../../../dist'), dataDir));
    try {
      seed(app.get<Connection>(getConnectionToken()), app.get(ComplianceService, { strict: false }));
      await app.init();
    } finally {
      await app.close();
    }
  }
  const nothing = { collections: [], collect: async () => ({}) };

  it('lets the program start as it is', () => expect(start(() => undefined)).resolves.toBeUndefined());
  it.each(['userId', 'user'])('refuses to start with a collection of people, by %s, that nobody answers for', (path) =>
    expect(start((connection) => void connection.model('Diary', new Schema({ [path]: String }, { collection: 'diaries' })))).rejects.toThrow(/diaries holds rows of people and no domain answers for it/));
  it('refuses to start with a collection that two domains answer for', () =>
    expect(start((_, compliance) => compliance.register({ ...nothing, domain: 'copycat', collections: ['profiles'] }))).rejects.toThrow(/profiles is answered for by (copycat and profiles|profiles and copycat)/));
});
