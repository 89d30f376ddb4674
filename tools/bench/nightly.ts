import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import { build } from 'esbuild';
import mongoose, { type Connection, type Model } from 'mongoose';
import { MatchesRepository } from '../../apps/api/src/matching/matches.repository';
import { PreferencesRow, PreferencesSchema } from '../../apps/api/src/matching/match-run.schema';
import { PostingRow, PostingSchema } from '../../apps/api/src/matching/posting.schema';
import { PostingsRepository } from '../../apps/api/src/matching/postings.repository';
import { PostingsService } from '../../apps/api/src/matching/postings.service';
import { RecommendedRepository } from '../../apps/api/src/matching/recommended.repository';
import { RecommendedRow, RecommendedSchema } from '../../apps/api/src/matching/recommended.schema';
import { NightRuns, type Night } from '../../apps/api/src/matching/runs/night-runs.service';
import { RunInputs } from '../../apps/api/src/matching/runs/run-inputs';
import { threadsFor } from '../../apps/api/src/matching/runs/scoring/scoring.providers';
import { ThreadScorer } from '../../apps/api/src/matching/runs/scoring/thread-scorer';
import { ThumbRow, ThumbSchema } from '../../apps/api/src/matching/thumbs/thumb.schema';
import { ThumbsRepository } from '../../apps/api/src/matching/thumbs/thumbs.repository';
import { SystemClock } from '../../apps/api/src/platform/clock';
import { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import { Sealer } from '../../apps/api/src/platform/seal/sealer';
import { UserKey, UserKeySchema } from '../../apps/api/src/platform/seal/user-key.schema';
import { ProfileRow, ProfileSchema } from '../../apps/api/src/profiles/profile.schema';
import { ProfilesRepository } from '../../apps/api/src/profiles/profiles.repository';
import { advert, factsOf, preferencesOf } from './nightly-world';
import { bundleStoreWorker } from './store-worker';

/** Everybody on as many new postings, from the first read to the last write. */
const GOAL_MS = 3 * 60_000;
const WRITTEN_AT_ONCE = 500;

interface Task { readonly uri: string | undefined; readonly dataDir: string; readonly storeWorker: string; readonly scoringWorker: string; readonly users: number; readonly postings: number; readonly threads: number }
/** One night, from the first read to the last write. */
interface NightFigures {
  readonly what: string;
  readonly newPostings: number;
  readonly indexMs: number;
  readonly runMs: number;
  readonly perSecond: number;
  /** Processor time of all threads a person: on a busy machine only that compares. */
  readonly cpuMsEach: number;
  readonly longestBlockMs: number;
  readonly rssMb: number;
  readonly matches: number;
  readonly failed: number;
}

const idOf = (n: number): string => n.toString(16).padStart(24, 'a');

/** The program's own parts on one connection; what a night does not touch is left out. */
function open(connection: Connection, task: Task) {
  const model = <T>(row: { name: string }, schema: mongoose.Schema): Model<T> => connection.model(row.name, schema) as unknown as Model<T>;
  const ring = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: 'A'.repeat(43) } }));
  const [keys, profileRows, preferenceRows, recommendedRows, postingRows] = [model<UserKey>(UserKey, UserKeySchema), model<ProfileRow>(ProfileRow, ProfileSchema), model<PreferencesRow>(PreferencesRow, PreferencesSchema), model<RecommendedRow>(RecommendedRow, RecommendedSchema), model<PostingRow>(PostingRow, PostingSchema)];
  const sealer = new Sealer(ring, keys);
  const clock = new SystemClock();
  const profiles = new ProfilesRepository(profileRows, undefined as never, sealer);
  const matches = new MatchesRepository(undefined as never, preferenceRows, sealer);
  const recommended = new RecommendedRepository(recommendedRows, sealer);
  const postings = new PostingsService(new PostingsRepository(postingRows), clock);
  const inputs = new RunInputs({ version: 'bench' } as never, profiles as never, matches, recommended, new ThumbsRepository(model<ThumbRow>(ThumbRow, ThumbSchema), sealer), sealer);
  const scorer = new ThreadScorer({ workerFile: task.scoringWorker, threads: task.threads });
  const nobody = { adminOwners: () => Promise.resolve([]) };
  const nights = new NightRuns(undefined as never, undefined as never, undefined as never, undefined as never, undefined as never, postings, inputs, recommended, undefined as never, nobody as never, { kept: () => null, wanted: () => false } as never, scorer, { tell: () => Promise.resolve(0) } as never, { publish: () => undefined } as never, clock);
  return { profiles, matches, postings, scorer, nights, postingRows, models: [keys, profileRows, preferenceRows, recommendedRows, postingRows] };
}
type World = ReturnType<typeof open>;

async function addPeople({ profiles, matches }: World, users: number): Promise<void> {
  for (let from = 0; from < users; from += 50) {
    await Promise.all(Array.from({ length: Math.min(50, users - from) }, async (_, i) => {
      await profiles.saveProfile(idOf(from + i), 0, { facts: factsOf(from + i), overruled: [] }, null, new Date());
      await matches.savePreferences(idOf(from + i), preferencesOf(from + i));
    }));
  }
}

async function addPostings({ postingRows }: World, from: number, count: number): Promise<void> {
  const at = new Date();
  for (let begin = from; begin < from + count; begin += WRITTEN_AT_ONCE) {
    await postingRows.insertMany(Array.from({ length: Math.min(WRITTEN_AT_ONCE, from + count - begin) }, (_, i) => {
      const posting = advert(begin + i, at);
      const { source, board, externalId, contentHash } = posting;
      return { source, board, externalId, posting, contentHash, fingerprint: contentHash, status: 'open', sample: false, missed: 0, firstSeenAt: at, lastSeenAt: at, changedAt: at };
    }) as never);
  }
}

