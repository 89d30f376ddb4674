import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatBottomSheet } from '@angular/material/bottom-sheet';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { type Fact, FACT_KINDS, type FactInput, type FactKind, SECTION_OF, type Section } from '@applywright/contracts';
import { mdiAccountOutline, mdiCheckAll, mdiDotsVertical, mdiDownload, mdiImport, mdiPlus } from '@mdi/js';
import { saveFile } from '../documents/save-file';
import { CvNotes } from '../onboarding/cv-notes';
import { OcrOffer } from '../onboarding/ocr-offer';
import { SAMPLE_CV } from '../onboarding/sample-cv';
import { StepsBar } from '../onboarding/steps-bar';
import { UploadStore } from '../onboarding/upload-store';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { wideScreen } from '../shell/wide-screen';
import { AiLook } from './ai-look';
import { changesSentence } from './change-words';
import { CvPanel } from './cv-panel';
import { CvPicks } from './cv-picks';
import { FactForm } from './fact-form';
import { placeOf } from './fact-place';
import { FactRow } from './fact-row';
import { CONFLICT_HINT, FACT_LABELS, KIND_WORDS, SECTION_WORDS } from './fact-words';
import { ProfileStore } from './profile-store';

@Component({
  imports: [AiLook, CvNotes, CvPanel, EmptyState, FactForm, FactRow, FailureNote, Icon, MatButton, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, OcrOffer, PageHeader, RouterLink, StepsBar],
  templateUrl: './profile-page.html',
  providers: [ProfileStore, UploadStore, CvPicks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-[84rem]' },
})
export class ProfilePage {
  protected readonly store = inject(ProfileStore);
  private readonly api = inject(API);
  private readonly sheet = inject(MatBottomSheet);
  private readonly snackBar = inject(MatSnackBar);
  /** Set on the first visit: the page is then the second step. */
  readonly first = input<string>();
  /** The fact to show (from the address). */
  readonly fact = input<string>();
  /** Words to add as a fact beside that one (from the address). */
  readonly words = input<string>();

  private readonly isWide = wideScreen();
  protected readonly sectionWords = SECTION_WORDS;
  protected readonly kindWords = KIND_WORDS;
  protected readonly labels = FACT_LABELS;
  protected readonly conflictHint = CONFLICT_HINT;
  protected readonly icons = { none: mdiAccountOutline, all: mdiCheckAll, add: mdiPlus, download: mdiDownload, import: mdiImport, more: mdiDotsVertical };
  protected readonly shownId = signal<string | null>(null);
  protected readonly editingId = signal<string | null>(null);
  protected readonly adding = signal<{ kind: FactKind; parentId: string | null; text?: string } | null>(null);
  protected readonly start = computed(() => ({ text: this.adding()?.text ?? '' }));
  protected readonly addable = FACT_KINDS.filter((kind) => kind !== 'highlight');

  protected readonly shown = computed<Fact | null>(() => this.store.facts().find((fact) => fact.id === this.shownId()) ?? null);
  protected readonly span = computed(() => {
    const shown = this.shown();
    const place = shown && placeOf(shown);
    return place?.uploadId === this.store.cvId() ? (place?.span ?? null) : null;
  });
  protected readonly heading = computed(() => (this.first() ? $localize`:@@profile.check-facts:Check the facts` : $localize`:@@profile.profile:Profile`));
  protected readonly checkText = computed(() => {
    const count = this.store.facts().length;
    const doubtful = this.store.doubtful().length;
    if (count === 0) return '';
    return doubtful === 0
      ? $localize`:@@profile.facts-count:${count}:count: facts. Choose one to see where it stands in your CV.`
      : $localize`:@@profile.facts-count-doubtful:${count}:count: facts, ${doubtful}:doubtful: to check first. Choose one to see where it stands in your CV.`;
  });

  protected readonly upload = this.store.upload.value;
  /** What the newest CV changed; empty for a first one. */
  protected readonly changes = computed(() => {
    const upload = this.upload();
    return upload ? changesSentence(upload) : '';
  });
  protected readonly sampleCv = SAMPLE_CV;
  protected readonly taking = attempt();

  constructor() {
    void this.store.load();
    const reading = inject(UploadStore);
    effect(() => {
      if (reading.step().at === 'done') untracked(() => void this.store.loadAnew());
    });
    effect(() => {
      const id = this.fact();
      if (!id || this.store.facts().length === 0) return;
      untracked(() => {
        const fact = this.store.facts().find((f) => f.id === id);
        if (!fact || this.shownId() === id) return;
        this.show(fact);
        this.startWith(fact, this.words());
        setTimeout(() => document.getElementById(`fact-${id}`)?.scrollIntoView({ block: 'center' }));
      });
    });
  }

  /** Marks a fact and shows its place in the CV: beside the facts, or from below at phone width. */
  protected show(fact: Fact): void {
    this.shownId.set(fact.id);
    const place = placeOf(fact);
    if (!place) return;
    this.store.showCv(place.uploadId);
    if (this.isWide()) return;
    const { span } = place;
    void import('./cv-sheet').then(({ CvSheet }) => this.sheet.open(CvSheet, { data: { fact, span, store: this.store }, ariaLabel: $localize`:@@profile.place-in-your-cv:Place in your CV` }));
  }

  protected edit(fact: Fact): void {
    this.adding.set(null);
    this.editingId.set(fact.id);
    if (this.isWide()) this.show(fact);
  }

  protected async save(fact: Fact, input: FactInput): Promise<void> {
    if (await this.store.change({ op: 'update', factId: fact.id, fact: input })) this.editingId.set(null);
  }

  protected confirm(fact: Fact): void {
    void this.store.change({ op: 'confirm', factId: fact.id });
  }

  protected async confirmAll(): Promise<void> {
    if (await this.store.change({ op: 'confirm-all' })) this.snackBar.open($localize`:@@profile.all-confirmed:All facts are confirmed.`, undefined, { duration: 4000 });
  }

  protected async remove(fact: Fact): Promise<void> {
    const children = this.store.childrenOf(fact.id);
    if (!(await this.store.change({ op: 'remove', factId: fact.id }))) return;
    const undo = this.snackBar.open($localize`:@@profile.removed-what:Removed: ${fact.text}:text:`, $localize`:@@profile.undo:Undo`, { duration: 8000 });
    undo.onAction().subscribe(() => void this.store.restore(fact, children));
  }

  protected async add(fact: FactInput): Promise<void> {
    if (await this.store.change({ op: 'add', fact, parentId: this.adding()?.parentId ?? null })) this.adding.set(null);
  }

  protected async takeJsonResume(): Promise<void> {
    await this.taking.run(async () => {
      const resume = await this.api.call(routeRefs.getJsonResume, {});
      saveFile(new Blob([JSON.stringify(resume, null, 2)], { type: 'application/json' }), 'resume.json');
    });
  }

  protected startAdding(kind: FactKind, parentId: string | null = null): void {
    this.editingId.set(null);
    this.adding.set({ kind, parentId });
  }

  /** Own words that a document did not take begin as a fact of their own, beside the one that they were about. */
  private startWith(beside: Fact, text: string | undefined): void {
    if (!text) return;
    const parentId = beside.kind === 'highlight' ? beside.parentId : beside.kind === 'work' || beside.kind === 'project' ? beside.id : null;
    this.adding.set({ kind: parentId ? 'highlight' : 'summary', parentId, text });
  }

  protected addingIn(section: Section): boolean {
    const adding = this.adding();
    return adding !== null && adding.parentId === null && SECTION_OF[adding.kind] === section;
  }

  protected kindFor(section: Section): FactKind | null {
    return section === 'basics' ? null : (this.addable.find((kind) => SECTION_OF[kind] === section) ?? null);
  }

  /** A section without facts yet, in which one is being added. */
  protected readonly newSection = computed(() => {
    const adding = this.adding();
    if (!adding || adding.parentId !== null) return null;
    const section = SECTION_OF[adding.kind];
    return this.store.sections().some((s) => s.section === section) ? null : section;
  });
}
