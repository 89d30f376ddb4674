import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sealer } from '../seal/sealer';
import { Mailer, MailRefused, type OutgoingMail } from './mailer';

const ID = /^[0-9a-f]{24}$/;
/** As long as the store keeps the row of a mail. */
export const KEEP_MAILS_MS = 30 * 24 * 3600 * 1000;

export const outboxFolder = (dataDir: string): string => join(dataDir, 'outbox');
const where = (mailId: string): string => `outbox|${mailId}`;
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Keeps mails in the data folder, sealed with their person's key, until an operator hands them on. */
export class OutboxMailer extends Mailer {
  readonly kind = 'outbox';

  constructor(
    private readonly dir: string,
    private readonly sealer: Sealer,
  ) {
    super();
  }

  protected async carry(userId: string, mail: OutgoingMail): Promise<void> {
    const sealed = await this.sealer.sealBytes(userId, where(mail.id), Buffer.from(JSON.stringify(mail)));
    const path = this.path(userId, mail.id);
    try {
      await mkdir(this.folder(userId), { recursive: true, mode: 0o700 });
      // written aside and renamed, so that a crash leaves no half mail
      await writeFile(`${path}.part`, sealed, { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
    } catch (error) {
      throw new MailRefused('outbox-unwritable', { cause: error });
    }
  }

  /** @returns null when there is no such mail (any more). @throws AppError not_found when the person's key is gone */
  async read(userId: string, mailId: string): Promise<OutgoingMail | null> {
    const sealed = await readFile(this.path(userId, mailId)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return sealed && (JSON.parse((await this.sealer.openBytes(userId, where(mailId), sealed)).toString('utf8')) as OutgoingMail);
  }

  async removeAll(userId: string): Promise<void> {
    await rm(this.folder(userId), { recursive: true, force: true });
  }

  /** Removes the mails of everybody that were written before a time. */
  async adminRemoveOlder(than: Date): Promise<void> {
    for (const userId of await this.list(this.dir)) {
      for (const name of await this.list(join(this.dir, userId))) {
        const path = join(this.dir, userId, name);
        const written = await stat(path).catch((error: unknown) => {
          if (isMissing(error)) return null;
          throw error;
        });
        if (written && written.mtime < than) await rm(path, { force: true });
      }
    }
  }

  private async list(dir: string): Promise<string[]> {
    return readdir(dir).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  }
  private folder(userId: string): string {
    return join(this.dir, safe(userId));
  }
  private path(userId: string, mailId: string): string {
    return join(this.folder(userId), safe(mailId));
  }
}

function safe(name: string): string {
  if (!ID.test(name)) throw new Error('not an id');
  return name;
}
