import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as immediate } from 'node:timers/promises';
import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import mongoose from 'mongoose';
import { PostingStore, type Stored } from '../../apps/api/src/matching/ingest/posting-store';
import { PostingRow, PostingSchema } from '../../apps/api/src/matching/posting.schema';
import { normaliseAshby, normaliseGreenhouse, normaliseLever } from '../../apps/api/src/matching/sources';
import { collectRows } from '../../apps/api/src/matching/sources/collect-rows';
import type { BoardRef } from '../../apps/api/src/matching/sources/job-source';
import { JOB_TABLE } from '../../apps/api/src/platform/queue/job-table';
import { bundleStoreWorker } from './store-worker';
import { SHAPES, type Shape, vendorRows } from './vendor-rows';

/** New postings a second, normalised and stored. */
const GOAL_PER_SECOND = 2_000;
/** Memory of the last part against the first after the warm-up. */
const GOAL_GROWTH = 1.15;
const ON_A_BOARD = 700;
/** Boards read at once. */
const AT_ONCE = JOB_TABLE['collect-board'].concurrency;
/** Boards whose rows are made ahead, so that the making is not measured and the readers rarely run out of them. */
const BOARDS_MADE = 8;
const REPORT_EVERY = 10_000;
const CHANGED_SHARE = 0.05;

const NORMALISE: Readonly<Record<Shape, (row: unknown, board: BoardRef) => NormalizedPosting | DropReason>> = { greenhouse: normaliseGreenhouse, lever: normaliseLever, ashby: normaliseAshby };

interface Pass {
  readonly what: string;
  readonly postings: number;
  readonly perSecond: number;
  /** Processor time of all threads a posting: on a busy machine only that compares. */
  readonly cpuUs: number;
  readonly longestBlockMs: number;
  readonly rssMb: readonly number[];
  readonly added: number;
  readonly changed: number;
}
type Boards = readonly { readonly number: number; readonly source: Shape; readonly rows: unknown[] }[];

/** One collection, from the parsed answer of the vendor to the last write. */
async function collect(store: PostingStore, { number, source, rows }: Boards[number]): Promise<Stored> {
  const token = `company-${number}`;
  const seen = { edition: '1', rows: await store.seenRows(source, token) };
  const collected = await collectRows(source, { token, company: `Company ${number}`, seen }, rows, false, NORMALISE[source]);
  const at = new Date();
  const stored = await store.store({ source, sample: false, isWholeListing: true }, collected, at);
  await store.noteListing(source, token, new Set([...collected.postings.map((p) => p.externalId), ...(collected.same ?? [])]), at);
  return stored;
}

