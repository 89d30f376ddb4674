import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The page's one h1, with its actions at the side. The router moves the focus here. */
@Component({
  selector: 'app-page-header',
  template: `
    <div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div class="min-w-0">
        <h1 class="text-2xl tracking-tight sm:text-[1.75rem]" tabindex="-1">{{ heading() }}</h1>
        @if (text()) {
          <p class="mt-1 max-w-2xl text-muted text-pretty">{{ text() }}</p>
        }
      </div>
      <div class="flex flex-wrap items-center gap-2"><ng-content /></div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly text = input('');
}
