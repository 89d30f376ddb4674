import { inject, Injectable, InjectionToken } from '@angular/core';
import { IndexedDbStore } from './indexed-db-store';
import { type KeptStore, MemoryKeptStore } from './kept-store';

const IV_BYTES = 12;
/** A list of matches, the postings opened from it, the board, the profile: more nobody reads on the way. */
const AT_MOST = 120;

export const KEPT_STORE = new InjectionToken<KeptStore>('KEPT_STORE', { providedIn: 'root', factory: () => (typeof indexedDB === 'undefined' ? new MemoryKeptStore() : new IndexedDbStore()) });

/** An answer of the server as it was, and when. */
export interface KeptAnswer {
  readonly body: string;
  readonly at: string;
}

/**
 * The last answers of the server, sealed by AES-GCM with a key that no script can read (ADR 29). The path is bound
 * into each, so that none opens in another's place. What cannot be opened counts as absent: the server has it all.
 */
@Injectable({ providedIn: 'root' })
export class KeptAnswers {
  private readonly store = inject(KEPT_STORE);
  /** Browsers seal only on pages served over https or from this machine; elsewhere nothing is kept. */
  private readonly canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

  async read(path: string): Promise<KeptAnswer | null> {
    if (!this.canSeal()) return null;
    const held = await this.store.get(path);
    if (!held) return null;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: held.iv, additionalData: new TextEncoder().encode(path) }, await this.store.key(), held.data);
      return { body: new TextDecoder().decode(plain), at: held.at };
    } catch (error) {
      if ((error as { name?: string }).name === 'OperationError') return null;
      throw error;
    }
  }

  /** @param at ISO 8601 */
  async keep(path: string, body: string, at: string): Promise<void> {
    if (!this.canSeal()) return;
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(path) }, await this.store.key(), new TextEncoder().encode(body));
    await this.store.put(path, { iv, data, at });
    const paths = await this.store.paths();
    for (const oldest of paths.slice(0, Math.max(0, paths.length - AT_MOST))) await this.store.remove(oldest);
  }

  async forgetAll(): Promise<void> {
    if (!this.canSeal()) return;
    await this.store.clear();
  }
}
