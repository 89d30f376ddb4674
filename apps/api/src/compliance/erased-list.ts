import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';

/**
 * The marks of erased accounts beside the key ring, and so outside of the store: a backup of the store that is put back does not
 * bring the list back to what it was. A line each, `mark time`. Only with the embedded store: a MongoDB is restored without its
 * collection `erasures` (ADR 14).
 */
@Injectable()
export class ErasedList {
  private readonly file: string | null;

  constructor(@Inject(CONFIG) config: Config) {
    this.file = config.store.uri ? null : join(config.dataDir, 'keys', 'erased.list');
  }

  async add(mark: string, at: Date): Promise<void> {
    if (!this.file || this.read().has(mark)) return;
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    await appendFile(this.file, `${mark} ${at.toISOString()}\n`, { mode: 0o600, flush: true });
  }

  /** Marks with the time of their erasure. */
  read(): Map<string, Date> {
    const text = this.file && existsSync(this.file) ? readFileSync(this.file, 'utf8') : '';
    return new Map([...text.matchAll(/^([\w-]{43}) (\S+)$/gm)].map(([, mark = '', at = '']) => [mark, new Date(at)]));
  }

  async removeBefore(at: Date): Promise<void> {
    const all = this.read();
    const kept = [...all].filter(([, since]) => since >= at);
    if (!this.file || kept.length === all.size) return;
    await writeFile(`${this.file}.part`, kept.map(([mark, since]) => `${mark} ${since.toISOString()}\n`).join(''), { mode: 0o600, flush: true });
    await rename(`${this.file}.part`, this.file);
  }
}
