import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutLearntAnswer, Profile, type Document, type DocumentSet, type Fact, type FactInput, type LearntAnswer } from '@applywright/contracts';
import { FakeSignIn } from './fake-sign-in';

export const TOKEN = 'applywright-pat-of-an-invented-person';
const hex = (n: number): string => n.toString(16).padStart(24, '0');

/** An invented person: every fact with a source, two of them not publishable. */
function facts(): Fact[] {
  const inputs: (FactInput & { parent?: number; ai?: boolean })[] = [
    { kind: 'name', value: { full: 'Zoë Marlowe-Singh', given: 'Zoë', family: 'Marlowe-Singh' } },
    { kind: 'email', value: { address: 'zoe@marlowe-singh.example' } },
    { kind: 'phone', value: { number: '+46 70 123 45 67', e164: '+46701234567', countryCode: 'SE' } },
    { kind: 'location', value: { text: 'Göteborg, Sweden', postalCode: '411 03', city: 'Göteborg', countryCode: 'SE' } },
    { kind: 'link', value: { url: 'https://www.linkedin.com/in/zoe-marlowe-singh', network: 'LinkedIn' } },
    { kind: 'link', value: { url: 'https://github.com/zoe-ms' } },
    { kind: 'link', value: { url: 'https://zoe.marlowe-singh.example' } },
    { kind: 'work', value: { title: 'Head Gardener', company: 'Botaniska', start: '2021-04', end: 'present' } },
    { kind: 'work', value: { title: 'Gardener', company: 'Slottsskogen', start: '2016-09', end: '2021-03' } },
    { kind: 'headline', value: { text: 'World-famous gardener' }, ai: true },
  ];
  return inputs.map(({ parent, ai, ...input }, i) => ({
    ...input,
    id: hex(i + 1),
    parentId: parent === undefined ? null : hex(parent),
    text: input.kind,
    source: ai ? { type: 'ai', model: 'test', from: [] } : { type: 'user' },
    confidence: 1,
    confirmed: !ai,
    runnerUp: null,
  })) as Fact[];
}

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text} ${'x'.repeat(70_000)}\n\u0000\u00ff%%EOF`, 'latin1');
export const FILES: Readonly<Record<string, Buffer>> = { [hex(101)]: pdf('resume'), [hex(102)]: pdf('letter'), [hex(103)]: pdf('older resume') };

function documentOf(id: string, setId: string, kind: Document['kind'], fileName: string): Document {
  const bytes = FILES[id]!;
  return { id, setId, jobId: hex(900), kind, format: 'pdf', fileName, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), pages: 1, selfCheck: { ok: true, checks: [] }, createdAt: '2026-05-04T08:00:00.000Z' };
}

function documentSets(): DocumentSet[] {
  const base = { jobId: hex(900), template: 'modern' as const, tone: 'plain' as const, language: 'en' as const, model: 'template', version: 1, changes: [], notes: [], stale: false, resume: null, refused: [] } satisfies Partial<DocumentSet>;
  const sentence = (text: string): { text: string; factIds: string[] }[] => [{ text, factIds: [hex(8)] }];
  return [
    {
      ...base, id: hex(201), title: 'Gardener', company: 'Meadow & Sons', createdAt: '2026-05-04T08:00:00.000Z',
      letter: { language: 'en', sender: { name: 'Zoë Marlowe-Singh', lines: [] }, recipient: { company: 'Meadow & Sons', lines: [] }, date: '4 May 2026', subject: 'Gardener', salutation: 'Dear team,', paragraphs: [sentence('I lead the gardens of Botaniska.')], closing: 'Kind regards', signature: 'Zoë Marlowe-Singh' },
      documents: [documentOf(hex(101), hex(201), 'resume', 'Marlowe-Singh-resume.pdf'), documentOf(hex(102), hex(201), 'letter', 'Marlowe-Singh-letter.pdf')],
    },
    { ...base, id: hex(202), title: 'Florist', company: 'Other Shop', createdAt: '2026-01-04T08:00:00.000Z', letter: null, documents: [documentOf(hex(103), hex(202), 'resume', 'old.pdf')] },
  ];
}

export interface FakeApi {
  readonly url: string;
  readonly requests: string[];
  readonly signIn: FakeSignIn;
  /** The status of each answer with the profile. */
  readonly profileAnswers: readonly number[];
  readonly kept: ReadonlyMap<string, LearntAnswer>;
  /** Every application as it was sent. */
  readonly applied: { readonly jobId: string; readonly documentIds: readonly string[] }[];
  /** Gives the person another telephone number. */
  changePhone(e164: string): void;
  /** As if the server were switched off, and on again at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A server that speaks the routes of the contract which the extension uses, and notes every request. */
export async function startFakeApi(): Promise<FakeApi> {
  const requests: string[] = [];
  const signIn = new FakeSignIn();
  const kept = new Map<string, LearntAnswer>();
  const profileAnswers: number[] = [];
  const applied: { jobId: string; documentIds: readonly string[] }[] = [];
  let profile = Profile.parse({ version: 1, facts: facts(), updatedAt: '2026-05-01T00:00:00.000Z', latestCvUploadId: null });
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(`${request.method} ${path}`);
    const json = (status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (signIn.takes(path)) return void signIn.answer(request, response);
    const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    if (bearer !== TOKEN && !signIn.isGood(bearer)) return json(401, { code: 'not_signed_in', message: 'Please sign in.' });
    const file = /^\/api\/v1\/documents\/([0-9a-f]{24})\/file$/.exec(path);
    if (path === '/api/v1/me/profile') {
      const tag = `"${createHash('sha256').update(JSON.stringify(profile)).digest('base64url')}"`;
      const known = request.headers['if-none-match'] === tag;
      profileAnswers.push(known ? 304 : 200);
      if (known) return void response.writeHead(304, { etag: tag }).end();
      return void response.writeHead(200, { 'content-type': 'application/json', etag: tag }).end(JSON.stringify(profile));
    }
    if (path === '/api/v1/me/learnt-answers') return json(200, { items: [...kept.values()] });
    if (path === '/api/v1/me/eeo-answers') return json(409, { code: 'consent_missing', message: 'This needs your consent first.' });
    const answer = /^\/api\/v1\/me\/learnt-answers\/([0-9a-f]{32})$/.exec(path)?.[1];
    const job = /^\/api\/v1\/matches\/([0-9a-f]{24})\/apply$/.exec(path)?.[1];
    if (answer && request.method === 'PUT')
      return void bodyOf(request).then((body) => {
        const held = kept.get(answer);
        const sent = { ...PutLearntAnswer.parse(JSON.parse(body)), key: answer };
        if (!held || held.updatedAt < sent.updatedAt) kept.set(answer, sent);
        json(200, kept.get(answer));
      });
    if (job && request.method === 'POST')
      return void bodyOf(request).then((body) => {
        applied.push({ jobId: job, ...(JSON.parse(body) as { documentIds: string[] }) });
        const at = '2026-05-05T08:00:00.000Z';
        json(200, { url: 'https://jobs.example/apply', application: { jobId: job, title: 'Gardener', company: 'Meadow & Sons', url: 'https://jobs.example/apply', stage: 'applied', documentIds: [], sent: [], notes: [], followUp: null, createdAt: at, appliedAt: at, updatedAt: at, history: [] } });
      });
    if (path === '/api/v1/documents') return json(200, { items: documentSets() });
    const bytes = file ? FILES[file[1]!] : undefined;
    if (bytes) return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes);
    return json(404, { code: 'not_found', message: 'Not found.' });
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const changePhone = (e164: string): void => {
    profile = Profile.parse({ ...profile, version: profile.version + 1, facts: profile.facts.map((f) => (f.kind === 'phone' ? { ...f, value: { ...f.value, number: e164, e164 } } : f)) });
  };
  return { url: `http://127.0.0.1:${port}`, requests, signIn, profileAnswers, kept, applied, changePhone, stop, start: () => listen(port), close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
