import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppError, ERROR_CODES, type DocumentJob, type GenerateDocumentsRequest } from '@applywright/contracts';
import { Clock } from '../../platform/clock';
import { EventHub } from '../../platform/events/event-hub';
import { JobQueue, type JobContext } from '../../platform/queue/job-queue';
import { nameOfError } from '../../platform/queue/perform-job';
import { DocumentJobsRepository, type JobChange } from './document-jobs.repository';
import { DocumentsService } from '../documents.service';

const LAST_ATTEMPT = 3;
/** How long the outcome can be asked for; the documents themselves stay. */
const KEPT_MS = 7 * 24 * 3600 * 1000;
/** Between a job's row and its place in the queue a process may end. */
const LOST_AFTER_MS = 15_000;

/** Documents that are written while nobody waits on the line. */
@Injectable()
export class DocumentJobs implements OnModuleInit {
  private readonly log = new Logger(DocumentJobs.name);

  constructor(
    private readonly repository: DocumentJobsRepository,
    private readonly documents: DocumentsService,
    private readonly queue: JobQueue,
    private readonly events: EventHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle('write-documents', ({ userId, documentJobId }, context) => this.write(userId, documentJobId, context));
  }

  /**
   * Begins to write documents for a posting that the person has; the same id begins nothing anew.
   * @throws AppError queue_unavailable, and what `DocumentsService.check` throws
   */
  async start(userId: string, id: string, jobId: string, request: GenerateDocumentsRequest): Promise<DocumentJob> {
    await this.documents.check(userId, jobId, request);
    const now = this.clock.now();
    await this.repository.insert(userId, { id, jobId, createdAt: now.toISOString() }, request, new Date(now.getTime() + KEPT_MS));
    await this.enqueue(userId, id);
    return this.find(userId, id);
  }

  /** @throws AppError not_found for one that is not there, not this user's, or older than a week */
  async find(userId: string, id: string): Promise<DocumentJob> {
    const job = await this.repository.find(userId, id);
    if (!job) throw new AppError('not_found');
    const isOpen = job.status === 'queued' || job.status === 'running';
    const age = this.clock.now().getTime() - Date.parse(job.createdAt);
    if (isOpen && age > LOST_AFTER_MS && !(await this.queue.find('write-documents', id))) await this.enqueue(userId, id);
    return job;
  }

  /** The job: repeating it finds the set that was made. */
  async write(userId: string, id: string, { attempt, signal, progress }: Pick<JobContext, 'attempt' | 'signal' | 'progress'>): Promise<void> {
    const request = await this.repository.request(userId, id);
    const job = await this.change(userId, id, { status: 'running' });
    if (!job || !request) return;
    let told: Promise<unknown> = Promise.resolve();
    const tell = (percent: number): void => {
      progress(percent);
      // one after the other; that one could not be told is no reason to stop
      told = told.then(() => this.change(userId, id, { percent })).catch((error: unknown) => this.log.warn(`progress was not noted: ${nameOfError(error)}`));
    };
    try {
      const set = await this.documents.generate(userId, job.jobId, request, { progress: tell, signal });
      await told;
      await this.change(userId, id, { status: 'done', percent: 100, setId: set.id });
    } catch (error) {
      await told;
      // whose work was cancelled, or goes on in another process, has nothing to be told here
      if (signal.aborted) throw error;
      const known = error instanceof AppError && ERROR_CODES[error.code].status < 500;
      if (!known && attempt < LAST_ATTEMPT) throw error;
      await this.change(userId, id, { status: 'failed', percent: 100, code: error instanceof AppError ? error.code : 'internal' });
      if (!known) throw error;
    }
  }

  private async change(userId: string, id: string, change: JobChange): Promise<DocumentJob | null> {
    const job = await this.repository.change(userId, id, change);
    if (job) this.events.publish(userId, { type: 'documents', job });
    return job;
  }

  private async enqueue(userId: string, id: string): Promise<void> {
    await this.queue.add('write-documents', { userId, documentJobId: id }, { id, priority: 10, maxAttempts: LAST_ATTEMPT });
  }
}
