import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A Redis of its own on a free port, without a file. */
export async function startRedis(port?: number): Promise<{ url: string; port: number; process: ChildProcess; stop(): Promise<void> }> {
  const at = port ?? (await freePort());
  const redis = spawn('redis-server', ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, fail) => {
    redis.stdout?.on('data', (d: Buffer) => d.toString().includes('eady to accept connections') && ready());
    redis.once('error', fail);
  });
  return {
    url: `redis://127.0.0.1:${at}`, port: at, process: redis,
    async stop() {
      if (redis.exitCode !== null || redis.signalCode !== null) return;
      const gone = new Promise((r) => redis.once('exit', r));
      redis.kill();
      await gone;
    },
  };
}
