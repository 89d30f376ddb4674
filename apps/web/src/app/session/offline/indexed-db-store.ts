import { type KeptStore, newKey, type SealedAnswer } from './kept-store';

const DATABASE = 'applywright-kept';
const ANSWERS = 'answers';
const KEYS = 'keys';
const THE_KEY = 'key';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database of the browser failed'));
  });

/** Sealed answers in IndexedDB, beside a `CryptoKey` that cannot be exported. */
export class IndexedDbStore implements KeptStore {
  private opened: Promise<IDBDatabase> | null = null;

  async key(): Promise<CryptoKey> {
    const kept = (await done((await this.store(KEYS, 'readonly')).get(THE_KEY))) as CryptoKey | undefined;
    if (kept) return kept;
    const fresh = await newKey();
    // Another tab may have been faster: the first key stays.
    const keys = await this.store(KEYS, 'readwrite');
    const first = (await done(keys.get(THE_KEY))) as CryptoKey | undefined;
    if (first) return first;
    await done(keys.put(fresh, THE_KEY));
    return fresh;
  }

  async get(path: string): Promise<SealedAnswer | null> {
    return ((await done((await this.store(ANSWERS, 'readonly')).get(path))) as SealedAnswer | undefined) ?? null;
  }

  async put(path: string, answer: SealedAnswer): Promise<void> {
    await done((await this.store(ANSWERS, 'readwrite')).put(answer, path));
  }

  async paths(): Promise<string[]> {
    const answers = await this.store(ANSWERS, 'readonly');
    const [names, values] = await Promise.all([done(answers.getAllKeys()), done(answers.getAll()) as Promise<SealedAnswer[]>]);
    return names.map((name, at) => ({ name: String(name), at: values[at]?.at ?? '' })).sort((a, b) => a.at.localeCompare(b.at)).map(({ name }) => name);
  }

  async remove(path: string): Promise<void> {
    await done((await this.store(ANSWERS, 'readwrite')).delete(path));
  }

  async clear(): Promise<void> {
    await done((await this.store(KEYS, 'readwrite')).clear());
    await done((await this.store(ANSWERS, 'readwrite')).clear());
  }

  private async store(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return (await this.opened).transaction(name, mode).objectStore(name);
  }

  private open(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ANSWERS);
      request.result.createObjectStore(KEYS);
    };
    return done(request);
  }
}
