import { Controller, Req } from '@nestjs/common';
import { AppError, routes, type AdminDeadJob, type AdminQueue, type RouteInput } from '@applywright/contracts';
import { Audit } from '../../compliance/audit';
import { Door, In, Who, type AppRequest, type Caller } from '../http/door';
import { JobQueue, type JobView } from './job-queue';
import { JOB_NAMES, type JobName } from './job-table';

@Controller()
export class QueueAdminController {
  constructor(
    private readonly queue: JobQueue,
    private readonly audit: Audit,
  ) {}

  @Door(routes.adminQueue)
  counts(): Promise<AdminQueue> {
    return this.queue.counts();
  }

  @Door(routes.adminDeadJobs)
  async dead(@In() { query: { offset, limit } }: RouteInput<typeof routes.adminDeadJobs>): Promise<{ items: AdminDeadJob[] }> {
    return { items: (await this.queue.dead({ skip: offset, limit })).map(deadView) };
  }

  @Door(routes.retryDeadJob)
  async retry(@In() { params }: RouteInput<typeof routes.retryDeadJob>, @Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<void> {
    if (!(await this.queue.retry(known(params.name), params.id))) throw new AppError('not_found');
    await this.audit.record({ event: 'admin-acted', userId, target: `retry/${params.name}`, ip });
  }

  @Door(routes.discardDeadJob)
  async discard(@In() { params }: RouteInput<typeof routes.discardDeadJob>, @Who() { userId }: Caller, @Req() { ip }: AppRequest): Promise<void> {
    if (!(await this.queue.discard(known(params.name), params.id))) throw new AppError('not_found');
    await this.audit.record({ event: 'admin-acted', userId, target: `discard/${params.name}`, ip });
  }
}

function known(name: string): JobName {
  const found = JOB_NAMES.find((n) => n === name);
  if (!found) throw new AppError('not_found');
  return found;
}

const deadView = ({ name, id, payload, attempt, maxAttempts, lastError, endedAt }: JobView): AdminDeadJob => ({
  name, id, payload: Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)])), attempt, maxAttempts, lastError, endedAt: endedAt?.toISOString() ?? null,
});
