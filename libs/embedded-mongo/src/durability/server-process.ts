import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { runServer } from '../run-server';

/** What the process does besides serving, so that it can be killed in the middle of it. */
export type Pastime = 'none' | 'checkpoint' | 'backup';

/** A server to be killed. Run by the kill rounds: node FILE dataDir port pastime. Prints `ready PORT`, and `backup FILE` for each that is whole. */
async function main(): Promise<void> {
  const [, , dataDir = '', port = '0', pastime = 'none'] = process.argv;
  const server = await runServer({ dataDir, listen: { kind: 'tcp', port: Number(port) }, sweepEveryMs: 100, transactions: { abandonedMs: 200 } });
  process.stdout.write(`ready ${new URL(server.uri).port}\n`);
  if (pastime === 'checkpoint') {
    const beside = new DatabaseSync(join(dataDir, 'store.sqlite'), { timeout: 0 });
    setInterval(() => beside.exec('PRAGMA wal_checkpoint(PASSIVE)'), 3);
  }
  for (let i = 0; pastime === 'backup'; i++) {
    const file = join(dataDir, '..', `backup-${process.pid}-${i}.sqlite`);
    await server.backup(file);
    process.stdout.write(`backup ${file}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
