import 'reflect-metadata';
import { ADAPTERS, type AdapterName } from '@applywright/contracts';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { BoardRow, BoardSchema } from '../../apps/api/src/matching/board.schema';
import { BoardsRepository } from '../../apps/api/src/matching/ingest/boards.repository';
import { PurgeSource } from '../../apps/api/src/matching/ingest/purge-source';
import { PostingRow, PostingSchema } from '../../apps/api/src/matching/posting.schema';
import { PostingsRepository } from '../../apps/api/src/matching/postings.repository';
import { openAudit } from './open-audit';
import { OperatorError, openStore } from './open-store';
import { openRing, settings } from './settings';

const USAGE = `usage: npm run applywright -- purge-source NAME [--dry-run], NAME one of ${ADAPTERS.join(', ')}`;

/** `purge-source NAME [--dry-run]`: deletes every posting of a source, also while the program runs. @returns the exit code */
export async function run(args: readonly string[], config?: Config): Promise<number> {
  const source = ADAPTERS.find((name) => name === args[0]);
  const isDry = args[1] === '--dry-run';
  if (!source || args.length > 2 || (args.length === 2 && !isDry)) {
    console.error(USAGE);
    return 2;
  }
  try {
    return await purge(config ?? settings(), source, isDry);
  } catch (error) {
    if (!(error instanceof OperatorError || error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function purge(config: Config, source: AdapterName, isDry: boolean): Promise<number> {
  const ring = openRing(config);
  const { connection, close } = await openStore(config);
  try {
    const purges = new PurgeSource(new PostingsRepository(connection.model(PostingRow.name, PostingSchema)), new BoardsRepository(connection.model(BoardRow.name, BoardSchema)));
    if (isDry) {
      console.log(`${await purges.count(source)} postings of ${source} would be deleted. Nothing was changed.`);
      return 0;
    }
    const { audit } = openAudit(connection, ring);
    await audit.record({ event: 'admin-acted', userId: null, target: `purge-source/${source}` });
    console.log(`${await purges.purge(source)} postings of ${source} were deleted. A source that is still switched on is read anew.`);
    if (!(await audit.flush())) console.error('The audit log could not be written.');
    return 0;
  } finally {
    await close();
  }
}
