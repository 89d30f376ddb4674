import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../index';

const { MongoClient } = mongoose.mongo;
/** Rounds of writing and killing; the long run sets KILL_ROUNDS=16. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2);

interface Acknowledged { single: Set<number>; pairs: Set<number> }

/** Lets a child write until it is killed, and notes what it was told is stored. */
function writeAndKill(script: string, dataDir: string, round: number, seen: Acknowledged): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, ['--no-warnings', script, dataDir, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let rest = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout?.on('data', (chunk: Buffer) => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), 250 + round * 37);
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const n = Number(line.slice(1));
        if (line[0] === 's') seen.single.add(n);
        if (line[0] === 'p') seen.pairs.add(n);
      }
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`the writer ended by itself with ${code}`))));
  });
}

describe('a killed process', () => {
  it('has lost no acknowledged write and left no half transaction', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'embedded-kill-'));
    const dataDir = join(folder, 'data');
    const script = join(folder, 'writer.cjs');
    buildSync({ entryPoints: [join(__dirname, 'writer.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: script, logLevel: 'error' });
    const seen: Acknowledged = { single: new Set(), pairs: new Set() };
    for (let round = 0; round < rounds; round++) await writeAndKill(script, dataDir, round, seen);
    const server = await startEmbeddedMongo({ dataDir });
    const client = await MongoClient.connect(server.uri);
    const db = client.db('kill');
    const stored = new Set((await db.collection('single').find().toArray()).map((d) => d['n'] as number));
    const left = new Set((await db.collection('left').find().toArray()).map((d) => d['n'] as number));
    const right = new Set((await db.collection('right').find().toArray()).map((d) => d['n'] as number));
    await client.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    expect(seen.single.size).toBeGreaterThan(0);
    expect(seen.pairs.size).toBeGreaterThan(0);
    expect([...seen.single].filter((n) => !stored.has(n))).toEqual([]);
    expect([...seen.pairs].filter((n) => !left.has(n) || !right.has(n))).toEqual([]);
    expect([...left].filter((n) => !right.has(n))).toEqual([]);
    expect([...right].filter((n) => !left.has(n))).toEqual([]);
  }, 20_000 + rounds * 5_000);
});
