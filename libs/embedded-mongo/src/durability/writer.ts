import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../index';

/** Writes until it is killed, and prints each number once the server has acknowledged it. Run by the kill test. */
async function main(): Promise<void> {
  const [, , dataDir = '', round = '0'] = process.argv;
  const server = await startEmbeddedMongo({ dataDir, inWorker: false });
  const client = await mongoose.mongo.MongoClient.connect(server.uri);
  const db = client.db('kill');
  const start = Number(round) * 1_000_000;
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const singles = async (worker: number): Promise<void> => {
    for (let i = 0; ; i++) {
      const n = start + worker * 100_000 + i;
      await db.collection('single').insertOne({ n, pad: 'x'.repeat(300) });
      tell(`s${n}`);
    }
  };
  const pairs = async (): Promise<void> => {
    for (let i = 0; ; i++) {
      const n = start + i;
      await client.withSession((session) => session.withTransaction(async () => {
        await db.collection('left').insertOne({ n }, { session });
        await db.collection('right').insertOne({ n }, { session });
      }));
      tell(`p${n}`);
    }
  };
  await Promise.all([singles(1), singles(2), pairs()]);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
