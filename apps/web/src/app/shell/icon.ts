import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A Material Design icon, drawn from its path. Decorative: the text beside it says what it means. */
@Component({
  selector: 'app-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" [attr.width]="size()" [attr.height]="size()"><path fill="currentColor" [attr.d]="path()" /></svg>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'inline-flex shrink-0' },
})
export class Icon {
  readonly path = input.required<string>();
  /** Pixels. */
  readonly size = input(20);
}
