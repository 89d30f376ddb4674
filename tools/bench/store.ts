import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import { serveCannedAnswers } from './canned-answers';
import { DOCUMENTS, findOneTimes, quantile, runWorkload, sample } from './store-workload';
import { bundleStoreWorker } from './store-worker';

/** Goals of the reference, on two cores. */
const GOALS: Readonly<Record<string, string>> = {
  'insertMany of 1000, documents/s': '≥ 25000', 'insertMany of all at once, documents/s': '≥ 25000', 'findOne by _id p50 ms': '≤ 0.3', 'findOne by _id p99 ms': '≤ 2.5',
  'findOne by index p50 ms': '≤ 0.3', 'findOne by index p99 ms': '≤ 2.5', 'page of 20, sorted p50 ms': '≤ 0.8',
  'bulkWrite of 1000 updates, updates/s': '≥ 11000', '$group over all, first ms': '≤ 500', '$group over all ms': '≤ 500', 'start, empty ms': '≤ 200', 'start, filled ms': '≤ 200', 'peak RSS MB': '≤ 300',
};
/** Columns that are measured for comparison, not against the goals. */
const FLOORS = ['canned answers', 'bare SQLite'];
const meets = (value: number, goal: string): boolean => (goal.startsWith('≥') ? value >= Number(goal.slice(2)) : value <= Number(goal.slice(2)));
/** Whether a figure of a column is judged: the memory of one process is the driver's and the workload's own documents too. */
const judged = (column: string, what: string): boolean => GOALS[what] !== undefined && !FLOORS.includes(column) && !(what === 'peak RSS MB' && column === 'one process');
const met = (columns: Readonly<Record<string, Figures>>, what: string): string[] =>
  Object.entries(columns).flatMap(([column, figures]) => (judged(column, what) && figures[what] !== undefined ? [`${meets(figures[what], GOALS[what] as string) ? 'yes' : 'NO'}`] : []));

interface Task { role: 'whole' | 'server' | 'canned'; dataDir: string; workerFile: string; inWorker: boolean }
type Figures = Record<string, number>;

/** The most memory that this process has held, in MB: what the kernel says, where it says it. */
const peakMb = (): number => process.resourceUsage().maxRSS / 1024;

/** Milliseconds from the call to the first answered command. */
async function start(task: Task): Promise<{ ms: number; uri: string; close(): Promise<void> }> {
  const from = performance.now();
  const server = await startEmbeddedMongo({ dataDir: task.dataDir, inWorker: task.inWorker, workerFile: task.workerFile });
  return { ms: performance.now() - from, uri: server.uri, close: () => server.close() };
}

/** The part of a child process: the server alone, or server and driver together as the product has them. */
export async function child(task: Task): Promise<void> {
  if (task.role === 'canned') {
    const canned = await serveCannedAnswers(sample(mongoose.mongo, 1));
    process.send?.({ uri: canned.uri });
    return void process.once('message', () => process.exit(0));
  }
  const server = await start(task);
  const figures: Figures = { 'start, empty ms': server.ms };
  const notePeak = (): void => {
    figures['peak RSS MB'] = peakMb();
  };
  if (task.role === 'server') {
    process.send?.({ uri: server.uri });
    await new Promise<void>((resolve) => process.on('message', (m) => (m === 'peak' ? notePeak() : resolve())));
  } else Object.assign(figures, await runWorkload(mongoose.mongo, server.uri, notePeak));
  figures['peak RSS MB, with all at once'] = peakMb();
  await server.close();
  const again = await start(task);
  figures['start, filled ms'] = again.ms;
  await again.close();
  process.send?.({ figures });
  process.disconnect?.();
}

function launch(task: Task): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', '-e', 'require(process.argv[1]).child(JSON.parse(process.argv[2]))', __filename, JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}
function message<T>(from: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    from.once('message', (m) => resolve(m as T));
    from.once('exit', (code) => reject(new Error(`the process under test ended with ${code}`)));
  });
}

async function inOneProcess(task: Task): Promise<Figures> {
  return (await message<{ figures: Figures }>(launch({ ...task, role: 'whole' }))).figures;
}
async function apart(task: Task): Promise<Figures> {
  const server = launch({ ...task, role: 'server' });
  const { uri } = await message<{ uri: string }>(server);
  const figures = await runWorkload(mongoose.mongo, uri, () => server.send('peak'));
  const done = message<{ figures: Figures }>(server);
  server.send('stop');
  return { ...figures, ...(await done).figures };
}

/** The driver, TCP and a server that only sends what it has ready: no store can answer sooner. */
async function canned(task: Task): Promise<Figures> {
  const server = launch({ ...task, role: 'canned' });
  const { uri } = await message<{ uri: string }>(server);
  const figures = await findOneTimes(mongoose.mongo, uri);
  server.send('stop');
  return figures;
}

