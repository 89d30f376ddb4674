import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { routes } from '@applywright/contracts';
import { CanaryPerson } from './canary/person';
import { bytesBelow, hasRedis, startMailServer, startRedis, startSentry } from './canary/places';
import { ROOT, startProduct, type Product } from './flow/start-product';

const CV = readFileSync(join(ROOT, 'libs/testing/cv/two-column.pdf'));
const EMAIL = 'canary.address@example.org';
const MOVED = 'canary.moved@example.org';
const PASSWORDS = { first: 'canary-violet-otter-71', wrong: 'canary-wrong-otter-72', changed: 'canary-changed-otter-73', reset: 'canary-reset-otter-74' };
const SMTP_PASSWORD = 'canary-postman-password-75';
const METRICS_TOKEN = 'canary-metrics-token-of-more-than-32-characters';
/** What the CV, the account and the settings hold, in words that stand nowhere else. */
const WORDS = [
  EMAIL, 'canary.address', MOVED, 'canary.moved', ...Object.values(PASSWORDS), SMTP_PASSWORD, METRICS_TOKEN, 'Lindholm', 'marek.lindholm@example.com', '23125 014', 'Spreewerk', 'Hafenlicht', 'canary-cv-name',
  'Canary Desired Title', 'Canary Gender Answer', 'canary-in-broken-json', 'canary-token-name', 'Canary Added Skill',
];

const WORLDS = [
  { world: 'the embedded store, the outbox', redis: false, smtp: false },
  { world: 'Redis and a mail server', redis: true, smtp: true },
];

