import { computed, inject, Injectable, signal } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { type Application, type ApplicationStage, STAGES } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { loaded } from '../session/resource-state';

export const STAGE_WORDS: Record<ApplicationStage, string> = { saved: 'Saved', applied: 'Applied', interview: 'Interview', offer: 'Offer', rejected: 'Rejected', withdrawn: 'Withdrawn' };

/** What the person applied for, by stage. Lives with the page. */
@Injectable()
export class BoardStore {
  private readonly api = inject(API);
  private readonly applications = loaded<readonly Application[]>();

  readonly loading = this.applications.loading;
  readonly failure = this.applications.failure;
  readonly value = this.applications.value;
  readonly moveFailure = signal<Failure | null>(null);
  readonly columns = computed(() => {
    const all = this.applications.value() ?? [];
    return STAGES.map((stage) => ({
      stage,
      label: STAGE_WORDS[stage],
      applications: all.filter((application) => application.stage === stage).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    }));
  });

  load(): Promise<void> {
    return this.applications.load((signal) => this.api.call(routeRefs.listApplications, {}, { signal }).then((answer) => answer.items));
  }

  /** Moves at once and takes it back when the server refuses. */
  async move(application: Application, stage: ApplicationStage): Promise<void> {
    if (application.stage === stage) return;
    this.moveFailure.set(null);
    this.replace({ ...application, stage });
    try {
      this.replace(await this.api.call(routeRefs.patchApplication, { params: { job_id: application.jobId }, body: { stage } }));
    } catch (error) {
      this.replace(application);
      this.moveFailure.set(failureOf(error));
    }
  }

  private replace(next: Application): void {
    this.applications.update((all) => all.map((application) => (application.jobId === next.jobId ? next : application)));
  }
}
