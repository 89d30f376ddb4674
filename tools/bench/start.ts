import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GOALS = { firstPageS: 120, secondStartS: 5 };

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function firstPage(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    const page = await fetch(url).then((r) => (r.ok ? r.text() : ''), () => '');
    if (page.includes('<app-root')) return;
    await new Promise((r) => setTimeout(r, 100));
  }
}

/** Runs `npm start` in `dir` until the dashboard's page is there, then ends it. @returns seconds */
async function timeStart(dir: string, env: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort();
  const started = process.hrtime.bigint();
  const child = spawn('npm', ['start'], { cwd: dir, env: { ...env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  try {
    await firstPage(`http://127.0.0.1:${port}/`, child);
    return Number(process.hrtime.bigint() - started) / 1e9;
  } finally {
    if (child.pid && child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM');
      await new Promise((r) => child.once('exit', r));
    }
  }
}

/** `npm run bench -- start`: an empty clone with an empty npm cache to the first page, then the second start. */
export async function run(args: string[]): Promise<number> {
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const dir = mkdtempSync(join(tmpdir(), 'applywright-start-'));
  try {
    const clone = join(dir, 'clone');
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
    mkdirSync(join(dir, 'cache'));
    // The Node that this bench runs on was brought by the bootstrap: the clone must find the machine's own.
    const path = (process.env['PATH'] ?? '').split(':').filter((p) => !p.includes('.cache/node') && !p.includes('node_modules/.bin')).join(':');
    const env: NodeJS.ProcessEnv = { PATH: path, HOME: process.env['HOME'], npm_config_cache: join(dir, 'cache') };
    const first = await timeStart(clone, env);
    const second: number[] = [];
    for (let n = 0; n < 3; n++) second.push(await timeStart(clone, env));
    const median = second.sort((a, b) => a - b)[1] ?? NaN;
    const rows = [
      ['empty clone, empty npm cache, to the first page', first, GOALS.firstPageS],
      ['second start, median of 3', median, GOALS.secondStartS],
    ] as const;
    for (const [what, seconds, goal] of rows) console.log(`${what.padEnd(50)} ${seconds.toFixed(1).padStart(7)} s   goal ≤ ${goal} s   ${seconds <= goal ? 'met' : 'MISSED'}`);
    const file = args.includes('--json') ? args[args.indexOf('--json') + 1] : undefined;
    if (file) writeFileSync(file, JSON.stringify({ bench: 'start', firstPageS: first, secondStartS: median }, null, 2));
    return rows.every(([, seconds, goal]) => seconds <= goal) ? 0 : 1;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
