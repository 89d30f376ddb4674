import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A tool that is bundled elsewhere says where the repository is. */
export const ROOT = process.env['APPLYWRIGHT_ROOT'] ?? resolve(__dirname, '..', '..', '..');

export interface Product {
  readonly url: string;
  readonly dataDir: string;
  /** Everything that the process has printed so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** Runs the built product as `npm start` does, on a free port and an empty data folder. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const main = join(ROOT, 'dist', 'apps', 'api', 'main.js');
  if (!existsSync(main)) throw new Error('the product is not built: npm run build');
  const dataDir = mkdtempSync(join(tmpdir(), 'applywright-e2e-'));
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    cwd: ROOT, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'debug', RATE_LIMIT_PER_MINUTE: '10000', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (d: Buffer) => (output += d.toString()));
  const url = `http://localhost:${port}`;
  for (const end = Date.now() + 120_000; ; ) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`the product did not start:\n${output}`);
    if (await fetch(`${url}/health/ready`).then((r) => r.ok, () => false)) break;
    await new Promise((r) => setTimeout(r, 50));
  }
  return {
    url, dataDir,
    output: () => output,
    async stop() {
      const ended = new Promise((r) => child.once('exit', r));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
