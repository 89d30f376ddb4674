import { ChangeDetectionStrategy, Component, input } from '@angular/core';

@Component({
  selector: 'app-logo',
  template: `
    <img src="favicon.svg" alt="" [attr.width]="size()" [attr.height]="size()" />
    <span i18n="@@shell.applywright" class="text-[1.0625rem] font-semibold tracking-tight">Applywright</span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'inline-flex items-center gap-2.5' },
})
export class Logo {
  /** Pixels. */
  readonly size = input(28);
}
