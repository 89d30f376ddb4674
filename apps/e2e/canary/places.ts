import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Redis } from 'ioredis';
import { SMTPServer } from 'smtp-server';

const port = (server: { address(): unknown }): number => (server.address() as { port: number }).port;
const listening = (server: Server | SMTPServer['server']): Promise<void> => new Promise((done) => server.listen(0, '127.0.0.1', () => done()));

export const freePort = async (): Promise<number> => {
  const server = createTcpServer();
  await listening(server as never);
  const free = port(server);
  await new Promise((done) => server.close(done));
  return free;
};

/** Where Sentry's reports arrive. */
export async function startSentry(): Promise<{ dsn: string; text: () => string; count: () => number; stop(): void }> {
  const reports: string[] = [];
  const unpack: Record<string, (b: Buffer) => Buffer> = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (c: Buffer) => chunks.push(c)).on('end', () => {
      const body = Buffer.concat(chunks);
      reports.push((unpack[request.headers['content-encoding'] ?? ''] ?? ((b) => b))(body).toString('latin1'));
      response.end('{}');
    });
  });
  await listening(server);
  return { dsn: `http://public@127.0.0.1:${port(server)}/1`, text: () => reports.join('\n'), count: () => reports.length, stop: () => void server.close() };
}

/** A mail server that refuses the first mail with an answer that quotes the address, as real ones do. */
export async function startMailServer(password: string): Promise<{ url: string; mails: () => string[]; refused: () => number; stop(): void }> {
  const mails: string[] = [];
  let refused = 0;
  const smtp = new SMTPServer({
    authOptional: false, allowInsecureAuth: true, disabledCommands: ['STARTTLS'], logger: false,
    onAuth: (auth, _session, done) => done(null, auth.password === password ? { user: auth.username } : undefined),
    onRcptTo: (address, _session, done) => {
      if (refused++ === 0) return done(Object.assign(new Error(`mailbox of ${address.address} is busy`), { responseCode: 450 }));
      done();
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (c: Buffer) => chunks.push(c)).on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await listening(smtp.server);
  return { url: `smtp://postman:${password}@127.0.0.1:${port(smtp.server)}`, mails: () => mails, refused: () => refused, stop: () => smtp.close() };
}

export const hasRedis = (): boolean => !process.env['NO_REDIS'] && spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own; `text` is everything that it holds. */
export async function startRedis(): Promise<{ url: string; text(): Promise<string>; stop(): Promise<void> }> {
  const at = await freePort();
  const server = spawn('redis-server', ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, fail) => {
    server.stdout.on('data', (d: Buffer) => d.toString().includes('eady to accept connections') && ready());
    server.once('error', fail);
  });
  const url = `redis://127.0.0.1:${at}`;
  const client = new Redis(url);
  const readers: Record<string, (key: string) => Promise<unknown>> = {
    // Gone since its name was read: a limit's window that ran out, a lock given back.
    none: () => Promise.resolve(null),
    string: (k) => client.get(k), hash: (k) => client.hgetall(k), list: (k) => client.lrange(k, 0, -1), set: (k) => client.smembers(k), zset: (k) => client.zrange(k, 0, -1), stream: (k) => client.xrange(k, '-', '+'),
  };
  return {
    url,
    async text() {
      const parts: string[] = [];
      for (const key of await client.keys('*')) parts.push(key, JSON.stringify(await (readers[await client.type(key)] ?? (() => Promise.reject(new Error('a kind of value that is not looked at'))))(key)));
      return parts.join('\n');
    },
    async stop() {
      client.disconnect();
      const gone = new Promise((r) => server.once('exit', r));
      server.kill();
      await gone;
    },
  };
}

/** Every byte below a folder but of the files named. */
export const bytesBelow = (dir: string, but: readonly string[] = []): string =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && !but.includes(f.name))
    .map((f) => `${f.name}\n${readFileSync(join(f.parentPath, f.name)).toString('latin1')}`)
    .join('\n');