/** The collection of every board once, as many at a time as the product reads; making the rows is not measured. */
async function pass(what: string, store: PostingStore, postings: number, edition: number): Promise<Pass> {
  const sum = { ms: 0, cpuUs: 0, blockNs: 0, added: 0, changed: 0, done: 0 };
  const rssMb: number[] = [];
  for (let number = 0; sum.done < postings; ) {
    const boards: Boards[number][] = [];
    const before = sum.done;
    while (boards.length < BOARDS_MADE && sum.done < postings) {
      const source = SHAPES[number % SHAPES.length] as Shape;
      const rows = vendorRows(source, number, Math.min(ON_A_BOARD, postings - sum.done), edition, CHANGED_SHARE);
      boards.push({ number, source, rows });
      number += 1;
      sum.done += rows.length;
    }
    await immediate();
    // a new one each time: one that is stopped and started again counts the making of the rows as a block
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const cpu = process.cpuUsage();
    const from = performance.now();
    const waiting = [...boards];
    const reader = async (): Promise<void> => {
      for (let board = waiting.shift(); board; board = waiting.shift()) {
        const stored = await collect(store, board);
        sum.added += stored.added;
        sum.changed += stored.changed;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    sum.ms += performance.now() - from;
    const { user, system } = process.cpuUsage(cpu);
    sum.cpuUs += user + system;
    delay.disable();
    sum.blockNs = Math.max(sum.blockNs, delay.max);
    if (Math.floor(sum.done / REPORT_EVERY) > Math.floor(before / REPORT_EVERY)) rssMb.push(Math.round(process.memoryUsage.rss() / 1e6));
  }
  return { what, postings: sum.done, perSecond: Math.round(sum.done / (sum.ms / 1000)), cpuUs: Math.round(sum.cpuUs / sum.done), longestBlockMs: Math.round(sum.blockNs / 1e6), rssMb, added: sum.added, changed: sum.changed };
}

/** The part of a child process, so that the memory measured is that of ingesting and of the store alone. */
export async function child({ dataDir, workerFile, postings }: { dataDir: string; workerFile: string; postings: number }): Promise<void> {
  const server = await startEmbeddedMongo({ dataDir, workerFile });
  const connection = await mongoose.createConnection(server.uri, { dbName: 'bench_ingest' }).asPromise();
  const model = connection.model(PostingRow.name, PostingSchema);
  await model.init();
  const store = new PostingStore(model as never);
  const passes: Pass[] = [];
  for (const [what, edition] of [['new', 0], ['nothing changed', 0], ['5 % changed', 1]] as const) {
    passes.push(await pass(what, store, postings, edition));
    process.send?.({ pass: passes.at(-1) });
  }
  await connection.close();
  await server.close();
  process.send?.({ passes });
  process.disconnect?.();
}

const grown = ({ rssMb }: Pass): number | null => (rssMb.length < 4 ? null : (rssMb.at(-1) ?? 0) / (rssMb[1] ?? 1));

/**
 * `bench -- ingest [--postings N] [--json FILE]`: adverts in the shapes of three vendors, boards of 700, normalised and stored on the
 * embedded store over the wire with synchronous = FULL, in a process with the flags of `npm start`; then once more unchanged, and with 5 % changed. @returns 1 when a goal is missed
 */
export async function run(args: readonly string[]): Promise<number> {
  const value = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const postings = Number(value('--postings') ?? 100_000);
  if (!Number.isInteger(postings) || postings < 1) throw new Error('--postings wants a whole number above 0');
  const dataDir = mkdtempSync(join(tmpdir(), 'applywright-bench-'));
  try {
    const workerFile = await bundleStoreWorker(process.env['APPLYWRIGHT_ROOT'] ?? process.cwd());
    const passes = await new Promise<Pass[]>((resolve, reject) => {
      const process_ = spawn(process.execPath, ['--no-warnings', '--max-semi-space-size=64', '-e', 'require(process.argv[1]).child(JSON.parse(process.argv[2]))', __filename, JSON.stringify({ dataDir, workerFile, postings })], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      process_.on('message', (message: { pass?: Pass; passes?: Pass[] }) => {
        if (message.pass) console.log(`${message.pass.what.padEnd(16)} ${message.pass.postings} postings, ${message.pass.perSecond}/s, ${message.pass.cpuUs} µs of processor time each, longest block ${message.pass.longestBlockMs} ms, ${message.pass.added} added, ${message.pass.changed} changed; RSS in MB at each 10,000: ${message.pass.rssMb.join(' ')}`);
        if (message.passes) resolve(message.passes);
      });
      process_.once('exit', (code) => reject(new Error(`the process under test ended with ${code}`)));
    });
    const [first] = passes as [Pass];
    const growth = grown(first);
    const fast = first.perSecond >= GOAL_PER_SECOND;
    const flat = growth === null || growth <= GOAL_GROWTH;
    console.log(`goal: ≥ ${GOAL_PER_SECOND} new ones a second: ${fast ? 'met' : 'MISSED'}; memory at the end ≤ ${GOAL_GROWTH} times that at 20,000: ${growth === null ? 'too few postings to tell' : `${growth.toFixed(2)}, ${flat ? 'met' : 'MISSED'}`}`);
    console.log(`${cpus().length} cores, load ${loadavg().map((n) => n.toFixed(2)).join(' ')}`);
    const file = value('--json');
    if (file) writeFileSync(file, JSON.stringify({ bench: 'ingest', passes, growth, goals: { perSecond: GOAL_PER_SECOND, growth: GOAL_GROWTH } }, null, 2));
    return fast && flat ? 0 : 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
