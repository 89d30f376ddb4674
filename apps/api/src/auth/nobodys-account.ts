import type { Config } from '../config/config';
import type { UserRow } from './user.schema';

/** Whether nobody ever could sign in to an account: whoever made it has not shown that the address is theirs. */
export const isNobodys = (account: UserRow, config: Config): boolean => config.auth.requireConfirmedAddress && !account.confirmedAt && account.lastSeenAt <= account.createdAt;
