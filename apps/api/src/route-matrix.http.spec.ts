import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { routes, SCOPES, type Application, type CreatedToken, type DataExport, type DocumentJob, type DocumentSet, type FollowedCompany, type MatchPage, type MfaChallenge, type Route, type RouteName, type SessionInfo } from '@applywright/contracts';
import { setRole } from '../testing/make-admin';
import { ROUTE_ROWS, type Owned, type RouteRow } from '../testing/route-rows';
import { switchOnMfa } from '../testing/second-factor';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../testing/start-test-app';
import { copyPdfAssets } from './platform/pdf/copy-assets';
import { JobQueue } from './platform/queue/job-queue';

const root = resolve(__dirname, '../../..');
const cv = readFileSync(join(root, 'libs/testing/cv/nurse.docx'));
const rows = Object.entries(ROUTE_ROWS) as [RouteName, RouteRow][];
const all: Readonly<Record<RouteName, Route>> = routes;

/** Fields of rows that no answer may hold (security item 32). */
const SECRET_FIELD = /"(passwordHash|addressIndex|tokenHash|parentHash|wrapped|sealed\w*)"/;
/** A file is downloaded, never shown (security item 33). */
const FILE_HEADERS = {
  'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''/) as unknown, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining('sandbox') as unknown,
};

describe('every route, called by everybody', () => {
  let app: TestApp;
  let queue: JobQueue;
  let owner: Person;
  let stranger: Person;
  let admin: Person;
  let extension: Person;
  let mfaMissing: Person;
  let owned: Owned;

  beforeAll(async () => {
    copyPdfAssets(root, join(root, 'dist/apps/api'));
    app = await startTestApp({ SAMPLE_BOARDS: '1' });
    queue = app.app.get(JobQueue, { strict: false });
    [owner, stranger, admin] = [await app.person(), await app.person(), await app.person()];
    await setRole(app, admin, 'admin');
    extension = app.anybody();
    extension.token = (await token([...SCOPES])).token;
    mfaMissing = await halfSignedIn();
    owned = await own();
  });
  afterAll(() => app.close());

  const token = async (scopes: string[]): Promise<CreatedToken> => (await owner.call(routes.createToken, { body: { name: 'extension', scopes: scopes as never } })).body as CreatedToken;

  /** Whoever has the password of a person whose second factor is on, and nothing else: their bearer is the challenge. */
  async function halfSignedIn(): Promise<Person> {
    const secured = await app.person();
    await switchOnMfa(app, secured);
    const half = app.anybody();
    half.token = ((await half.call(routes.login, { body: { email: secured.email, password: GOOD_PASSWORD } })).body as MfaChallenge).mfaChallenge;
    return half;
  }

  /** One thing of every kind. */
  async function own(): Promise<Owned> {
    const deadJobId = 'b'.repeat(24);
    await queue.add('find-matches', { userId: 'a'.repeat(24), runId: deadJobId }, { id: deadJobId, maxAttempts: 1 });
    await queue.idle();
    const upload = await owner.sendCv(routes, 'nurse.docx', cv);
    await owner.call(routes.startMatchRun);
    await queue.idle();
    const jobId = ((await owner.call(routes.listMatches)).body as MatchPage).items[0]?.jobId as string;
    const set = (await owner.call(routes.generateDocuments, { params: { job_id: jobId }, body: {} })).body as DocumentSet;
    const job = (await owner.call(routes.generateDocuments, { params: { job_id: jobId }, query: { wait: 'false' }, body: { kinds: ['letter'], formats: ['docx'] } })).body as DocumentJob;
    await owner.call(routes.saveMatch, { params: { job_id: jobId } });
    const noted = (await owner.call(routes.addNote, { params: { job_id: jobId }, body: { text: 'They pay on Fridays.' } })).body as Application;
    const follow = (await owner.call(routes.followCompany, { body: { source: 'greenhouse', token: 'larkfield' } })).body as FollowedCompany;
    // a session beside the one that calls
    await app.anybody().call(routes.login, { body: { email: owner.email, password: GOOD_PASSWORD } });
    const sessions = ((await owner.call(routes.listSessions)).body as { items: SessionInfo[] }).items;
    const taken = (await owner.call(routes.startExport, { body: { password: GOOD_PASSWORD } })).body as DataExport;
    await queue.idle();
    return { sessionId: sessions.find((s) => !s.current)?.id as string, exportId: taken.id, uploadId: upload.body.id, tokenId: (await token(['matches:read'])).id, jobId, documentId: set.documents[0]?.id as string, setId: set.id, documentJobId: job.id, noteId: noted.notes[0]?.id as string, followId: follow.id, deadJobId };
  }

  /** As a row writes it: status and code. A stream is left when it has begun. */
  async function outcome(person: Person, route: Route, given: object): Promise<string> {
    if (route.response === 'events' && person.token) {
      const stop = new AbortController();
      const { status, headers } = await fetch(app.base + route.path, { headers: { Authorization: `Bearer ${person.token}` }, signal: stop.signal });
      if (headers.get('content-type')?.includes('event-stream')) {
        stop.abort();
        return String(status);
      }
    }
    const { status, body, headers } = await person.call(route, given);
    expect(JSON.stringify(body)).not.toMatch(SECRET_FIELD);
    if (route.response === 'binary' && route.auth !== 'none' && status === 200) expect(Object.fromEntries(headers)).toMatchObject(FILE_HEADERS);
    return status < 400 ? String(status) : `${status} ${(body as { code?: string }).code}`;
  }

  /** What follows from who may call the route; the row says the rest. */
  function expected(route: Route, row: RouteRow): Record<string, string | undefined> {
    const locked = route.auth !== 'none' && route.auth !== 'cookie';
    const scoped = (SCOPES as readonly string[]).includes(route.auth);
    return { nobody: locked ? '401 not_signed_in' : row.nobody, mfaMissing: locked ? '401 mfa_required' : row.nobody, stranger: row.stranger, admin: row.admin, extension: scoped ? row.owner : locked ? '403 not_allowed' : row.nobody, owner: row.owner };
  }

  it('has a row for each', () => expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(routes).sort()));

  it.each(rows)('%s', async (name, row) => {
    const route = all[name];
    const given = row.given?.(owned) ?? {};
    const got: Record<string, string> = {};
    for (const [who, person] of Object.entries({ nobody: app.anybody(), mfaMissing, stranger, admin, extension, owner })) got[who] = await outcome(person, route, given);
    await queue.idle();
    expect(got).toEqual(expected(route, row));
  });
});
