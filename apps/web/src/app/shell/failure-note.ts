import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mdiAlertCircleOutline, mdiCloudOffOutline } from '@mdi/js';
import type { Failure } from '../session/failure';
import { Icon } from './icon';

/** What went wrong, in words, with a way on. */
@Component({
  selector: 'app-failure-note',
  imports: [Icon, MatButton],
  template: `
    <div class="flex flex-wrap items-start gap-3 rounded-xl bg-bad-soft px-4 py-3 text-sm text-on-bad-soft" role="alert">
      <app-icon class="mt-px" [path]="failure().unreachable ? offline : alert" />
      <div class="min-w-0 flex-1 basis-52">
        <p class="font-medium">{{ failure().message }}</p>
        @if (hint()) {
          <p class="mt-0.5 opacity-90">{{ hint() }}</p>
        }
        @if (failure().requestId; as id) {
          <p i18n="@@shell.reference" class="mt-0.5 text-xs opacity-75">Reference: {{ id }}</p>
        }
      </div>
      @if (retryLabel()) {
        <button matButton="outlined" type="button" (click)="retry.emit()">{{ retryLabel() }}</button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class FailureNote {
  readonly failure = input.required<Failure>();
  readonly hint = input('');
  /** Empty hides the button. */
  readonly retryLabel = input($localize`:@@shell.try-again:Try again`);
  readonly retry = output();
  protected readonly alert = mdiAlertCircleOutline;
  protected readonly offline = mdiCloudOffOutline;
}
