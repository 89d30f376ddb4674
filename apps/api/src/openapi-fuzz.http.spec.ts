import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Controller, HttpException, Module, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Problem, routes, SCOPES, type CreatedToken, type DocumentSet, type FollowedCompany, type MatchPage, type Route } from '@applywright/contracts';
import type { Response } from 'express';
import * as z from 'zod';
import { fuzzOperation, operationsOf, type Finding, type FuzzAnswer, type FuzzRequest, type OpenApi, type Operation, type Send } from '../testing/fuzz/openapi-fuzzer';
import { violationsOf } from '../testing/fuzz/json-schema';
import { setRole } from '../testing/make-admin';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../testing/start-test-app';
import { Door } from './platform/http/door';
import { copyPdfAssets } from './platform/pdf/copy-assets';
import { JobQueue } from './platform/queue/job-queue';

const root = resolve(__dirname, '../../..');
const long = Boolean(process.env['LONG_TESTS']);
const SEED = long ? Date.now() % 2 ** 31 : 20261122;
/** After these a person is not what they were: each has people of its own. */
const ENDS_SOMETHING = /^(DELETE \/api\/v1\/me|POST \/api\/v1\/me\/(password|address)|POST \/api\/v1\/(logout|refresh|mfa-[\w-]+)|DELETE \/api\/v1\/sessions.*)$/;
/** Making files takes a second each. */
const DEAR = /generate-documents|exports/;

async function answerOf(base: string, { method, target, body }: FuzzRequest, headers: Record<string, string>): Promise<FuzzAnswer> {
  const stop = new AbortController();
  const response = await fetch(base + target, { method, redirect: 'manual', signal: stop.signal, headers: { 'X-Requested-With': 'tests', ...headers, ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}) }, ...(body === undefined ? {} : { body }) });
  const isStream = response.headers.get('content-type')?.includes('event-stream') === true;
  const text = isStream ? '' : await response.text();
  if (isStream) stop.abort();
  return { status: response.status, headers: response.headers, text };
}