async function oneNight(what: string, day: string, newPostings: number, { postings, nights }: World, userIds: readonly string[]): Promise<NightFigures> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const index = await postings.currentIndex(Infinity);
  const indexMs = performance.now() - from;
  const cpu = process.cpuUsage();
  const began = performance.now();
  const night: Night = { day, runId: 'b'.repeat(24), startedAt: new Date(), index, people: 0, failedPeople: 0, matches: 0, newMatches: 0 };
  await nights.everybody(night, userIds, new AbortController().signal);
  const runMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  return {
    what, newPostings, indexMs: Math.round(indexMs), runMs: Math.round(runMs), perSecond: Math.round(userIds.length / (runMs / 1000)), cpuMsEach: +((user + system) / 1000 / userIds.length).toFixed(2),
    longestBlockMs: Math.round(delay.max / 1e6), rssMb: Math.round(process.memoryUsage.rss() / 1e6), matches: night.matches, failed: night.failedPeople,
  };
}

/** The part of a child process, so that memory and blocks are those of the program, its threads and its store alone. */
export async function child(task: Task): Promise<void> {
  const server = task.uri ? null : await startEmbeddedMongo({ dataDir: task.dataDir, workerFile: task.storeWorker });
  const connection = await mongoose.createConnection(task.uri ?? (server?.uri as string), { dbName: `bench_nightly_${process.pid}` }).asPromise();
  const world = open(connection, task);
  await Promise.all(world.models.map((one) => one.init()));
  const userIds = Array.from({ length: task.users }, (_, n) => idOf(n));
  await addPeople(world, task.users);
  await addPostings(world, 0, task.postings);
  const nights = [await oneNight('everything is new', '2026-03-01', task.postings, world, userIds)];
  // what was stored within a quarter of an hour before a run counts as new to it: these move back
  await world.postingRows.updateMany({}, { $set: { changedAt: new Date(0) } });
  await addPostings(world, task.postings, task.postings);
  nights.push(await oneNight('as many more, merged', '2026-03-02', task.postings, world, userIds));
  await world.scorer.close();
  await connection.dropDatabase();
  await connection.close();
  await server?.close();
  process.send?.(nights);
  process.disconnect?.();
}

const numberAfter = (args: readonly string[], flag: string, otherwise: number): number => {
  const at = args.indexOf(flag);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${flag} wants a whole number above 0`);
  return value;
};

/** Two nights in a process of its own; prints them. @returns their figures, and whether each was within three minutes for 10,000 people, or its share for fewer */
export async function nightly(users: number, postings: number, threads = threadsFor(availableParallelism())): Promise<{ nights: NightFigures[]; met: boolean }> {
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const dataDir = mkdtempSync(join(tmpdir(), 'applywright-bench-'));
  try {
    const scoringWorker = join(root, '.cache', 'tools', 'scoring-worker.js');
    await build({ absWorkingDir: root, entryPoints: ['apps/api/src/matching/runs/scoring/scoring.worker.ts'], outfile: scoringWorker, bundle: true, platform: 'node', format: 'cjs', target: 'node22', packages: 'external', keepNames: true, logLevel: 'warning', tsconfig: join(root, 'tsconfig.base.json') });
    const task: Task = { uri: process.env['MONGODB_URI'] || undefined, dataDir, storeWorker: await bundleStoreWorker(root), scoringWorker, users, postings, threads };
    const bundle = join(root, '.cache', 'tools', 'bench-nightly.cjs');
    const nights = await new Promise<NightFigures[]>((resolve, reject) => {
      const process_ = spawn(process.execPath, ['--no-warnings', '--max-semi-space-size=64', '-e', 'require(process.argv[1]).child(JSON.parse(process.argv[2]))', bundle, JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      process_.once('message', (message) => resolve(message as NightFigures[]));
      process_.once('exit', (code) => reject(new Error(`the process under test ended with ${code}`)));
    });
    console.log(`nightly: ${users} people, ${threads} scoring thread${threads === 1 ? '' : 's'}, ${task.uri ? 'the store of MONGODB_URI' : 'the embedded store'}, sealed profiles read and sealed matches written`);
    console.table(nights);
    const met = nights.every(({ indexMs, runMs, failed }) => failed === 0 && indexMs + runMs <= (GOAL_MS * users) / 10_000);
    console.log(`goal: 10,000 people on 10,000 new postings within 180 s, index and all${users === 10_000 ? '' : ' (here its share)'}: ${met ? 'met' : 'MISSED'}; ${cpus().length} cores, load ${loadavg().map((n) => n.toFixed(2)).join(' ')}`);
    return { nights, met };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** `bench -- nightly [--users N] [--postings N] [--threads N] [--json FILE]`, on the embedded store or on what MONGODB_URI names. @returns 1 when the goal is missed */
export async function run(args: string[]): Promise<number> {
  const { nights, met } = await nightly(numberAfter(args, '--users', 10_000), numberAfter(args, '--postings', 10_000), args.includes('--threads') ? numberAfter(args, '--threads', 1) : undefined);
  const json = args.indexOf('--json');
  if (json >= 0 && args[json + 1]) writeFileSync(args[json + 1] as string, JSON.stringify({ bench: 'nightly', nights, goalMs: GOAL_MS }, null, 2));
  return met ? 0 : 1;
}
