import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The page's one h1, with its actions at the side. The router moves the focus here. */
@Component({
  selector: 'app-page-header',
  template: `
    <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5">
      <h1 class="min-w-0 text-2xl tracking-tight sm:text-[1.75rem]" tabindex="-1">{{ heading() }}</h1>
      <div class="flex flex-wrap items-center gap-2 empty:hidden"><ng-content /></div>
      @if (text()) {
        <p class="basis-full text-muted text-pretty"><span class="block max-w-2xl">{{ text() }}</span></p>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly text = input('');
}
