import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { routes } from '@applywright/contracts';
import type { Connection } from 'mongoose';
import { setRole } from '../../../testing/make-admin';
import { until } from '../../../testing/queue-worlds';
import { selfSigned } from '../../../testing/self-signed';
import { startTestApp, type TestApp } from '../../../testing/start-test-app';
import { readConfig } from '../../config/config';
import type { OutgoingWorld } from '../../platform/outgoing/guarded-request';
import { Outgoing } from '../../platform/outgoing/outgoing';
import { isPublicAddress } from '../../platform/outgoing/public-address';
import { BOARD_HOSTS } from '../sources/board-hosts';

const HOSTS = ['api.adzuna.com', 'data.usajobs.gov', 'www.reed.co.uk', 'jooble.org', 'feeds.example.org'];
const KEYS = { ADZUNA_APP_ID: 'planted-id-1', ADZUNA_APP_KEY: 'planted-key-2', USAJOBS_EMAIL: 'planted.mail@example.org', USAJOBS_KEY: 'planted-key-3=', REED_KEY: 'planted-key-4', JOOBLE_KEY: 'planted-key-5' };
const PLANTED = /planted|cGxhbnRlZC/;

describe('a run in which every source that has a key fails', () => {
  const pair = selfSigned(HOSTS);
  const said: unknown[][] = [];
  const asked: { host: string; url: string; headers: string }[] = [];
  let internet: Server;
  let app: TestApp;

  /** Each refuses in another way, and repeats what it was sent. */
  const answer: Readonly<Record<string, (echo: string) => [number, Record<string, string>, string]>> = {
    'api.adzuna.com': (echo) => [403, { 'content-type': 'application/json', etag: '"planted"' }, JSON.stringify({ exception: 'AUTH_FAIL', echo })],
    'data.usajobs.gov': (echo) => [200, { 'content-type': 'text/html' }, `<!doctype html><p>${echo}`],
    'www.reed.co.uk': (echo) => [302, { location: `https://jooble.org/api/${echo.length}?planted` }, echo],
    'jooble.org': (echo) => [500, { 'retry-after': '0' }, echo],
    'feeds.example.org': (echo) => [200, { 'content-type': 'application/xml' }, `<rss>${echo.length}</rss>`],
  };

  beforeAll(async () => {
    for (const level of ['log', 'warn', 'error', 'debug', 'verbose', 'fatal'] as const) jest.spyOn(Logger.prototype, level).mockImplementation((...words: unknown[]) => void said.push(words));
    internet = createServer(pair, (request, response) => {
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      asked.push({ host, url: request.url ?? '', headers: JSON.stringify(request.headers) });
      const [status, headers, body] = answer[host]?.(`${request.url} ${JSON.stringify(request.headers)}`) ?? [404, {}, ''];
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((done) => internet.listen(0, '127.0.0.1', done));
    const world: OutgoingWorld = {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }], isAllowed: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
      connect: { port: (internet.address() as AddressInfo).port, ca: pair.cert },
    };
    const vendors = new Outgoing(readConfig({ NODE_ENV: 'test' }, '/', '/')).boards(Object.values(BOARD_HOSTS).flat(), [], ['https://feeds.example.org'], world);
    app = await startTestApp({ ...KEYS, SAMPLE_BOARDS: '0', SEARCHES: 'registered nurse@/us; cook@London/gb', INDEED_FEED_URL: 'https://feeds.example.org/planted/indeed.xml?token=planted' }, { vendors });
  });
  afterAll(async () => {
    await app.close();
    internet.closeAllConnections();
    internet.close();
    jest.restoreAllMocks();
  });

  const boards = () => app.app.get<Connection>(getConnectionToken()).collection('boards').find({}).toArray();

  it('reaches all of them, and each with its own key alone', async () => {
    await until(async () => (await boards()).length === 7 && (await boards()).every((board) => board['lastReason'] !== null));
    expect(new Set(asked.map(({ host }) => host))).toEqual(new Set(HOSTS));
    for (const { host, url, headers } of asked) {
      expect(/planted-id-1|planted-key-2/.test(url + headers)).toBe(host === 'api.adzuna.com');
      expect(/planted\.mail|planted-key-3/.test(url + headers)).toBe(host === 'data.usajobs.gov');
      expect(headers.includes(Buffer.from('planted-key-4:').toString('base64'))).toBe(host === 'www.reed.co.uk');
      expect(url.includes('planted-key-5')).toBe(host === 'jooble.org');
    }
  });

  it('is told about by source and board alone', async () => {
    const reasons = (await boards()).map(({ source, lastReason }) => `${source} ${lastReason}`).sort();
    expect(reasons).toEqual(['adzuna refused', 'adzuna refused', 'indeedfeed wrong_shape', 'jooble server_error', 'jooble server_error', 'reed redirect', 'usajobs not_json']);
    expect(said.flat().some((words) => /^adzuna board us-registered-nurse-\w+: the request was refused$/.test(String(words)))).toBe(true);
    expect(JSON.stringify(said.map((words) => words.map((word) => (word instanceof Error ? `${word.stack}` : word))))).not.toMatch(PLANTED);
  });

  it('leaves no key in the store, in the metrics or on the page of operators', async () => {
    const connection = app.app.get<Connection>(getConnectionToken());
    const names = (await connection.db?.listCollections().toArray())?.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['boards', 'source_budgets']));
    for (const name of names) expect(JSON.stringify(await connection.collection(name).find({}).toArray())).not.toMatch(PLANTED);
    expect(await (await fetch(`${app.base}/metrics`)).text()).not.toMatch(PLANTED);
    const admin = await app.person();
    await setRole(app, admin, 'admin');
    const { status, body } = await admin.call(routes.adminSources);
    expect([status, JSON.stringify(body).includes('registered-nurse')]).toEqual([200, true]);
    expect(JSON.stringify(body)).not.toMatch(PLANTED);
  });

  it('took each request off its budget', async () => {
    const row = await app.app.get<Connection>(getConnectionToken()).collection('source_budgets').findOne({ _id: 'jooble' as never });
    expect(row?.['windows']).toMatchObject({ inAll: { used: asked.filter(({ host }) => host === 'jooble.org').length } });
  });
});