/** What SQLite alone takes for the like: the same bytes and two indexes in one thread, no protocol, no driver. */
function floor(dir: string): Figures {
  const db = new DatabaseSync(join(dir, 'floor.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (r INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, u TEXT, s INTEGER, d BLOB NOT NULL); CREATE INDEX u ON t (u); CREATE INDEX s ON t (s);`);
  const rows = Array.from({ length: DOCUMENTS }, (_, i) => {
    const doc = sample(mongoose.mongo, i);
    return { k: doc._id.id, u: doc.userId, s: doc.score, d: mongoose.mongo.BSON.serialize(doc) };
  });
  const insert = db.prepare('INSERT INTO t (k, u, s, d) VALUES (?, ?, ?, ?)');
  const from = performance.now();
  for (let at = 0; at < rows.length; at += 1000) {
    db.exec('BEGIN IMMEDIATE');
    for (const row of rows.slice(at, at + 1000)) insert.run(row.k, row.u, row.s, row.d);
    db.exec('COMMIT');
  }
  const inserted = (performance.now() - from) / 1000;
  const read = db.prepare('SELECT d FROM t WHERE k = ?');
  const times = Array.from({ length: 4000 }, (_, i) => {
    const at = performance.now();
    read.get((rows[(i * 7919) % rows.length] as { k: Uint8Array }).k);
    return performance.now() - at;
  }).sort((a, b) => a - b);
  db.close();
  return { 'insertMany of 1000, documents/s': DOCUMENTS / inserted, 'findOne by _id p50 ms': quantile(times, 0.5), 'findOne by _id p99 ms': quantile(times, 0.99) };
}

const option = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : undefined;
};

/**
 * `bench -- store [--uri URI] [--only whole|apart] [--here] [--dir FOLDER] [--json FILE]`: 50,000 documents of 1 kB with two secondary indexes,
 * over TCP through the real driver, synchronous = FULL, beside bare SQLite. `--uri` plays the same against any MongoDB server,
 * `--here` runs the server on the thread of its process instead of a worker,
 * `--dir` holds the data instead of the system's folder for temporary files. @returns 1 when a goal is missed
 */
export async function run(args: readonly string[]): Promise<number> {
  const dir = mkdtempSync(join(option(args, '--dir') ?? tmpdir(), 'applywright-bench-'));
  try {
    const columns: Record<string, Figures> = {};
    const uri = option(args, '--uri');
    if (uri) columns['given server'] = await runWorkload(mongoose.mongo, uri);
    else {
      const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
      const workerFile = await bundleStoreWorker(root);
      const task: Task = { role: 'whole', dataDir: join(dir, 'whole'), workerFile, inWorker: !args.includes('--here') };
      const only = option(args, '--only');
      if (only !== 'apart') columns['one process'] = await inOneProcess(task);
      if (only !== 'whole') columns['server apart'] = await apart({ ...task, dataDir: join(dir, 'apart') });
      columns['canned answers'] = await canned(task);
      columns['bare SQLite'] = floor(dir);
    }
    report(columns);
    const file = option(args, '--json');
    if (file) writeFileSync(file, JSON.stringify({ bench: 'store', columns, goals: GOALS, load: loadavg() }, null, 2));
    return Object.keys(GOALS).every((what) => met(columns, what).every((m) => m === 'yes')) ? 0 : 1;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function report(columns: Record<string, Figures>): void {
  const names = Object.keys(columns);
  const rows = new Set(names.flatMap((n) => Object.keys(columns[n] as Figures)));
  const shown = (v: number | undefined): string | number => (v === undefined ? '' : Number(v.toFixed(v < 10 ? 3 : v < 1000 ? 1 : 0)));
  console.table([...rows].map((what) => ({
    what, ...Object.fromEntries(names.map((n) => [n, shown(columns[n]?.[what])])), goal: GOALS[what] ?? '',
    met: met(columns, what).join(' / '),
  })));
  console.log(`Peers: none. No npm package brings a MongoDB-compatible server without downloading one; the floors are a server that only sends a ready answer (what the driver and TCP take) and bare SQLite (node:sqlite, same thread, no protocol). Replay on a real one with --uri.`);
  console.log(`${cpus().length} cores, load ${loadavg().map((n) => n.toFixed(2)).join(' ')}${peakOf()}`);
}
/** What the kernel keeps as this process's own peak, for comparison with resourceUsage. */
function peakOf(): string {
  try {
    return `, driver process VmHWM ${/VmHWM:\s+(\d+ kB)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '?'}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
