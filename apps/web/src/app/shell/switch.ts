import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** On or off. Whoever uses it decides: a click is a wish, and the switch shows what is. */
@Component({
  selector: 'app-switch',
  template: `
    <button type="button" role="switch" [attr.aria-checked]="on()" [attr.aria-label]="label()" [disabled]="disabled()" (click)="wish.emit(!on())" class="relative h-7 w-12 rounded-full border-2! transition-colors disabled:opacity-50" [class]="on() ? 'border-accent! bg-accent' : 'border-edge! bg-sunken'">
      <span class="absolute top-1/2 size-4 -translate-y-1/2 rounded-full transition-[left]" [class]="on() ? 'left-6 bg-on-accent' : 'left-1 bg-edge'"></span>
    </button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'inline-flex shrink-0' },
})
export class Switch {
  readonly label = input.required<string>();
  readonly on = input.required<boolean>();
  readonly disabled = input(false);
  readonly wish = output<boolean>();
}
