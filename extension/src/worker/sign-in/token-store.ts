import type { Grant } from './oauth-flow';

/** The two parts of Chromium's storage that are used here. */
export interface StorageParts {
  readonly local: Pick<chrome.storage.StorageArea, 'get' | 'set' | 'remove' | 'clear'>;
  readonly session: Pick<chrome.storage.StorageArea, 'get' | 'set' | 'remove' | 'clear'>;
}
export interface StoredGrant {
  readonly server: string;
  readonly refreshToken: string;
  /** Gone when the browser was restarted. */
  readonly access: { readonly token: string; readonly renewAt: number } | null;
}
/** A token that the person made in the dashboard and pasted. */
export interface PastedToken {
  readonly server: string;
  readonly token: string;
}

/**
 * Where tokens lie: the refresh token and a pasted token in `storage.local`, the access token in `storage.session`,
 * which is memory. Content scripts are shut out of both.
 */
export class TokenStore {
  /** @param alsoWiped what lies elsewhere and goes with everything else */
  constructor(
    private readonly parts: StorageParts,
    private readonly alsoWiped: () => Promise<void> = async () => undefined,
  ) {}

  async grant(): Promise<StoredGrant | null> {
    const [{ server, refreshToken }, { access }] = await Promise.all([this.parts.local.get(['server', 'refreshToken']), this.parts.session.get('access')]);
    if (typeof server !== 'string' || typeof refreshToken !== 'string') return null;
    return { server, refreshToken, access: (access as StoredGrant['access'] | undefined) ?? null };
  }

  async pasted(): Promise<PastedToken | null> {
    const { server, token } = await this.parts.local.get(['server', 'token']);
    return typeof server === 'string' && typeof token === 'string' ? { server, token } : null;
  }

  /** The refresh token is written first: without it a new access token is worth ten minutes only. */
  async keepGrant(server: string, { accessToken, accessRenewAt, refreshToken }: Grant): Promise<void> {
    await this.parts.local.set({ server, refreshToken });
    await this.parts.session.set({ access: { token: accessToken, renewAt: accessRenewAt } });
    await this.parts.local.remove('token');
  }

  async keepPasted({ server, token }: PastedToken): Promise<void> {
    await this.parts.local.set({ server, token });
    await Promise.all([this.parts.local.remove('refreshToken'), this.parts.session.remove('access')]);
  }

  /** Leaves nothing behind but the address of the server. */
  async wipe(): Promise<void> {
    const { server } = await this.parts.local.get('server');
    await Promise.all([this.parts.local.clear(), this.parts.session.clear(), this.alsoWiped()]);
    if (typeof server === 'string') await this.parts.local.set({ server });
  }
}