/** The words of a JSON answer that a link's token is in. */
const linkToken = (text: string): string | undefined => /#token=([\w-]{20,100})/.exec(text.replace(/=\r?\n/g, '').replace(/=3D/g, '='))?.[1];
const until = async <T>(look: () => Promise<T | undefined> | T | undefined, what: string): Promise<T> => {
  for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((r) => setTimeout(r, 100))) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain for ${what}`);
};

describe.each(WORLDS)('canaries, with $world', ({ redis: withRedis, smtp: withSmtp }) => {
  if (withRedis && !hasRedis()) {
    it.skip('needs redis-server', () => undefined);
    return;
  }
  let product: Product;
  let sentry: Awaited<ReturnType<typeof startSentry>>;
  let mail: Awaited<ReturnType<typeof startMailServer>> | undefined;
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
  let person: CanaryPerson;
  let admin: CanaryPerson;
  let userId: string;
  let backup: string;
  let wrappedKey: string;
  let metrics = '';

  beforeAll(async () => {
    sentry = await startSentry();
    mail = withSmtp ? await startMailServer(SMTP_PASSWORD) : undefined;
    redis = withRedis ? await startRedis() : undefined;
    backup = mkdtempSync(join(tmpdir(), 'applywright-canary-'));
    product = await startProduct({
      LOG_LEVEL: 'trace', SENTRY_DSN: sentry.dsn, METRICS_TOKEN, REQUIRE_CONFIRMED_ADDRESS: withSmtp ? '1' : '0', RATE_LIMIT_PER_MINUTE: '100000',
      ...(mail ? { SMTP_URL: mail.url } : {}), ...(redis ? { REDIS_URL: redis.url } : {}),
    });
    person = new CanaryPerson(product.url);
    admin = new CanaryPerson(product.url);
  });
  afterAll(async () => {
    await product?.stop();
    await redis?.stop();
    mail?.stop();
    sentry?.stop();
    if (backup) rmSync(backup, { recursive: true, force: true });
  });

  async function store<T>(use: (db: mongoose.mongo.Db) => Promise<T>): Promise<T> {
    const uri = readFileSync(join(product.dataDir, 'store.address'), 'utf8').trim();
    const connection = await mongoose.createConnection(uri, { dbName: 'applywright' }).asPromise();
    try {
      return await use(connection.db as mongoose.mongo.Db);
    } finally {
      await connection.close();
    }
  }

  /** The token of the newest link sent since `seen` mails, as the person or the operator finds it. */
  async function link(kind: string, to: string, seen: number): Promise<string> {
    const token = await until(async () => {
      if (mail) return mail.mails().slice(seen).filter((m) => m.includes(to)).map(linkToken).find((t) => t !== undefined);
      const { items } = (await admin.call(routes.adminOutbox)).body as { items: { id: string; kind: string }[] };
      const found = items.filter((m) => m.kind === kind)[0];
      return found && linkToken(String((await admin.call(routes.adminOutboxMail, { params: { id: found.id } })).body['text']));
    }, `a mail ${kind}`);
    person.secret(`link ${kind}`, token);
    return token;
  }
  const mailsSoFar = (): number => mail?.mails().length ?? 0;

  async function signIn(who: CanaryPerson, email: string, password: string, totp?: string): Promise<void> {
    const first = await who.call(routes.login, { body: { email, password } });
    who.secret('challenge', first.body['mfaChallenge']);
    const { body, status } = totp ? await who.call(routes.loginMfa, { body: { mfaChallenge: first.body['mfaChallenge'], code: who.code(totp) } }) : first;
    expect(status).toBe(200);
    who.token = String(body['accessToken']);
    who.secret('access token', who.token);
  }

  it('somebody uses everything', async () => {
    // an operator, to read the outbox
    await admin.call(routes.register, { body: { email: 'operator@example.org', password: 'quiet-harbour-lamp-9' } });
    if (mail) await admin.call(routes.confirmAddress, { body: { token: await link('confirm-address', 'operator@example.org', 0) } });
    await signIn(admin, 'operator@example.org', 'quiet-harbour-lamp-9');
    await store((db) => db.collection('users').updateOne({}, { $set: { role: 'admin' } }));

    const before = mailsSoFar();
    expect((await person.call(routes.register, { body: { email: EMAIL, password: PASSWORDS.first } })).status).toBe(202);
    expect((await person.call(routes.confirmAddress, { body: { token: await link('confirm-address', EMAIL, before) } })).status).toBe(204);
    await signIn(person, EMAIL, PASSWORDS.first);
    userId = String((await person.call(routes.me)).body['id']);
    const cookie = person.cookie;
    await person.call(routes.refresh);
    person.secret('the first refresh token', cookie.split('=')[1]);

    // a CV, its matches, a document
    const form = new FormData();
    form.append('file', new Blob([CV]), 'canary-cv-name.pdf');
    const upload = await person.call(routes.uploadCv, { form });
    await until(async () => ((await person.call(routes.getCvUpload, { params: { id: String(upload.body['id']) } })).body['status'] === 'done' ? true : undefined), 'the CV');
    const profile = (await person.call(routes.getProfile)).body as { version: number };
    await person.call(routes.patchProfile, { body: { version: profile.version, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: 'Canary Added Skill' } }, parentId: null }] } });
    await person.call(routes.putPreferences, { body: { desiredTitles: ['Canary Desired Title'] } });
    await person.call(routes.startMatchRun);
    const jobId = await until(async () => {
      const page = (await person.call(routes.listMatches)).body as { run?: { status: string }; items: { jobId: string }[] };
      return page.run?.status === 'done' ? page.items[0]?.jobId : undefined;
    }, 'matches');
    expect((await person.call(routes.generateDocuments, { params: { job_id: jobId }, body: {} })).status).toBe(201);
    await person.call(routes.applyToMatch, { params: { job_id: jobId }, body: {} });
    await person.call(routes.putConsent, { params: { kind: 'eeo-data' }, body: { given: true, version: 1 } });
    expect((await person.call(routes.putEeoAnswers, { body: { gender: 'Canary Gender Answer' } })).status).toBe(200);

    // tokens, a second factor, a new password twice, a new address
    person.secret('personal access token', (await person.call(routes.createToken, { body: { name: 'canary-token-name', scopes: ['matches:read'] } })).body['token']);
    const setup = (await person.call(routes.setUpMfa, { body: { password: PASSWORDS.first } })).body;
    const totp = String(setup['secret']).replace(/\s/g, '');
    person.secret('TOTP secret', totp);
    const recovery = await person.call(routes.verifyMfa, { body: { code: person.code(totp) } });
    expect(recovery.status).toBe(200);
    for (const [n, code] of (recovery.body['codes'] as string[]).entries()) person.secret(`recovery code ${n}`, code);
    expect((await person.call(routes.changePassword, { body: { password: PASSWORDS.first, code: person.code(totp), newPassword: PASSWORDS.changed } })).status).toBe(204);
    const beforeReset = mailsSoFar();
    await person.call(routes.askPasswordReset, { body: { email: EMAIL } });
    expect((await person.call(routes.confirmPasswordReset, { body: { token: await link('reset-password', EMAIL, beforeReset), password: PASSWORDS.reset } })).status).toBe(204);
    const first = await person.call(routes.login, { body: { email: EMAIL, password: PASSWORDS.reset } });
    const { body } = await person.call(routes.loginMfa, { body: { mfaChallenge: first.body['mfaChallenge'], code: (recovery.body['codes'] as string[])[0] } });
    person.token = String(body['accessToken']);
    person.secret('access token after the reset', person.token);
    const beforeMove = mailsSoFar();
    await person.call(routes.changeAddress, { body: { password: PASSWORDS.reset, code: (recovery.body['codes'] as string[])[1], newEmail: MOVED } });
    expect((await person.call(routes.confirmAddress, { body: { token: await link('confirm-address', MOVED, beforeMove) } })).status).toBe(204);
    const taken = await person.call(routes.startExport, { body: { password: PASSWORDS.reset, code: (recovery.body['codes'] as string[])[2] } });
    expect(taken.status).toBe(202);
    await until(async () => (((await person.call(routes.listExports)).body as { items: { status: string }[] }).items[0]?.status === 'ready' ? true : undefined), 'the export');
    await until(async () => (((await person.call(routes.me)).body['email'] as string) === MOVED ? true : undefined), 'the new address');
  });

  it('and much goes wrong', async () => {
    const nobody = new CanaryPerson(product.url);
    for (const body of [
      { email: MOVED, password: PASSWORDS.wrong }, { email: `${MOVED} ${EMAIL}`, password: PASSWORDS.wrong }, { email: { $ne: EMAIL }, password: PASSWORDS.wrong }, { email: MOVED, password: PASSWORDS.wrong, remember: PASSWORDS.wrong },
      `{"email":"${EMAIL}","password":"${PASSWORDS.wrong}","canary-in-broken-json`, `["canary-in-broken-json", ${PASSWORDS.wrong}]`,
    ]) expect((await nobody.call(routes.login, { body })).status).toBeGreaterThanOrEqual(400);
    await nobody.call(routes.register, { body: { email: MOVED, password: 'short' } });
    await nobody.call(routes.register, { body: { email: EMAIL, password: 'canary.address' } });
    await nobody.call(routes.askPasswordReset, { body: { email: `${EMAIL}\r\nBcc: ${MOVED}` } });
    await nobody.call(routes.confirmPasswordReset, { body: { token: 'canary-in-broken-json-canary-in-broken-json', password: PASSWORDS.wrong } });
    await nobody.call(routes.me, { query: `?access_token=${person.token}&email=${EMAIL}` });
    await nobody.call(routes.me, { headers: { Authorization: `Bearer ${person.token}x`, 'X-Request-Id': EMAIL } });
    await person.call(routes.refresh, { headers: { Origin: `https://${EMAIL.replace('@', '.')}` } });
    for (const [name, bytes] of [['canary-cv-name.exe', Buffer.from(`MZ ${EMAIL}`)], ['canary-cv-name.pdf', Buffer.from(`%PDF-1.4 ${EMAIL} Lindholm`)], ['canary-cv-name.docx', Buffer.from(`PK\u0003\u0004 ${EMAIL}`)]] as const) {
      const form = new FormData();
      form.append('file', new Blob([bytes]), name);
      await person.call(routes.uploadCv, { form });
    }
    await person.call(routes.patchProfile, { body: { version: 1, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: 'Canary Added Skill', [EMAIL]: 1 } }, parentId: null }] } });
    await person.call(routes.putPreferences, { body: { desiredTitles: 'Canary Desired Title' } });
    await person.call(routes.eraseMe, { body: { password: PASSWORDS.wrong } });
    await person.call(routes.disableMfa, { body: { password: PASSWORDS.wrong, code: '000000' } });
    expect((await nobody.call(routes.metrics, { headers: { Authorization: `Bearer ${METRICS_TOKEN.slice(1)}` } })).status).toBe(403);
    person.refusals.push(...nobody.refusals);
    const { body } = await nobody.call(routes.metrics, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
    metrics = String(body['text']);
    expect(metrics).toContain('applywright_http_request_seconds');
  });

  it('and nothing that must stay secret stands in a log, a report, a metric, a refusal, the queue or a file', async () => {
    for (const [n, key] of Object.entries((JSON.parse(readFileSync(join(product.dataDir, 'keys', 'ring.json'), 'utf8')) as { keys: Record<string, string> }).keys)) person.secret(`ring ${n}`, key);
    cpSync(product.dataDir, backup, { recursive: true, filter: (from) => !from.endsWith('.sock') });
    const words = [...WORDS, ...person.secrets.values()];
    expect(words.length).toBeGreaterThan(35);
    const places = { log: product.output(), reports: sentry.text(), metrics, refusals: person.refusals.join('\n'), queue: (await redis?.text()) ?? '', files: bytesBelow(backup, ['ring.json']) };
    expect(places.log.split('\n').length).toBeGreaterThan(40);
    expect(places.files.length).toBeGreaterThan(200_000);
    expect(person.refusals.length).toBeGreaterThan(12);
    if (mail) expect(mail.refused()).toBeGreaterThan(1);
    const named = (word: string): string => [...person.secrets].find(([, v]) => v === word)?.[0] ?? word;
    for (const [place, text] of Object.entries(places)) expect({ place, found: words.filter((w) => text.includes(w)).map(named) }).toEqual({ place, found: [] });
  });

  it('and after erasing, neither the key nor a trace of the person is left anywhere', async () => {
    wrappedKey = await store(async (db) => String((await db.collection('user_keys').findOne({ userId }))?.['wrapped']));
    expect(bytesBelow(product.dataDir)).toContain(wrappedKey);
    const codes = [...person.secrets].filter(([name]) => name.startsWith('recovery code')).map(([, code]) => code);
    expect((await person.call(routes.eraseMe, { body: { password: PASSWORDS.reset, code: codes[3] } })).status).toBe(204);
    expect((await person.call(routes.me)).status).toBe(401);
    // not the account's id: where the store's pages were rearranged it may be left over, and it leads to nothing any more
    const words = [...WORDS, ...person.secrets.values(), wrappedKey];
    expect(await store(async (db) => (await Promise.all((await db.listCollections().toArray()).map(async ({ name }) => ((JSON.stringify(await db.collection(name).find().toArray()).includes(userId) ? [name] : []))))).flat())).toEqual([]);
    const look = async (): Promise<string[]> => {
      const text = [bytesBelow(product.dataDir, ['ring.json']), (await redis?.text()) ?? ''].join('\n');
      return words.filter((w) => text.includes(w));
    };
    // the store writes over what was deleted and empties its log within moments
    await until(async () => ((await look()).length === 0 ? true : undefined), `nothing to be left of ${JSON.stringify(await look())}`).catch(() => undefined);
    expect(await look()).toEqual([]);
    expect(words.filter((w) => product.output().includes(w))).toEqual([]);
  });
});
