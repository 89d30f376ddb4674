import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mdiCheck } from '@mdi/js';
import { Icon } from '../shell/icon';

/** The three steps of the first visit. */
@Component({
  selector: 'app-steps-bar',
  imports: [Icon, RouterLink],
  template: `
    <nav aria-label="First steps" i18n-aria-label="@@onboarding.first-steps">
      <ol class="flex items-center gap-2 text-sm">
        @for (step of steps; track step.label; let n = $index, last = $last) {
          <li class="flex min-w-0 items-center gap-2">
            <a [routerLink]="step.path" [queryParams]="{ first: 1 }" class="flex min-w-0 items-center gap-2 rounded-lg" [attr.aria-current]="n + 1 === at() ? 'step' : null">
              <span class="grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold" [class]="n + 1 <= at() ? 'bg-accent text-on-accent' : 'bg-sunken text-muted'">
                @if (n + 1 < at()) {
                  <app-icon [path]="check" [size]="14" />
                } @else {
                  {{ n + 1 }}
                }
              </span>
              <span class="truncate" [class]="n + 1 === at() ? 'font-medium' : 'text-muted max-sm:sr-only'">{{ step.label }}</span>
            </a>
            @if (!last) {
              <span class="h-px w-5 bg-line sm:w-8" aria-hidden="true"></span>
            }
          </li>
        }
      </ol>
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class StepsBar {
  /** 1, 2 or 3. */
  readonly at = input.required<number>();
  protected readonly check = mdiCheck;
  protected readonly steps = [
    { label: $localize`:@@onboarding.step-cv:Your CV`, path: '/start' },
    { label: $localize`:@@onboarding.check-facts:Check the facts`, path: '/profile' },
    { label: $localize`:@@onboarding.what-looking-for:What are you looking for?`, path: '/preferences' },
  ];
}
