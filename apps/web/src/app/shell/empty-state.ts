import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';

/** A page with nothing on it yet: what it is for and the next step (projected). */
@Component({
  selector: 'app-empty-state',
  imports: [Icon],
  template: `
    <div class="mx-auto flex max-w-md flex-col items-center px-4 py-14 text-center">
      <span class="grid size-16 place-items-center rounded-2xl bg-accent-soft text-on-accent-soft"><app-icon [path]="icon()" [size]="30" /></span>
      <h2 class="mt-5 text-lg">{{ heading() }}</h2>
      <p class="mt-1.5 text-muted text-pretty">{{ text() }}</p>
      <div class="mt-6 flex flex-wrap justify-center gap-3"><ng-content /></div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class EmptyState {
  readonly icon = input.required<string>();
  readonly heading = input.required<string>();
  readonly text = input('');
}
