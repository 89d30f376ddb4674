import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { Profile, RouteArgs, RouteAnswer, routes, Session } from '@applywright/contracts';
import type { Route } from '@applywright/contracts';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { createApp } from '../src/app';
import { addressIndex } from '../src/auth/address-index';
import { RegistrationsRepository } from '../src/auth/registrations.repository';
import { RegistrationsService } from '../src/auth/registrations.service';
import { readConfig } from '../src/config/config';
import { Clock } from '../src/platform/clock';
import { Outgoing, type BoardFetch } from '../src/platform/outgoing/outgoing';
import { KeyRing } from '../src/platform/seal/key-ring';
import { watchSurface } from './surface-gate';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A person of the tests: calls routes of the table with their own token and cookie. */
export class Person {
  cookie = '';
  /** Of a registered person. */
  email = '';
  constructor(
    private readonly base: string,
    public token: string | null = null,
  ) {}

  async call<R extends Route>(route: R, args: RouteArgs<R> | object = {}, headers: Record<string, string> = {}): Promise<Answer<RouteAnswer<R> & { code?: string; message?: string }>> {
    const { params = {}, query = {}, body, file } = args as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; file?: { name: string; bytes: Blob } };
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString();
    const form = file ? new FormData() : undefined;
    if (form && file) form.append('file', file.bytes, file.name);
    const response = await fetch(this.base + path + (search ? `?${search}` : ''), {
      method: route.method,
      redirect: 'manual',
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        'X-Requested-With': 'applywright',
        ...headers,
      },
      ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().find((c) => c.includes('rt='));
    if (set) this.cookie = set.split(';')[0] ?? '';
    const type = response.headers.get('content-type') ?? '';
    const answer: unknown = type.includes('json') && !response.headers.get('content-disposition') ? await response.json() : await response.blob();
    return { status: response.status, body: answer as never, headers: response.headers };
  }

  /** Sends a CV and waits until it has been read or refused. */
  async sendCv(table: typeof routes, name: string, bytes: Uint8Array): Promise<Answer<RouteAnswer<typeof routes.uploadCv> & { code?: string }>> {
    const accepted = await this.call(table.uploadCv, { file: { name, bytes: new Blob([bytes as never]) } });
    if (accepted.status !== 202) return accepted as never;
    for (;;) {
      const now = await this.call(table.getCvUpload, { params: { id: accepted.body.id } });
      if (now.body.status === 'done' || now.body.status === 'failed') return now as never;
      await new Promise((r) => setTimeout(r, 30));
    }
  }

  async profile(table: typeof routes): Promise<Profile> {
    return (await this.call(table.getProfile)).body as Profile;
  }
}

export interface TestApp {
  readonly base: string;
  readonly dataDir: string;
  readonly app: INestApplication;
  /** A newly registered person. */
  person(email?: string): Promise<Person>;
  anybody(): Person;
  close(): Promise<void>;
}

export const GOOD_PASSWORD = 'violet-otter-paints-11';
let people = 0;

/** Requests to this machine's sample boards go out, all others to what the test answers. */
function keepFromVendors(outgoing: Outgoing, vendors: BoardFetch | undefined): void {
  const open = outgoing.boards.bind(outgoing);
  const boards: Outgoing['boards'] = (_hosts, origins = []) => {
    const local = open([], origins);
    return (url, init) => (vendors && !origins.some((origin) => url.startsWith(origin)) ? vendors(url, init) : local(url, init));
  };
  Object.assign(outgoing, { boards });
}

/** A database of its own on the server that MONGODB_URI names, when it names one. */
const ownDatabase = (uri: string): string => uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+)\/?[^?]*/, `$1/applywright_${process.pid}_${Date.now()}`);

/**
 * The whole application on the embedded adapters (its store on MONGODB_URI, if the tests are given one), on a free port, with a
 * data folder of its own; the time is the given clock's, if there is one. No vendor is
 * asked: beside the samples of this machine `vendors` answers, or everything is refused. Closing it fails when the application used a part of MongoDB that no conformance case shows to work.
 */
export async function startTestApp(env: Record<string, string> = {}, { clock, vendors }: { readonly clock?: Clock; readonly vendors?: BoardFetch } = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'applywright-test-'));
  const root = resolve(__dirname, '..', '..', '..');
  const given = process.env['MONGODB_URI'];
  const config = readConfig({ NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent', NIGHTLY_CRON: '0 0 1 1 *', COLLECT_CRON: '0 0 1 1 *', RATE_LIMIT_PER_MINUTE: '1000000', ...(given ? { MONGODB_URI: ownDatabase(given) } : {}), ...env }, join(root, 'dist'), dataDir);
  const app = await createApp(config);
  if (clock) Object.assign(app.get(Clock, { strict: false }), { now: () => clock.now() });
  keepFromVendors(app.get(Outgoing, { strict: false }), vendors);
  await app.init();
  const connection = app.get<Connection>(getConnectionToken());
  const surface = watchSurface(connection);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const base = `http://127.0.0.1:${port}`;
  const { routes: table } = await import('@applywright/contracts');
  return {
    base, dataDir, app,
    anybody: () => new Person(base),
    async person(email = `person${++people}@example.org`) {
      const person = new Person(base);
      person.email = email;
      const opened = await person.call(table.register, { body: { email, password: GOOD_PASSWORD } });
      if (opened.status !== 202) throw new Error(`could not register: ${opened.status} ${JSON.stringify(opened.body)}`);
      // what the job would do at a time nobody knows is done before anybody counts mails and entries; the job then finds it done
      const waiting = await app.get(RegistrationsRepository, { strict: false }).firstOf(addressIndex(app.get(KeyRing, { strict: false }), email));
      if (waiting) await app.get(RegistrationsService, { strict: false }).open(waiting._id.toHexString());
      const { status, body } = await person.call(table.login, { body: { email, password: GOOD_PASSWORD } });
      if (status !== 200) throw new Error(`could not sign in: ${status} ${JSON.stringify(body)}`);
      person.token = (body as Session).accessToken;
      return person;
    },
    async close() {
      // an application that was asked for pages alone has sent no command
      if (connection.readyState === 1) await connection.db?.command({ ping: 1 });
      surface.stop();
      if (given) await connection.dropDatabase();
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
      surface.check();
    },
  };
}
