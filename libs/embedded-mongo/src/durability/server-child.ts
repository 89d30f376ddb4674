import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Pastime } from './server-process';

/** A server in a process of its own, which is there to be killed. */
export class ServerChild {
  /** Backups that it said are whole. */
  readonly backups: string[] = [];
  readonly gone: Promise<void>;
  private readonly ready: Promise<number>;
  private killed = false;

  private constructor(private readonly child: ChildProcess) {
    let rest = '';
    this.ready = new Promise((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (line.startsWith('ready ')) resolve(Number(line.slice(6)));
          if (line.startsWith('backup ')) this.backups.push(line.slice(7));
        }
      });
      child.once('exit', () => reject(new Error('the server ended before it was ready')));
    });
    this.ready.catch(() => undefined);
    this.gone = new Promise((resolve, reject) => {
      // `close` and not `exit`: then its last words have been read too
      child.once('close', (code) => (this.killed ? resolve() : reject(new Error(`the server ended by itself with ${code}`))));
      child.once('error', reject);
    });
    this.gone.catch(() => undefined);
  }

  static start(script: string, dataDir: string, port: number, pastime: Pastime): ServerChild {
    return new ServerChild(spawn(process.execPath, ['--no-warnings', script, dataDir, String(port), pastime], { stdio: ['ignore', 'pipe', 'inherit'] }));
  }
  /** The port it answers on. */
  listening(): Promise<number> {
    return this.ready;
  }
  get pid(): number {
    return this.child.pid ?? 0;
  }
  async kill(): Promise<void> {
    this.killed = true;
    this.child.kill('SIGKILL');
    await this.gone;
  }
}

/** Bundles the server's program, so that a child starts without a compiler. */
export function bundleServer(folder: string): string {
  const script = join(folder, 'server-process.cjs');
  buildSync({ entryPoints: [join(__dirname, 'server-process.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: script, logLevel: 'error' });
  return script;
}

/** A port that was free a moment ago, for a server that is to come back on the same one. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
