import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../index';
import { checkStore } from './check-store';
import { Ledger } from './ledger';
import { bundleServer, freePort, ServerChild } from './server-child';
import type { Pastime } from './server-process';
import { accountsTotal, prepare, steps, type Step } from './writers';

const { MongoClient } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;

/** Rounds of writing and killing: few in the gate, `KILL_ROUNDS` or 16 in the long run. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? (process.env['LONG_TESTS'] ? 16 : 3));
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const shortestRoundMs = process.env['LONG_TESTS'] ? 2_500 : 500;
/** On a slow disk the long run takes more rounds, up to three times as many. */
const fewestAcknowledged = process.env['LONG_TESTS'] ? 10_000 : 0;
const pastimes: readonly Pastime[] = ['none', 'checkpoint', 'backup'];
const report = (line: string): void => void process.stderr.write(`${line}\n`);

/** Numbers in [0, 1) that the seed repeats (mulberry32). */
function randomOf(start: number): () => number {
  let a = start;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Only what a killed server does to a client may end a writer; anything else is a finding. */
const byTheKill = (error: unknown): boolean => cutOff(error) || cutOff((error as { errorResponse?: unknown }).errorResponse) || cutOff((error as Error).cause);
const cutOff = (error: unknown): boolean => /MongoNetwork|MongoServerSelection|MongoPoolCleared|PoolClosed|MongoTopologyClosed|MongoNotConnected|MongoClientClosed|MongoExpiredSession/.test((error as Error | undefined)?.name ?? '');

describe('a killed server', () => {
  let folder: string;
  let dataDir: string;
  let script: string;
  let random: () => number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-kill-'));
    dataDir = join(folder, 'data');
    script = bundleServer(folder);
    random = randomOf(seed);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens a folder as it was left, checks everything in it, and closes it again. */
  async function inspect(path: string, check: (client: Client) => Promise<string[]>): Promise<string[]> {
    const server = await startEmbeddedMongo({ dataDir: path, inWorker: false });
    const client = await MongoClient.connect(server.uri);
    const problems = [...checkStore(path).problems, ...(await check(client))];
    await client.close();
    await server.close();
    return problems;
  }

  /**
   * The last transaction in a log cut at any byte is there or not, never by half. What a checkpoint has begun to copy was
   * synced before, so no power cut takes it: offset 128 of the log's index counts those frames
   * (nBackfillAttempted, https://www.sqlite.org/walformat.html), each a page of 4096 and a header of 24 bytes, behind 32.
   */
  async function inspectCutLog(): Promise<string[]> {
    const copy = join(folder, 'cut');
    rmSync(copy, { recursive: true, force: true });
    cpSync(dataDir, copy, { recursive: true });
    const log = join(copy, 'store.sqlite-wal');
    const synced = 32 + readFileSync(join(copy, 'store.sqlite-shm')).readUInt32LE(128) * (4096 + 24);
    const size = statSync(log).size;
    if (size > synced) truncateSync(log, synced + Math.floor((size - synced) * random()));
    rmSync(join(copy, 'store.sqlite-shm'), { force: true });
    return inspect(copy, async (client) => {
      const db = client.db('kill');
      const [left, right] = await Promise.all(['left', 'right'].map(async (name) => (await db.collection(name).distinct('n')).join()));
      const total = (await db.collection('accounts').find().toArray()).reduce((sum, a) => sum + (a['balance'] as number), 0);
      return [...(left === right ? [] : ['cut log: a transaction is half there']), ...(total === accountsTotal || total === 0 ? [] : [`cut log: the accounts hold ${total}`])];
    });
  }

  it('has lost no acknowledged write and left nothing torn, whatever it was killed in', async () => {
    const ledger = new Ledger();
    const problems: string[] = [];
    let killedStarting = 0;
    let backups = 0;
    const first = await startEmbeddedMongo({ dataDir, inWorker: false });
    const opener = await MongoClient.connect(first.uri);
    await prepare(opener);
    await opener.close();
    await first.close();
    let round = 0;
    for (; round < rounds || (ledger.acknowledged < fewestAcknowledged && round < rounds * 3); round++) {
      const pastime = pastimes[round % pastimes.length] as Pastime;
      const child = ServerChild.start(script, dataDir, 0, pastime);
      const client = await MongoClient.connect(`mongodb://127.0.0.1:${await child.listening()}/?directConnection=true`, { retryWrites: false, serverSelectionTimeoutMS: 1_500 });
      const before = ledger.acknowledged;
      let killed = false;
      const writers = [0, 1].flatMap((set) => steps(client, ledger, `${set}`, random)).map(async (step: Step) => {
        for (;;) {
          try {
            await step();
          } catch (error) {
            if (!killed || !byTheKill(error)) problems.push(`a writer: ${String(error)}`);
            return;
          }
        }
      });
      await sleep(shortestRoundMs + Math.floor(random() * shortestRoundMs));
      killed = true;
      await child.kill();
      await Promise.all(writers);
      await client.close();
      if (round % 2 === 0) problems.push(...(await inspectCutLog()));
      // killed again while it starts and reads the log
      for (let i = 0; i < 2; i++) {
        const starting = ServerChild.start(script, dataDir, 0, 'none');
        await sleep(30 + Math.floor(random() * 120));
        await starting.kill();
        killedStarting++;
      }
      problems.push(...(await inspect(dataDir, (c) => ledger.verify(c.db('kill'), accountsTotal))).map((p) => `round ${round} (${pastime}): ${p}`));
      for (const name of readdirSync(folder).filter((f) => f.startsWith('backup-') && f.endsWith('.sqlite'))) {
        backups++;
        const restored = join(folder, 'restored');
        cpSync(join(folder, name), join(restored, 'store.sqlite'), { recursive: true });
        problems.push(...(await inspect(restored, async (c) => {
          const total = (await c.db('kill').collection('accounts').find().toArray()).reduce((sum, a) => sum + (a['balance'] as number), 0);
          const halves = await Promise.all(['left', 'right'].map((side) => c.db('kill').collection(side).countDocuments()));
          return [...(total === accountsTotal ? [] : [`${name}: the accounts hold ${total}`]), ...(halves[0] === halves[1] ? [] : [`${name}: a transaction is half there`])];
        })));
        rmSync(restored, { recursive: true });
        rmSync(join(folder, name));
      }
      report(`kill round ${round + 1}/${rounds} (${pastime}, seed ${seed}): ${ledger.acknowledged - before} acknowledged, ${problems.length} problems`);
    }
    report(`kill: ${round} rounds + ${killedStarting} killed while starting, ${ledger.acknowledged} acknowledged writes, ${backups} backups opened, ${problems.length} lost or torn`);
    expect(problems).toEqual([]);
    expect(ledger.acknowledged).toBeGreaterThan(rounds);
  }, 60_000 + rounds * 60_000);

  it('applies every retried write once when it comes back on the same port', async () => {
    const ledger = new Ledger();
    const problems: string[] = [];
    const port = await freePort();
    let child = ServerChild.start(script, dataDir, port, 'none');
    await child.listening();
    // a pool each: where one connection's end has emptied the pool, the driver does not retry what the others had in flight
    const clients = await Promise.all(Array.from({ length: 8 }, () => MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`, { retryWrites: true, maxPoolSize: 1, serverSelectionTimeoutMS: 20_000 })));
    const client = clients[0] as Client;
    await prepare(client);
    let over = false;
    let gaveUp = 0;
    const writers = clients.map(async (own, i) => {
      const step = steps(own, ledger, 'retry', random)[i] as Step;
      while (!over) {
        try {
          await step();
        } catch (error) {
          // the driver retries once: killed again in the retry, the application is told, and the step counts as unanswered
          if (!byTheKill(error)) problems.push(`a writer: ${String(error)}`);
          gaveUp++;
        }
      }
    });
    const kills = Math.max(2, Math.floor(rounds / 2));
    for (let i = 0; i < kills; i++) {
      await sleep(700 + Math.floor(random() * 600));
      await child.kill();
      child = ServerChild.start(script, dataDir, port, 'none');
      await child.listening();
    }
    await sleep(800);
    over = true;
    await Promise.all(writers);
    problems.push(...(await ledger.verify(client.db('kill'), accountsTotal)));
    await Promise.all(clients.map((c) => c.close()));
    await child.kill();
    problems.push(...(await inspect(dataDir, (c) => ledger.verify(c.db('kill'), accountsTotal))));
    report(`retry: ${kills} kills under writers that go on, ${ledger.acknowledged} acknowledged writes, ${gaveUp} told of the kill, ${problems.length} lost, torn or applied twice`);
    expect(problems).toEqual([]);
    expect(ledger.acknowledged).toBeGreaterThan(kills);
  }, 60_000 + rounds * 10_000);
});
