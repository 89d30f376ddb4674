/** Where the key lies that seals what is kept offline. */
export interface KeyBox {
  /** The key, made where there is none. */
  key(): Promise<CryptoKey>;
  /** Throws the key away: what it sealed can never be opened again. */
  destroy(): Promise<void>;
}

const DATABASE = 'applywright';
const STORE = 'keys';
const NAME = 'offline';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the key store does not answer'));
  });

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const open = indexedDB.open(DATABASE, 1);
  open.onupgradeneeded = () => void open.result.createObjectStore(STORE);
  const database = await done(open);
  try {
    return await done(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** A key of 256 bits for AES-GCM that no script can take out. */
export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/**
 * The key in the extension's own IndexedDB, as an object that can be used and not be read. It outlives the browser, so that
 * what it seals can be opened offline after a restart; docs/adr/0027 says against whom that helps.
 */
export class IndexedDbKeyBox implements KeyBox {
  private held: Promise<CryptoKey> | null = null;

  key(): Promise<CryptoKey> {
    this.held ??= this.open().catch((error: unknown) => {
      this.held = null;
      throw error;
    });
    return this.held;
  }

  async destroy(): Promise<void> {
    this.held = null;
    await inStore('readwrite', (store) => store.clear());
  }

  private async open(): Promise<CryptoKey> {
    const kept = (await inStore<unknown>('readonly', (store) => store.get(NAME))) as CryptoKey | undefined;
    if (kept) return kept;
    const fresh = await newKey();
    await inStore('readwrite', (store) => store.put(fresh, NAME));
    return fresh;
  }
}
