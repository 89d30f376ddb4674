import { DocumentSet, EeoAnswers, LearntAnswer, Profile } from '@applywright/contracts';
import * as z from 'zod';
import { fromBase64, toBase64 } from './base64';
import type { SealedStore } from './sealed-store';

const CachedProfile = z.object({ profile: Profile, etag: z.string().nullable(), readAt: z.string() });
export type CachedProfile = z.infer<typeof CachedProfile>;
const FileEntry = z.object({ id: z.string(), bytes: z.number() });
/** `storage.local` takes 10 MB in all; sealed text is a third longer than its bytes, twice over. */
const MOST_FILE_BYTES = 3_000_000;
const MOST_SETS = 40;

/** What was last read of the person from the server, sealed, to go on with when there is none. */
export class PersonCache {
  private files: Promise<unknown> = Promise.resolve();
  constructor(private readonly store: SealedStore) {}

  profile(): Promise<CachedProfile | null> {
    return this.store.read('profile', CachedProfile);
  }
  async keepProfile(cached: CachedProfile): Promise<void> {
    await this.store.write('profile', cached);
  }
  async sets(): Promise<DocumentSet[]> {
    return (await this.store.read('documents', z.array(DocumentSet))) ?? [];
  }
  /** Newest first; the oldest are left out, since what is written for a posting is used within days. */
  async keepSets(sets: readonly DocumentSet[]): Promise<void> {
    await this.store.write('documents', sets.slice(0, MOST_SETS));
  }
  async learnt(): Promise<LearntAnswer[]> {
    return (await this.store.read('learnt', z.array(LearntAnswer))) ?? [];
  }
  async keepLearnt(answers: readonly LearntAnswer[]): Promise<void> {
    await this.store.write('learnt', answers);
  }
  eeo(): Promise<EeoAnswers | null> {
    return this.store.read('eeo', EeoAnswers);
  }
  async keepEeo(answers: EeoAnswers | null): Promise<void> {
    await (answers === null ? this.store.remove('eeo') : this.store.write('eeo', answers));
  }

  async file(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const text = await this.store.read(`file:${id}`, z.string());
    return text === null ? null : fromBase64(text);
  }
  /** Keeps a file; the ones kept longest make room. */
  keepFile(id: string, bytes: Uint8Array): Promise<void> {
    const kept = this.files.then(async () => {
      const others = ((await this.store.read('files', z.array(FileEntry))) ?? []).filter((f) => f.id !== id);
      const entries = bytes.length > MOST_FILE_BYTES ? others : [...others, { id, bytes: bytes.length }];
      const dropped: string[] = [];
      for (let total = entries.reduce((sum, f) => sum + f.bytes, 0); total > MOST_FILE_BYTES; ) {
        const oldest = entries.shift()!;
        total -= oldest.bytes;
        dropped.push(`file:${oldest.id}`);
      }
      if (dropped.length > 0) await this.store.remove(...dropped);
      await this.store.write('files', entries);
      if (bytes.length <= MOST_FILE_BYTES) await this.store.write(`file:${id}`, toBase64(bytes));
    });
    this.files = kept.catch(() => undefined);
    return kept;
  }
}