describe('every operation of the OpenAPI document', () => {
  let app: TestApp;
  let document: OpenApi;
  let owner: Person;
  let admin: Person;
  let operations: Operation[];
  const ids: Record<string, string> = {};
  const findings: Finding[] = [];
  const succeeded = new Set<string>();
  let requests = 0;

  beforeAll(async () => {
    copyPdfAssets(root, join(root, 'dist/apps/api'));
    app = await startTestApp({ SAMPLE_BOARDS: '1' }, { vendors: async () => new Response('{}', { status: 404 }) });
    document = (await (await fetch(`${app.base}/api/openapi.json`)).json()) as OpenApi;
    operations = operationsOf(document);
    [owner, admin] = [await app.person(), await app.person()];
    await setRole(app, admin, 'admin');
    const queue = app.app.get(JobQueue, { strict: false });
    const upload = await owner.sendCv(routes, 'nurse.docx', readFileSync(join(root, 'libs/testing/cv/nurse.docx')));
    await owner.call(routes.startMatchRun);
    await queue.idle();
    ids['job_id'] = ((await owner.call(routes.listMatches)).body as MatchPage).items[0]?.jobId as string;
    const set = (await owner.call(routes.generateDocuments, { params: { job_id: ids['job_id'] }, body: {} })).body as DocumentSet;
    ids['factId'] = (await owner.profile(routes)).facts.at(-1)?.id as string;
    ids['/api/v1/cv-uploads/'] = upload.body.id;
    ids['/api/v1/me/companies/'] = ((await owner.call(routes.followCompany, { body: { source: 'lever', token: 'marchpane' } })).body as FollowedCompany).id;
    ids['/api/v1/documents/'] = set.documents[0]?.id as string;
  });
  afterAll(() => app.close());

  const bearer = (person: Person): Record<string, string> => (person.token ? { Authorization: `Bearer ${person.token}`, ...(person.cookie ? { Cookie: person.cookie } : {}) } : {});
  const hintFor = ({ path }: Operation, email?: string) => (name: string): unknown => {
    if (name === 'password') return GOOD_PASSWORD;
    if (name === 'newPassword') return 'another-otter-paints-12';
    if (name === 'job_id') return ids['job_id'];
    if (name === 'id') return Object.entries(ids).find(([prefix]) => path.startsWith(prefix))?.[1];
    if (name === 'email') return path.endsWith('/login') ? email : `fuzz${path.length}@example.org`;
    if (name === 'factId') return ids['factId'];
    if (name === 'parentId') return null;
    // a sample board: no vendor is asked
    if (path === '/api/v1/me/companies' && (name === 'source' || name === 'token')) return name === 'source' ? 'greenhouse' : 'larkfield';
    if (name === 'version' && path.includes('consents')) return 1;
    // a page of matches is dear, and its size is spoiled by itself
    if (name === 'limit') return 2;
    return name === 'newEmail' ? 'moved@example.org' : undefined;
  };
  /** The profile's version moves with every change that is accepted: chance would never hit it. */
  async function current(request: FuzzRequest, person: Person): Promise<FuzzRequest> {
    if (request.method !== 'PATCH' || !/\/me\/profile(\/sections\/\w+)?$/.test(request.target) || typeof request.body !== 'string') return request;
    const { version } = await person.profile(routes);
    return { ...request, body: request.body.replace(/"version":-?\d+/, `"version":${version}`) };
  }

  async function fuzz(operation: Operation, send: Send, runs: number, mutate: boolean, hint = hintFor(operation, owner.email)): Promise<void> {
    const result = await fuzzOperation(operation, document.components?.schemas ?? {}, send, { seed: SEED, runs, hint, mutate, dense: long });
    requests += result.requests;
    if ([...result.statuses.keys()].some((s) => s < 300)) succeeded.add(`${operation.method} ${operation.path}`);
    findings.push(...result.findings);
    expect(result.findings).toEqual([]);
  }

  // In parts, in their order: the whole of it takes longer than one test may on a busy machine.
  it.each([1, 2, 3, 4, 5, 6])('keeps its word to somebody who is signed in (part %i of 6)', async (part) => {
    const problems: unknown[] = [];
    const size = Math.ceil(operations.length / 6);
    for (const operation of operations.slice((part - 1) * size, part * size)) {
      const key = `${operation.method} ${operation.path}`;
      const ends = ENDS_SOMETHING.test(key);
      const person = ends ? await app.person() : key.includes('/admin/') ? admin : owner;
      const runs = DEAR.test(key) ? 2 : long ? 60 : key.startsWith('PATCH') ? 20 : 6;
      await fuzz(operation, async (request) => answerOf(app.base, await current(request, person), bearer(person)), runs, true).catch((error: unknown) => problems.push(error));
      // wishes by chance hide the very match that the operations after this one ask for
      if (operation.path === routes.putPreferences.path) await owner.call(routes.putPreferences, { body: {} });
      // a valid call as it comes from a person who still has everything
      if (ends) {
        const fresh = await app.person();
        await fuzz(operation, (request) => answerOf(app.base, request, bearer(fresh)), 1, false).catch((error: unknown) => problems.push(error));
      }
    }
    expect(findings).toEqual([]);
    expect(problems).toEqual([]);
    expect((await owner.call(routes.me)).status).toBe(200);
  });

  it('was reached where it does its work, not only where it refuses', () => {
    process.stdout.write(`OpenAPI fuzzer: ${operations.length} operations, ${requests} requests, seed ${SEED}, ${succeeded.size} operations answered 2xx\n`);
    expect(succeeded.size).toBeGreaterThan(operations.length * 0.5);
    for (const name of ['register', 'login', 'me', 'patchProfile', 'putPreferences', 'listMatches', 'getMatch', 'createToken', 'getCvUpload', 'listDocuments', 'applyToMatch', 'adminUsers', 'adminQueue'] as const) expect([...succeeded]).toContain(`${routes[name].method} ${routes[name].path}`);
  });

  it('keeps its word to an extension and to nobody', async () => {
    findings.length = 0;
    const { token } = (await owner.call(routes.createToken, { body: { name: 'fuzz', scopes: [...SCOPES] } })).body as CreatedToken;
    for (const operation of operations)
      for (const headers of [{ Authorization: `Bearer ${token}` }, {}, { Authorization: 'Bearer awp_nonsense' }, { Authorization: 'Bearer a.b.c' }] as Record<string, string>[])
        await fuzz(operation, (request) => answerOf(app.base, request, headers), 2, false);
    expect(findings).toEqual([]);
  });
});

