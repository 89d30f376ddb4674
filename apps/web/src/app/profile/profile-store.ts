import { computed, inject, Injectable, signal } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { type CvText, type CvUpload, DOUBTFUL_BELOW, type Fact, FACT_KINDS, type FactInput, type Profile, type ProfileChange, SECTION_OF, type Section } from '@applywright/contracts';
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
export const isDoubtful = (fact: Fact): boolean => isSuggestion(fact) || (!fact.confirmed && fact.confidence < DOUBTFUL_BELOW);

/** Whether a fact was suggested by a model and waits for a word of the person. */
export const isSuggestion = (fact: Fact): boolean => !fact.confirmed && fact.source.type === 'ai';

/** A fact as it is sent to be added or corrected. */
export const inputOf = ({ kind, value }: Fact): FactInput => ({ kind, value }) as FactInput;

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
  readonly suggestions = computed(() => this.facts().filter(isSuggestion));
  /** Read unsurely; without the suggestions, which are shown by themselves. */
  readonly unsure = computed(() => this.doubtful().filter((fact) => !isSuggestion(fact)));
  readonly unconfirmed = computed(() => this.facts().filter((fact) => !fact.confirmed && !isSuggestion(fact)).length);
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
  /** The newest CV that was read: its notes, and what reading it changed. */
  readonly upload = loaded<CvUpload>();

  async load(): Promise<void> {
    await this.profile.load((signal) => this.api.call(routeRefs.getProfile, {}, { signal }));
    const latest = this.profile.value()?.latestCvUploadId;
    if (!latest) return;
    void this.upload.load((signal) => this.api.call(routeRefs.getCvUpload, { params: { id: latest } }, { signal }));
    if (this.cvId() === null) this.showCv(latest);
  }

  /** After the newest CV has been read anew: facts, text and notes are asked for again. */
  async loadAnew(): Promise<void> {
    this.cvId.set(null);
    this.cv.set(null);
    await this.load();
  }

  byId(id: string | null | undefined): Fact | null {
    return this.facts().find((fact) => fact.id === id) ?? null;
  }
  childrenOf(id: string): readonly Fact[] {
    return this.facts().filter((fact) => fact.parentId === id);
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

  /** Puts back a fact that was removed, with the points under it. @returns its new id */
  restore(fact: Fact, children: readonly Fact[] = []): Promise<string | null> {
    return this.add(inputOf(fact), fact.parentId, children.map(inputOf));
  }

  /** Adds a fact, under its entry where that is still there, and the points under it. @returns its id */
  async add(fact: FactInput, parentId: string | null, points: readonly FactInput[] = []): Promise<string | null> {
    const before = new Set(this.facts().map(({ id }) => id));
    if (!(await this.change({ op: 'add', fact, parentId: this.byId(parentId)?.id ?? null }))) return null;
    const id = this.facts().find((one) => !before.has(one.id))?.id ?? null;
    if (id !== null && points.length > 0) await this.change(...points.map((point) => ({ op: 'add', fact: point, parentId: id }) as const));
    return id;
  }
}
