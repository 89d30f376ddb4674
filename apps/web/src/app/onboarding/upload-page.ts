import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { AppError, type CvUpload } from '@applywright/contracts';
import { mdiCheck, mdiCheckCircle, mdiFileDocumentOutline, mdiFileUploadOutline, mdiLockOutline } from '@mdi/js';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { changesSentence } from '../profile/change-words';
import { CvNotes } from './cv-notes';
import { ImportCard } from './import-card';
import { momentWords } from './moment-words';
import { OcrOffer } from './ocr-offer';
import { StepsBar } from './steps-bar';
import { uploadAdvice } from './upload-advice';
import { UploadStore } from './upload-store';

const STAGES = ['queued', 'reading', 'parsing', 'done'] as const;
const STAGE_LABELS: Readonly<Record<CvUpload['status'], string>> = {
  queued: $localize`:@@onboarding.stage-queued:Waiting`, reading: $localize`:@@onboarding.stage-reading:Reading`, parsing: $localize`:@@onboarding.stage-parsing:Finding facts`, done: $localize`:@@onboarding.stage-done:Done`, failed: $localize`:@@onboarding.not-read-pill:Not read`,
};

@Component({
  imports: [CvNotes, FailureNote, Icon, ImportCard, MatButton, MatProgressBar, OcrOffer, PageHeader, RouterLink, StepsBar],
  templateUrl: './upload-page.html',
  providers: [UploadStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class UploadPage {
  protected readonly store = inject(UploadStore);
  private readonly api = inject(API);
  private readonly router = inject(Router);
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');

  protected readonly earlier = loaded<readonly CvUpload[]>();
  protected readonly over = signal(false);
  protected readonly advice = uploadAdvice;
  protected readonly changesOf = changesSentence;
  protected readonly when = momentWords;
  protected readonly stageLabels = STAGE_LABELS;
  protected readonly icons = { upload: mdiFileUploadOutline, file: mdiFileDocumentOutline, done: mdiCheckCircle, check: mdiCheck, lock: mdiLockOutline };

  protected readonly stages = computed(() => {
    const step = this.store.step();
    const at = step.at === 'working' ? STAGES.indexOf(step.upload.status as (typeof STAGES)[number]) : step.at === 'done' ? 3 : -1;
    return STAGES.map((key, n) => ({ key, label: STAGE_LABELS[key], past: n < at || step.at === 'done', now: n === at && step.at !== 'done' }));
  });
  /** The uploads before the one that is under way. */
  protected readonly others = computed(() => {
    const step = this.store.step();
    const id = step.at === 'working' || step.at === 'done' || step.at === 'failed' ? step.upload?.id : undefined;
    return (this.earlier.value() ?? []).filter((upload) => upload.id !== id);
  });
  protected readonly hasProfile = computed(() => (this.earlier.value() ?? []).some((upload) => upload.status === 'done'));
  protected readonly spoken = computed(() => {
    const step = this.store.step();
    if (step.at === 'sending') return $localize`:@@onboarding.sending:Sending ${step.fileName}:file:`;
    if (step.at === 'working') return `${STAGE_LABELS[step.upload.status]}: ${step.upload.fileName}`;
    return step.at === 'done' ? $localize`:@@onboarding.was-read:${step.upload.fileName}:file: was read` : '';
  });

  constructor() {
    void this.earlier.load((signal) => this.api.call(routeRefs.listCvUploads, {}, { signal }).then((answer) => answer.items));
    effect((onCleanup) => {
      const step = this.store.step();
      // Notes are to be read before one goes on.
      if (step.at !== 'done' || step.upload.notes.length > 0) return;
      const onward = () => (changesSentence(step.upload) ? this.router.navigate(['/profile/changes', step.upload.id]) : this.router.navigate(['/profile'], { queryParams: { first: 1 } }));
      // Long enough to see that it is done.
      const timer = setTimeout(() => void onward(), 900);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected failureWords({ error }: CvUpload): string {
    return failureOf(new AppError(error?.code ?? 'internal', error?.message)).message;
  }

  protected readScanLabel(file: string): string {
    return $localize`:@@onboarding.read-scan-what:Read the scan ${file}:file:`;
  }

  protected choose(): void {
    this.picker().nativeElement.click();
  }

  protected picked(event: Event): void {
    const picker = event.target as HTMLInputElement;
    const file = picker.files?.[0];
    // Emptied, so that the same file can be chosen again after a correction.
    picker.value = '';
    if (file) void this.store.send(file);
  }

  protected recognise(upload: CvUpload): void {
    void this.store.recognise(upload);
    window.scrollTo({ top: 0 });
  }

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.store.send(file);
  }
}