const word: Route = { method: 'GET', path: '/word', tag: 'x', summary: 'A word', auth: 'none', status: 200, query: z.strictObject({ n: z.string().optional() }), response: z.object({ word: z.string() }), errors: ['validation_failed'] };
const at = (path: string, method: 'GET' | 'POST' = 'GET', body?: z.ZodType): Route => ({ ...word, path, method, ...(body ? { body } : {}) });

/** One fault each, as they happen: past the interceptor that checks answers and past the filter that hides errors. */
@Controller()
class BrokenController {
  @Door(at('/right')) right(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').json({ word: 'yes' }); }
  @Door(at('/other-shape')) otherShape(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').json({ word: 7 }); }
  @Door(at('/more-fields')) moreFields(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').json({ word: 'a', passwordHash: 'b' }); }
  @Door(at('/other-type')) otherType(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').type('html').send('{"word":"a"}'); }
  @Door(at('/sniffable')) sniffable(@Res() r: Response): void { r.json({ word: 'a' }); }
  @Door(at('/stack')) stack(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').json({ word: new Error('oops').stack }); }
  @Door(at('/undocumented')) undocumented(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').status(409).json({ code: 'conflict', message: 'x' }); }
  @Door(at('/odd-code')) oddCode(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').status(400).json({ code: 'E42', message: 'x' }); }
  @Door(at('/plain-error')) plainError(@Res() r: Response): void { r.set('X-Content-Type-Options', 'nosniff').status(400).send('no'); }
  @Door(at('/breaks', 'POST', z.strictObject({ name: z.string().max(5) }))) breaks(@Res() r: Response): void {
    const { name } = (r.req.body ?? {}) as { name: string };
    if (typeof name === 'object') throw new HttpException('boom', 500);
    r.set('X-Content-Type-Options', 'nosniff').json({ word: 'a' });
  }
}
@Module({ controllers: [BrokenController] })
class BrokenModule {}

describe('the fuzzer', () => {
  const found = new Map<string, string[]>();
  beforeAll(async () => {
    const app = await NestFactory.create(BrokenModule, { logger: false });
    const made = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    await app.listen(0, '127.0.0.1');
    const document = { ...made, components: { schemas: { Problem: z.toJSONSchema(Problem, { target: 'openapi-3.0' }) } } } as never as OpenApi;
    for (const operation of operationsOf(document)) {
      const { findings } = await fuzzOperation(operation, document.components?.schemas ?? {}, async (request) => answerOf(await app.getUrl(), request, {}), { seed: 1, runs: 2, hint: () => undefined, mutate: true });
      found.set(operation.path, findings.map((f) => f.problem));
    }
    await app.close();
  });

  it('has nothing to say of what is right', () => expect(found.get('/right')).toEqual([]));
  it.each([
    ['/other-shape', /\$\.word is no string/], ['/more-fields', /not documented/], ['/other-type', /instead of JSON/], ['/sniffable', /nosniff/], ['/stack', /stack/], ['/undocumented', /409 conflict, which is not documented/],
    ['/odd-code', /code that is not listed/], ['/plain-error', /instead of JSON/], ['/breaks', /answers 500/],
  ])('objects to %s', (path, problem) => expect(found.get(path)?.join('\n')).toMatch(problem));

  it.each([
    [{ type: 'integer' }, 1.5], [{ type: 'string', pattern: '^a' }, 'b'], [{ type: 'string', maxLength: 1 }, 'ab'], [{ type: 'array', items: { type: 'string' } }, ['a', 1]], [{ enum: ['a'] }, 'b'], [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, true],
    [{ type: 'object', required: ['a'] }, {}], [{ type: 'object', properties: {}, additionalProperties: false }, { a: 1 }], [{ type: 'number', minimum: 1 }, 0], [{ type: 'string' }, null], [{ type: 'object', additionalProperties: { type: 'string' } }, { a: 1 }], [{ type: 'string', format: 'date-time' }, 'soon'],
  ])('knows that %j does not describe %j', (schema, value) => expect(violationsOf(schema, value)).not.toEqual([]));
});
