import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mdiDownload, mdiPrinterOutline } from '@mdi/js';
import { saveFile } from '../documents/save-file';
import { SessionStore } from '../session/session-store';
import { Icon } from '../shell/icon';
import { CopyButton } from './copy-button';

/** Recovery codes, shown this once: to copy, to keep as a file, to print. Alone on the paper when it is printed. */
@Component({
  selector: 'app-recovery-codes-sheet',
  imports: [CopyButton, Icon, MatButton],
  template: `
    <section class="rounded-xl border border-accent/50 p-4 sm:p-5" aria-labelledby="codes-heading">
      <div class="prints-alone">
        <h3 i18n="@@settings.your-recovery-codes" id="codes-heading" class="text-[0.9375rem]" tabindex="-1">Your recovery codes</h3>
        <p i18n="@@settings.each-signs-you-in-once-if-you" class="mt-0.5 text-sm text-muted text-pretty">Each signs you in once if you lose your phone. Keep them where you would look for them: they are shown only now.</p>
        <p class="hidden text-sm print:block"><span i18n="@@settings.applywright">Applywright</span> · {{ session.user()?.email }}</p>
        <ol class="mt-4 grid gap-x-6 gap-y-1.5 rounded-xl bg-sunken p-4 font-mono text-[0.875rem] tabular-nums sm:grid-cols-2" data-testid="recovery-codes">
          @for (code of codes(); track code) {
            <li class="break-all">{{ code }}</li>
          }
        </ol>
      </div>
      <div class="mt-3 flex flex-wrap gap-2">
        <app-copy-button [text]="text()" label="Copy the recovery codes" i18n-label="@@settings.copy-the-recovery-codes" />
        <button matButton="outlined" type="button" class="h-10!" (click)="save()"><span class="flex items-center gap-1.5"><app-icon [path]="icons.save" [size]="18" /><span i18n="@@settings.download">Download</span></span></button>
        <button matButton="outlined" type="button" class="h-10!" (click)="print()"><span class="flex items-center gap-1.5"><app-icon [path]="icons.print" [size]="18" /><span i18n="@@settings.print">Print</span></span></button>
      </div>
      <div class="mt-4 flex flex-wrap items-center justify-between gap-3 border-t pt-4">
        <label class="flex items-center gap-2.5 text-sm"><input #box type="checkbox" class="size-4.5 accent-accent" [checked]="sure()" (change)="sure.set(box.checked)" /><span i18n="@@settings.i-have-kept-these-codes">I have kept these codes</span></label>
        <button i18n="@@settings.done" matButton="filled" type="button" [disabled]="!sure()" (click)="kept.emit()">Done</button>
      </div>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class RecoveryCodesSheet {
  protected readonly session = inject(SessionStore);
  readonly codes = input.required<readonly string[]>();
  readonly kept = output();
  protected readonly sure = signal(false);
  protected readonly text = computed(() => this.codes().join('\n'));
  protected readonly icons = { save: mdiDownload, print: mdiPrinterOutline };

  protected save(): void {
    const text = `${$localize`:@@settings.recovery-codes-for:Applywright recovery codes for ${this.session.user()?.email ?? ''}:address:`}\n${$localize`:@@settings.each-signs-you-in-once:Each signs you in once.`}\n\n${this.text()}\n`;
    saveFile(new Blob([text], { type: 'text/plain' }), 'applywright-recovery-codes.txt');
  }

  protected print(): void {
    window.print();
  }
}
