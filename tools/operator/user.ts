import 'reflect-metadata';
import { EmailAddress, type AdminUser, type Role } from '@applywright/contracts';
import { AccessTokenRow, AccessTokenSchema } from '../../apps/api/src/auth/access-token.schema';
import { AuthRepository } from '../../apps/api/src/auth/auth.repository';
import { SessionRow, SessionSchema } from '../../apps/api/src/auth/session.schema';
import { SessionsRepository } from '../../apps/api/src/auth/sessions.repository';
import { UserRow, UserSchema } from '../../apps/api/src/auth/user.schema';
import { UsersAdminService } from '../../apps/api/src/auth/users.admin.service';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { Sealer } from '../../apps/api/src/platform/seal/sealer';
import { UserKey, UserKeySchema } from '../../apps/api/src/platform/seal/user-key.schema';
import { openAudit } from './open-audit';
import { OperatorError, openStore } from './open-store';
import { openRing, settings } from './settings';

const USAGE = 'usage: npm run applywright -- user list | user promote EMAIL | user demote EMAIL';
const ROLE_OF: ReadonlyMap<string, Role> = new Map([['promote', 'admin'], ['demote', 'user']]);
const PAGE = 100;

/** `user list | promote EMAIL | demote EMAIL`, also while the program runs. @returns the exit code */
export async function run(args: readonly string[], config?: Config): Promise<number> {
  const [command = '', email, ...rest] = args;
  const role = ROLE_OF.get(command);
  const listing = command === 'list' && email === undefined;
  if (!listing && (!role || email === undefined || rest.length > 0)) return refuse(USAGE, 2);
  try {
    return await withUsers(config ?? settings(), (users) => (listing ? list(users) : change(users, email as string, role as Role)));
  } catch (error) {
    if (error instanceof OperatorError || error instanceof ConfigError) return refuse(error.message, 1);
    throw error;
  }
}

const refuse = (message: string, exitCode: number): number => {
  console.error(message);
  return exitCode;
};

/** The same service as the program's, on its store. */
async function withUsers<T>(config: Config, use: (users: UsersAdminService) => Promise<T>): Promise<T> {
  const ring = openRing(config);
  const { connection, close } = await openStore(config);
  try {
    const repository = new AuthRepository(connection.model(UserRow.name, UserSchema), connection.model(AccessTokenRow.name, AccessTokenSchema));
    const sessions = new SessionsRepository(connection.model(SessionRow.name, SessionSchema));
    const { audit } = openAudit(connection, ring);
    const result = await use(new UsersAdminService(repository, sessions, new Sealer(ring, connection.model(UserKey.name, UserKeySchema)), ring, audit));
    if (!(await audit.flush())) console.error('The audit log could not be written.');
    return result;
  } finally {
    await close();
  }
}

async function list(users: UsersAdminService): Promise<number> {
  const row = (u: AdminUser): string => [u.id, u.role.padEnd(5), u.createdAt.slice(0, 10), u.lastSeenAt.slice(0, 10), u.maskedAddress ?? '(erased)'].join('  ');
  let shown = 0;
  for (;;) {
    const { items, total } = await users.page({ offset: shown, limit: PAGE });
    if (shown === 0) console.log(total === 0 ? 'Nobody has an account yet.' : ['id'.padEnd(24), 'role ', 'created   ', 'last seen ', 'address'].join('  '));
    for (const user of items) console.log(row(user));
    shown += items.length;
    if (items.length === 0 || shown >= total) return 0;
  }
}

async function change(users: UsersAdminService, given: string, role: Role): Promise<number> {
  const email = EmailAddress.safeParse(given);
  if (!email.success) return refuse('This is not an e-mail address.', 2);
  if (!(await users.setRole(email.data, role))) return refuse('No account has this address. Addresses: `user list` shows how they begin and end.', 1);
  const admins = await users.countAdmins();
  console.log(role === 'admin' ? 'This account is an administrator from its next request on.' : 'This account is a user from its next request on.');
  console.log(admins === 0 ? 'There is no administrator now.' : `Administrators: ${admins}.`);
  return 0;
}
