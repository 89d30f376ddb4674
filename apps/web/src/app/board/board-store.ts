import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import type { Application, ApplicationStage, SentDocument } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { LiveEvents } from '../session/live-events';
import { loaded } from '../session/resource-state';
import { STAGE_LIST } from './stage-words';

/** What the person saved and applied for, by stage. Lives with the page. */
@Injectable()
export class BoardStore {
  private readonly api = inject(API);
  private readonly live = inject(LiveEvents);
  private readonly applications = loaded<readonly Application[]>();
  /** Notes that are on their way out and can still be brought back. */
  private readonly leaving = signal<ReadonlySet<string>>(new Set());

  readonly loading = this.applications.loading;
  readonly failure = this.applications.failure;
  readonly value = computed(() => {
    const leaving = this.leaving();
    const all = this.applications.value();
    return leaving.size === 0 || !all ? all : all.map((a) => ({ ...a, notes: a.notes.filter((note) => !leaving.has(note.id)) }));
  });
  readonly moveFailure = signal<Failure | null>(null);
  /** Words that titles and companies must hold. */
  readonly search = signal('');
  readonly columns = computed(() => {
    const words = this.search().toLowerCase().split(/\s+/).filter(Boolean);
    const all = (this.value() ?? []).filter(({ title, company }) => words.every((word) => `${title} ${company}`.toLowerCase().includes(word)));
    return STAGE_LIST.map((stage) => ({ ...stage, applications: all.filter((application) => application.stage === stage.stage).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)) }));
  });

  constructor() {
    effect(() => {
      const due = this.live.followUp();
      if (due) untracked(() => this.replace(due));
    });
  }

  load(): Promise<void> {
    return this.applications.load((signal) => this.api.call(routeRefs.listApplications, {}, { signal }).then((answer) => answer.items));
  }

  byId(jobId: string): Application | null {
    return this.value()?.find((application) => application.jobId === jobId) ?? null;
  }

  /** Moves at once and takes it back when the server refuses. @returns whether it moved */
  async move(application: Application, stage: ApplicationStage): Promise<boolean> {
    if (application.stage === stage) return false;
    this.moveFailure.set(null);
    this.replace({ ...application, stage });
    try {
      this.replace(await this.api.call(routeRefs.patchApplication, { params: { job_id: application.jobId }, body: { stage } }));
      return true;
    } catch (error) {
      this.replace(application);
      this.moveFailure.set(failureOf(error));
      return false;
    }
  }

  /** What follows throws what the server answers; the caller shows it where it was asked. */
  async setFollowUp(jobId: string, followUp: { at: string; note: string | null } | null): Promise<void> {
    this.replace(await this.api.call(routeRefs.patchApplication, { params: { job_id: jobId }, body: { followUp } }));
  }

  async addNote(jobId: string, text: string): Promise<void> {
    this.replace(await this.api.call(routeRefs.addNote, { params: { job_id: jobId }, body: { text } }));
  }

  async editNote(jobId: string, noteId: string, text: string): Promise<void> {
    this.replace(await this.api.call(routeRefs.patchNote, { params: { job_id: jobId, id: noteId }, body: { text } }));
  }

  /** Out of sight at once; gone when it was not brought back. */
  hideNote(noteId: string, hidden = true): void {
    this.leaving.update((leaving) => {
      const next = new Set(leaving);
      if (hidden) next.add(noteId);
      else next.delete(noteId);
      return next;
    });
  }

  async deleteNote(jobId: string, noteId: string): Promise<void> {
    try {
      await this.api.call(routeRefs.deleteNote, { params: { job_id: jobId, id: noteId } });
      this.applications.update((all) => all.map((a) => (a.jobId === jobId ? { ...a, notes: a.notes.filter((note) => note.id !== noteId) } : a)));
    } finally {
      this.hideNote(noteId, false);
    }
  }

  /** Notes the very files that went out; what is saved only counts as applied from then on. */
  async addSent(jobId: string, documentIds: string[]): Promise<void> {
    const { application } = await this.api.call(routeRefs.applyToMatch, { params: { job_id: jobId }, body: { documentIds } });
    this.replace(application);
  }

  sentFile(jobId: string, sent: SentDocument): Promise<{ blob: Blob; fileName: string | null }> {
    return this.api.download(routeRefs.getSentFile, { params: { job_id: jobId, id: sent.documentId } });
  }

  table(): Promise<{ blob: Blob; fileName: string | null }> {
    return this.api.download(routeRefs.getApplicationsTable, {});
  }

  async remove(jobId: string): Promise<void> {
    await this.api.call(routeRefs.deleteApplication, { params: { job_id: jobId } });
    this.applications.update((all) => all.filter((application) => application.jobId !== jobId));
  }

  private replace(next: Application): void {
    this.applications.update((all) => all.map((application) => (application.jobId === next.jobId ? next : application)));
  }
}
