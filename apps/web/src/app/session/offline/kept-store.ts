/** One answer as it lies in the browser: unreadable without the key. */
export interface SealedAnswer {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
  /** When the server gave it, ISO 8601. */
  readonly at: string;
}

/** Where sealed answers and their key lie. */
export interface KeptStore {
  /** The key answers are sealed by; made on first use, and never readable by a script. */
  key(): Promise<CryptoKey>;
  get(path: string): Promise<SealedAnswer | null>;
  put(path: string, answer: SealedAnswer): Promise<void>;
  /** Paths with their times, oldest first. */
  paths(): Promise<string[]>;
  remove(path: string): Promise<void>;
  /** Throws answers and key away: what is left on the disk can be opened by nobody. */
  clear(): Promise<void>;
}

/** A key that can be used but not taken out. */
export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Keeps everything for as long as the page lives: for tests, and for browsers without a database. */
export class MemoryKeptStore implements KeptStore {
  private held = new Map<string, SealedAnswer>();
  private made: Promise<CryptoKey> | null = null;

  key = (): Promise<CryptoKey> => (this.made ??= newKey());
  get = async (path: string): Promise<SealedAnswer | null> => this.held.get(path) ?? null;
  put = async (path: string, answer: SealedAnswer): Promise<void> => void this.held.set(path, answer);
  paths = async (): Promise<string[]> => [...this.held].sort(([, a], [, b]) => a.at.localeCompare(b.at)).map(([path]) => path);
  remove = async (path: string): Promise<void> => void this.held.delete(path);
  async clear(): Promise<void> {
    this.held.clear();
    this.made = null;
  }
}
