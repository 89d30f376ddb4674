import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbeddedMongo } from './index';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const socketOf = (uri: string): string => decodeURIComponent(uri.slice('mongodb://'.length, uri.indexOf('/?')));
const refused = (host: string, port: number): Promise<string | undefined> => new Promise((resolve) => {
  const socket = connect({ host, port, timeout: 2_000 }, () => {
    socket.destroy();
    resolve(undefined);
  });
  socket.once('error', (e: NodeJS.ErrnoException) => resolve(e.code));
});

describe('where the server listens', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-listen-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const start = (path?: string) => startEmbeddedMongo({ dataDir: join(folder, 'data'), listen: { kind: 'socket', ...(path === undefined ? {} : { path }) } });

  it('is a socket of mode 0600 in a folder of mode 0700, gone when it closes', async () => {
    const server = await start();
    const path = socketOf(server.uri);
    expect([modeOf(path), modeOf(dirname(path)), modeOf(join(folder, 'data'))]).toEqual(['600', '700', '700']);
    await server.close();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('is a socket that only its owner opens, also in a folder that others may enter', async () => {
    chmodSync(folder, 0o755);
    const path = join(folder, 'mongo.sock');
    const server = await start(path);
    expect(modeOf(path)).toBe('600');
    await server.close();
    expect(existsSync(path)).toBe(false);
    expect(existsSync(folder)).toBe(true);
  });

  it('takes the place of a socket that a killed process left', async () => {
    const path = join(folder, 'mongo.sock');
    const stale = createServer();
    await new Promise<void>((resolve) => stale.listen(join(folder, 'first.sock'), resolve));
    renameSync(join(folder, 'first.sock'), path);
    await new Promise<void>((resolve) => stale.close(() => resolve()));
    expect(existsSync(path)).toBe(true);
    await (await start(path)).close();
  });

  it.each([
    ['is too long', () => join(folder, 'x'.repeat(104), 'mongo.sock'), /bytes and a system allows 103/],
    ['is a file', () => {
      writeFileSync(join(folder, 'letters.txt'), 'mine');
      return join(folder, 'letters.txt');
    }, /is there and is no socket; it is left alone/],
  ])('is refused when the path %s, and the folder can be used again', async (_, path, message) => {
    await expect(start(path())).rejects.toThrow(message);
    if (existsSync(join(folder, 'letters.txt'))) expect(readFileSync(join(folder, 'letters.txt'), 'utf8')).toBe('mine');
    await (await start(join(folder, 'ok.sock'))).close();
  });

  it('is refused when another server answers there', async () => {
    const path = join(folder, 'mongo.sock');
    const first = await start(path);
    await expect(startEmbeddedMongo({ dataDir: join(folder, 'other'), listen: { kind: 'socket', path } })).rejects.toThrow('Another server answers');
    expect(existsSync(path)).toBe(true);
    await first.close();
  });

  it('is 127.0.0.1 and a free port, and no other address of the machine', async () => {
    const server = await startEmbeddedMongo({ dataDir: join(folder, 'data') });
    const port = Number(new URL(server.uri).port);
    expect(port).toBeGreaterThan(1023);
    expect(await refused('127.0.0.1', port)).toBeUndefined();
    const outside = Object.values(networkInterfaces()).flat().filter((i) => i && !i.internal && i.family === 'IPv4').map((i) => i?.address ?? '');
    for (const host of ['127.0.0.2', ...outside]) expect([host, await refused(host, port)]).toEqual([host, 'ECONNREFUSED']);
    const taken = startEmbeddedMongo({ dataDir: join(folder, 'other'), listen: { kind: 'tcp', port } });
    await expect(taken).rejects.toThrow('EADDRINUSE');
    await server.close();
  });
});
