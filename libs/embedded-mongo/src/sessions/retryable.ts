import { asBuffer, decodeDoc } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import type { Doc } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import type { Connection } from '../store/connection';

/** Stores what a write answered, inside its own SQLite transaction, so that a retry after a crash is not applied twice. */
export function remember(connection: Connection, session: string, number: bigint, reply: Doc | undefined): void {
  connection.run('INSERT OR REPLACE INTO retryable (session, number, reply, at) VALUES (?, ?, ?, ?)', session, number, reply ? encodeDoc(reply) : null, Date.now());
}

/** The answer of an earlier attempt of the same write; undefined when this is the first. */
export function recall(connection: Connection, session: string, number: bigint): Doc | undefined {
  const row = connection.get<{ number: number; reply: Uint8Array | null }>('SELECT number, reply FROM retryable WHERE session = ?', session);
  if (!row || BigInt(row.number) < number) return undefined;
  if (BigInt(row.number) > number) {
    throw new MongoError(ErrorCode.TransactionTooOld, `Retryable write with txnNumber ${number} is prohibited on session ${session} because a newer retryable write with txnNumber ${row.number} has already started on this session.`);
  }
  return row.reply ? decodeDoc(asBuffer(row.reply)) : {};
}

/** Whether the session's last retryable number is a transaction that has committed, also before a restart. */
export function hasCommitted(connection: Connection, session: string, number: bigint): boolean {
  const row = connection.get<{ number: number; reply: Uint8Array | null }>('SELECT number, reply FROM retryable WHERE session = ?', session);
  return row !== undefined && BigInt(row.number) === number && row.reply === null;
}
