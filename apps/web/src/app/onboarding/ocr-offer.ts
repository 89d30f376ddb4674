import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { CvUpload } from '@applywright/contracts';
import { mdiTextRecognition } from '@mdi/js';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { uploadAdvice } from './upload-advice';
import { UploadStore } from './upload-store';

/** For a CV that is a picture: have its text recognised, and how far that is. Uses the upload store of the page. */
@Component({
  selector: 'app-ocr-offer',
  imports: [FailureNote, Icon, MatButton, MatProgressBar],
  template: `
    @if (store.busy()) {
      <p class="text-sm font-medium" role="status" i18n="@@onboarding.recognising">Recognising the characters… {{ percent() }} %</p>
      <mat-progress-bar class="mt-2" mode="determinate" [value]="percent()" aria-label="Progress of the recognition" i18n-aria-label="@@onboarding.recognition-progress" />
      <p class="mt-2 text-[0.8125rem] text-muted" i18n="@@onboarding.seconds-a-page">This takes some seconds a page. You can leave this page.</p>
    } @else {
      @if (failure(); as failed) {
        <app-failure-note class="mb-3" [failure]="failed" [hint]="advice(failed.code)" retryLabel="" />
      }
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <app-icon class="text-accent max-sm:hidden" [path]="icon" [size]="28" />
        <p class="min-w-0 flex-1 basis-64 text-sm"><span class="block font-medium">{{ heading() }}</span><span class="block text-muted" i18n="@@onboarding.ocr-here">Here on this server, some seconds a page. You will be asked to check what was found.</span></p>
        <button matButton="filled" type="button" (click)="store.recognise(upload())" data-testid="read-scan">@if (failure()) {<ng-container i18n="@@onboarding.try-again">Try again</ng-container>} @else {<ng-container i18n="@@onboarding.read-scan">Read the scan</ng-container>}</button>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class OcrOffer {
  protected readonly store = inject(UploadStore);
  readonly upload = input.required<CvUpload>();
  protected readonly icon = mdiTextRecognition;
  protected readonly advice = uploadAdvice;
  protected readonly heading = computed(() => (this.upload().status === 'done' ? $localize`:@@onboarding.read-pages-too:Read these pages too` : $localize`:@@onboarding.cv-is-scan:This CV is a scan: read it by character recognition`));
  protected readonly percent = computed(() => {
    const step = this.store.step();
    return step.at === 'working' ? step.percent : 0;
  });
  /** Why a recognition did not begin, or did not end well; why the file was not read before is said elsewhere. */
  protected readonly failure = computed(() => {
    const step = this.store.step();
    return step.at === 'failed' && step.recognising && step.upload?.id === this.upload().id ? step.failure : null;
  });
}
