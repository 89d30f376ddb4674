import 'reflect-metadata';
import type { Place } from '../../apps/api/src/compliance/audit-chain';
import type { AuditLog } from '../../apps/api/src/compliance/audit-log';
import type { AuditRow } from '../../apps/api/src/compliance/audit-row.schema';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { openAudit } from './open-audit';
import { OperatorError, openStore } from './open-store';
import { openRing, settings } from './settings';

const USAGE = 'usage: npm run applywright -- audit verify [SEQ:HASH] | audit list [HOW MANY]';
const LISTED = 50;
const PAGE = 100;

/** `audit verify [SEQ:HASH] | list [N]`, also while the program runs. @returns 1 when the log is not whole */
export async function run(args: readonly string[], config?: Config): Promise<number> {
  const [command, given, ...rest] = args;
  const noted = command === 'verify' ? placeOf(given) : undefined;
  const listed = command === 'list' ? Number(given ?? LISTED) : LISTED;
  if (rest.length > 0 || (command !== 'verify' && command !== 'list') || noted === null || !Number.isInteger(listed) || listed < 1) return refuse(USAGE, 2);
  try {
    const read = config ?? settings();
    const ring = openRing(read);
    const { connection, close } = await openStore(read);
    try {
      const { log } = openAudit(connection, ring);
      return await (command === 'verify' ? verify(log, noted) : list(log, listed));
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof OperatorError || error instanceof ConfigError) return refuse(error.message, 1);
    throw error;
  }
}

const refuse = (message: string, exitCode: number): number => {
  console.error(message);
  return exitCode;
};

/** A place as `verify` tells it; null when it is none. */
function placeOf(given: string | undefined): Place | undefined | null {
  if (given === undefined) return undefined;
  const [, seq, hash] = /^(\d{1,15}):([A-Za-z0-9_-]{43})$/.exec(given) ?? [];
  return seq && hash ? { seq: Number(seq), hash } : null;
}

async function verify(log: AuditLog, noted: Place | undefined): Promise<number> {
  const { whole, entries, firstBroken } = await log.check(noted);
  if (!whole) return refuse(`The audit log is BROKEN at entry ${firstBroken}: it, or what should stand there, was changed, removed or put in from outside. The ${entries} entries before it are whole. Keep a copy of the store.`, 1);
  const { seq, hash } = await log.place();
  console.log(`The audit log is whole: ${entries} entries.`);
  if (seq > 0) console.log(`It ends at ${seq}:${hash}. Written down elsewhere, this shows later that the whole store was not put back: audit verify ${seq}:${hash}`);
  return 0;
}

async function list(log: AuditLog, wanted: number): Promise<number> {
  const line = (e: AuditRow): string => [String(e.seq).padStart(8), e.at.toISOString(), e.event.padEnd(22), e.result.padEnd(7), e.actor.slice(0, 12).padEnd(12), e.network, e.target].join('  ').trimEnd();
  let shown = 0;
  while (shown < wanted) {
    const rows = await log.latest(shown, Math.min(PAGE, wanted - shown));
    if (rows.length === 0) break;
    for (const row of rows) console.log(line(row));
    shown += rows.length;
  }
  if (shown === 0) console.log('Nothing has been recorded yet.');
  return 0;
}
