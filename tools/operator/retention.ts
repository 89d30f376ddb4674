import 'reflect-metadata';
import { AccessTokenRow, AccessTokenSchema } from '../../apps/api/src/auth/access-token.schema';
import { AuthRepository } from '../../apps/api/src/auth/auth.repository';
import { UserRow, UserSchema } from '../../apps/api/src/auth/user.schema';
import { planRetention } from '../../apps/api/src/compliance/plan-retention';
import { dueAt, type RetentionStep } from '../../apps/api/src/compliance/retention-step';
import { RetentionRepository } from '../../apps/api/src/compliance/retention.repository';
import { RetentionRow, RetentionSchema } from '../../apps/api/src/compliance/retention.schema';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { OperatorError, openStore } from './open-store';
import { settings } from './settings';

const WORDS: Readonly<Record<RetentionStep, string>> = { nothing: 'nothing', 'first-notice': 'first notice', 'last-notice': 'last notice', erase: 'erasure', wait: 'waits for a mail to leave, or for the week after it' };

/** `retention --dry-run`: who would get what today, by id; the program itself does it daily. @returns the exit code */
export async function run(args: readonly string[], config?: Config, now: Date = new Date()): Promise<number> {
  if (args.length !== 1 || args[0] !== '--dry-run') {
    console.error('usage: npm run applywright -- retention --dry-run (the program itself does what is due, once a day)');
    return 2;
  }
  try {
    return await list(config ?? settings(), now);
  } catch (error) {
    if (!(error instanceof OperatorError || error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function list(config: Config, now: Date): Promise<number> {
  const { connection, close } = await openStore(config);
  try {
    const accounts = new AuthRepository(connection.model(UserRow.name, UserSchema), connection.model(AccessTokenRow.name, AccessTokenSchema));
    const activity = { idleSince: accounts.idleSince.bind(accounts), lastSeen: async (userId: string) => (await accounts.user(userId))?.lastSeenAt ?? null };
    let shown = 0;
    for await (const { userId, lastSeenAt, notices, step } of planRetention(activity, new RetentionRepository(connection.model(RetentionRow.name, RetentionSchema)), now)) {
      if (shown++ === 0) console.log(['id'.padEnd(24), 'last used ', 'due       ', 'what'].join('  '));
      console.log([userId, lastSeenAt.toISOString().slice(0, 10), dueAt(lastSeenAt, notices).toISOString().slice(0, 10), WORDS[step]].join('  '));
    }
    if (shown === 0) console.log('Nobody has been away for so long that anything is due.');
    return 0;
  } finally {
    await close();
  }
}
