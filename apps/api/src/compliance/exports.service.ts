import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, type DataExport } from '@applywright/contracts';
import { Clock } from '../platform/clock';
import { FileVault } from '../platform/files/file-vault';
import { Notices } from '../platform/mail/notices';
import { JobQueue } from '../platform/queue/job-queue';
import { userKey } from '../platform/rate-limit/caller-key';
import { RateLimits } from '../platform/rate-limit/rate-limits';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';
import { exportReadMe } from './export-read-me';
import type { ExportRow } from './export.schema';
import { ExportsRepository } from './exports.repository';
import { freeName, safeName } from '../platform/zip/safe-name';
import { writeZip, type ZipEntry } from '../platform/zip/write-zip';

const DAY_SECONDS = 24 * 3600;
const PER_DAY = { bucket: 'export', max: 2, windowSeconds: DAY_SECONDS, uncounted: 'shut' } as const;
const LAST_ATTEMPT = 3;
const BATCH = 200;

/** Everything kept about a person as one zip, made in the queue, sealed, and deleted after a day. */
@Injectable()
export class ExportsService implements OnModuleInit {
  constructor(
    private readonly repository: ExportsRepository,
    private readonly compliance: ComplianceService,
    private readonly files: FileVault,
    private readonly queue: JobQueue,
    private readonly limits: RateLimits,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle('make-export', ({ userId, exportId }, { attempt }) => this.make(userId, exportId, attempt));
    this.compliance.register({ domain: 'exports', collections: ['exports'], collect: async (userId) => ({ exports: await this.list(userId) }) });
  }

  /** The person has shown who they are by then: a mistyped password costs none of the two a day. @throws AppError too_many_requests, busy */
  async start(userId: string): Promise<DataExport> {
    const { passes, endsInSeconds } = await this.limits.take(userKey(userId), this.limits.scaled(PER_DAY));
    if (!passes) throw new AppError('too_many_requests', 'Two exports a day can be made.', undefined, { retryAfterSeconds: endsInSeconds });
    const now = this.clock.now();
    const row = await this.repository.insert(userId, now, new Date(now.getTime() + DAY_SECONDS * 1000));
    const exportId = row._id.toHexString();
    await this.queue.add('make-export', { userId, exportId }, { id: exportId, priority: 10, maxAttempts: LAST_ATTEMPT });
    await this.audit.record({ event: 'export-asked', userId, target: exportId });
    return view(row);
  }

  async list(userId: string): Promise<DataExport[]> {
    const now = this.clock.now();
    return (await this.repository.list(userId)).filter((row) => row.expiresAt > now).map(view);
  }

  /** @throws AppError not_found for one that is not there, not this person's, not ready or over */
  async file(userId: string, id: string): Promise<{ fileName: string; format: 'zip'; bytes: Buffer }> {
    const row = await this.repository.find(userId, id);
    if (row && row.expiresAt <= this.clock.now()) {
      await this.remove(row);
      throw new AppError('not_found');
    }
    if (!row?.fileId) throw new AppError('not_found');
    const bytes = await this.files.get(userId, row.fileId);
    await this.audit.record({ event: 'export-taken', userId, target: id });
    return { fileName: `applywright-export-${row.createdAt.toISOString().slice(0, 10)}.zip`, format: 'zip', bytes };
  }

  /** The job. */
  async make(userId: string, exportId: string, attempt: number): Promise<void> {
    const row = await this.repository.find(userId, exportId);
    if (!row || row.status === 'failed') return;
    if (row.status === 'queued' && !(await this.write(userId, row, attempt))) return;
    await this.notices.tell(userId, { kind: 'export-ready', values: { until: row.expiresAt.toISOString() }, id: `export-${exportId}` });
  }

  /** @returns false when the export ended, or was erased, in the meantime */
  private async write(userId: string, row: ExportRow, attempt: number): Promise<boolean> {
    const exportId = row._id.toHexString();
    try {
      const bytes = await writeZip(await this.entries(userId, row.createdAt), row.createdAt);
      const fileId = await this.files.put(userId, bytes);
      const ended = await this.repository.end(userId, exportId, { status: 'ready', fileId, sizeBytes: bytes.length });
      if (!ended) await this.files.remove(userId, fileId);
      return ended;
    } catch (error) {
      if (attempt >= LAST_ATTEMPT) await this.repository.end(userId, exportId, { status: 'failed', fileId: null, sizeBytes: null });
      throw error;
    }
  }

  /** Daily: exports that are over. */
  async removeOverdue(): Promise<void> {
    for (;;) {
      const rows = await this.repository.overdue(this.clock.now(), BATCH);
      for (const row of rows) await this.remove(row);
      if (rows.length < BATCH) return;
    }
  }

  private async entries(userId: string, at: Date): Promise<ZipEntry[]> {
    const parts = await this.compliance.collect(userId);
    const taken = new Set<string>(['readme.txt', ...[...parts.keys()].map((d) => `${d}.json`)]);
    const files = (await this.compliance.files(userId))
      .map((file) => ({ ...file, path: [file.folder, safeName(file.name)].filter(Boolean).join('/') }))
      .map((file): ZipEntry => ({ path: freeName(file.path, taken), read: () => file.read() }));
    const json = [...parts].map(([domain, part]): ZipEntry => ({ path: `${domain}.json`, read: async () => Buffer.from(`${JSON.stringify(part, null, 2)}\n`) }));
    const readMe = exportReadMe({ at, domains: [...parts.keys()], files: files.map((f) => f.path), withheld: this.compliance.withheld() });
    return [{ path: 'README.txt', read: async () => Buffer.from(readMe) }, ...json, ...files];
  }

  private async remove(row: ExportRow): Promise<void> {
    if (row.fileId) await this.files.remove(row.userId, row.fileId);
    await this.repository.remove(row.userId, row._id.toHexString());
  }
}

const view = (row: ExportRow): DataExport => ({
  id: row._id.toHexString(), status: row.status, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), sizeBytes: row.sizeBytes,
});
