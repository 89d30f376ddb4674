/** When an account was last used. */
export interface AccountSeen {
  readonly userId: string;
  readonly lastSeenAt: Date;
}

/** What retention has to know of accounts; the domain that has them registers it. */
export interface AccountActivity {
  /** Accounts not used since `before`, in the order of their ids, after `after`. */
  idleSince(before: Date, after: string | null, limit: number): Promise<AccountSeen[]>;
  /** Null when there is no such account. */
  lastSeen(userId: string): Promise<Date | null>;
}
