import { ShownFailure } from '../failure';
import { renew, revoke, signIn, type FlowTools } from './oauth-flow';
import type { StoredGrant, TokenStore } from './token-store';

/** What a call to the server needs: a token now, and another one when the server does not take it. */
export interface Access {
  readonly server: string;
  token(): Promise<string>;
  /** After a 401. @returns null when there is no other one. */
  other(refused: string): Promise<string | null>;
}

/** Holds the sign-in: opens it, keeps it fresh, ends it. Only one renewal is under way at a time. */
export class SessionKeeper {
  private renewal: Promise<string> | null = null;

  constructor(
    private readonly store: TokenStore,
    private readonly tools: FlowTools,
  ) {}

  /** Asks the person. What was stored before stays when it fails. */
  async signIn(server: string): Promise<void> {
    const grant = await signIn(server, this.tools);
    const before = await this.settled();
    await this.store.keepGrant(server, grant);
    if (before) await revoke(before.server, before.refreshToken, this.tools);
  }

  /** How to talk to the server, or null when nobody is connected. */
  async access(): Promise<Access | null> {
    const pasted = await this.store.pasted();
    if (pasted) return { server: pasted.server, token: async () => pasted.token, other: async () => null };
    const grant = await this.store.grant();
    return grant && { server: grant.server, token: () => this.token(), other: (refused) => this.other(refused) };
  }

  /** Ends it here and at the server. @returns false when the server could not be told. */
  async signOut(): Promise<boolean> {
    const grant = await this.settled();
    await this.store.wipe();
    return grant ? revoke(grant.server, grant.refreshToken, this.tools) : true;
  }

  private async token(): Promise<string> {
    const { access } = await this.required();
    return access && this.tools.now() < access.renewAt ? access.token : this.renewed();
  }

  private async other(refused: string): Promise<string> {
    const { access } = await this.required();
    // Another call may have renewed it in the meantime.
    return access && access.token !== refused ? access.token : this.renewed();
  }

  private async required(): Promise<StoredGrant> {
    const grant = await this.store.grant();
    if (!grant) throw new ShownFailure('not-connected', 'Sign in to your Applywright server first.');
    return grant;
  }

  private renewed(): Promise<string> {
    this.renewal ??= this.renew().finally(() => (this.renewal = null));
    return this.renewal;
  }

  private async renew(): Promise<string> {
    const { server, refreshToken } = await this.required();
    try {
      const grant = await renew(server, refreshToken, this.tools);
      // Who signed out or in again meanwhile has made this one worthless.
      if (await this.holds(refreshToken)) await this.store.keepGrant(server, grant);
      return grant.accessToken;
    } catch (error) {
      if (error instanceof ShownFailure && error.code === 'signed-out' && (await this.holds(refreshToken))) await this.store.wipe();
      throw error;
    }
  }

  private async holds(refreshToken: string): Promise<boolean> {
    return (await this.store.grant())?.refreshToken === refreshToken;
  }

  /** What is stored once a renewal that is under way has come to its end. */
  private async settled(): Promise<StoredGrant | null> {
    await Promise.allSettled(this.renewal ? [this.renewal] : []);
    return this.store.grant();
  }
}
