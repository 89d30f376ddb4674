import { computed, inject, Injectable, signal } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { type CvText, DOUBTFUL_BELOW, type Fact, FACT_KINDS, type Profile, type ProfileChange, SECTION_OF, type Section } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { loaded } from '../session/resource-state';

/** A fact with the facts under it (the points of a position). */
export interface FactTree {
  readonly fact: Fact;
  readonly children: readonly Fact[];
}
export interface ProfileSection {
  readonly section: Section;
  readonly trees: readonly FactTree[];
}

const SECTIONS = [...new Set(FACT_KINDS.map((kind) => SECTION_OF[kind]))];

/** Whether a fact asks for a look before it is relied on. */
export const isDoubtful = (fact: Fact): boolean => !fact.confirmed && (fact.confidence < DOUBTFUL_BELOW || fact.source.type === 'ai');

/** The profile and its changes. Lives with the page. */
@Injectable()
export class ProfileStore {
  private readonly api = inject(API);
  private readonly profile = loaded<Profile>();

  readonly loading = this.profile.loading;
  readonly failure = this.profile.failure;
  readonly value = this.profile.value;
  readonly facts = computed<readonly Fact[]>(() => this.profile.value()?.facts ?? []);
  readonly doubtful = computed(() => this.facts().filter(isDoubtful));
  readonly unconfirmed = computed(() => this.facts().filter((fact) => !fact.confirmed).length);
  readonly sections = computed<readonly ProfileSection[]>(() => {
    const facts = this.facts();
    const ids = new Set(facts.map((fact) => fact.id));
    const isChild = (fact: Fact) => fact.parentId !== null && ids.has(fact.parentId);
    return SECTIONS.map((section) => ({
      section,
      trees: facts.filter((fact) => SECTION_OF[fact.kind] === section && !isChild(fact)).map((fact) => ({ fact, children: facts.filter((child) => child.parentId === fact.id) })),
    })).filter(({ trees }) => trees.length > 0);
  });
  readonly saving = signal(false);
  readonly saveFailure = signal<Failure | null>(null);

  /** The CV that is shown beside the facts. */
  readonly cv = loaded<CvText>();
  readonly cvId = signal<string | null>(null);

  async load(): Promise<void> {
    await this.profile.load((signal) => this.api.call(routeRefs.getProfile, {}, { signal }));
    const latest = this.profile.value()?.latestCvUploadId;
    if (latest && this.cvId() === null) this.showCv(latest);
  }

  showCv(uploadId: string): void {
    if (this.cvId() === uploadId && this.cv.failure() === null) return;
    if (this.cvId() !== uploadId) this.cv.set(null);
    this.cvId.set(uploadId);
    void this.cv.load((signal) => this.api.call(routeRefs.getCvText, { params: { id: uploadId } }, { signal }));
  }

  /** Sends changes; true when they were taken. A profile changed elsewhere is loaded again and nothing is lost there. */
  async change(...changes: ProfileChange[]): Promise<boolean> {
    const profile = this.profile.value();
    if (!profile || this.saving()) return false;
    this.saving.set(true);
    this.saveFailure.set(null);
    try {
      this.profile.set(await this.api.call(routeRefs.patchProfile, { body: { version: profile.version, changes } }));
      return true;
    } catch (error) {
      const failure = failureOf(error);
      this.saveFailure.set(failure);
      if (failure.code === 'conflict') await this.profile.load((signal) => this.api.call(routeRefs.getProfile, {}, { signal }));
      return false;
    } finally {
      this.saving.set(false);
    }
  }
}
