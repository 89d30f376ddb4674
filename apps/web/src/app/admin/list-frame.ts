import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import type { PagedList } from './paged-list';

/** What stands around a table: it is coming, it did not come, there is nothing, or (projected) the rows, with a way to the next page. */
@Component({
  selector: 'app-list-frame',
  imports: [EmptyState, FailureNote, MatButton],
  template: `
    @if (list().failure(); as failed) {
      <app-failure-note [failure]="failed" (retry)="list().load()" />
    } @else if (!list().rows()) {
      <div class="card space-y-3 p-5" aria-busy="true">
        @for (n of [1, 2, 3, 4, 5]; track n) {
          <div class="skeleton h-6"></div>
        }
      </div>
    } @else if (empty()) {
      <app-empty-state class="card" [icon]="icon()" [heading]="none()" [text]="noneText()" />
    } @else {
      <div class="card overflow-x-auto" [class.opacity-60]="list().loading()" [attr.aria-busy]="list().loading()"><ng-content /></div>
      @if (list().offset() > 0 || list().more()) {
        <nav class="mt-3 flex items-center justify-between gap-3 text-sm text-muted" aria-label="Pages" i18n-aria-label="@@admin.pages">
          <span class="tabular-nums" aria-live="polite">{{ range() }}</span>
          <span class="flex gap-2">
            <button i18n="@@admin.newer" matButton="outlined" type="button" [disabled]="list().offset() === 0 || list().loading()" (click)="list().turn(-1)">Newer</button>
            <button i18n="@@admin.older" matButton="outlined" type="button" [disabled]="!list().more() || list().loading()" (click)="list().turn(1)">Older</button>
          </span>
        </nav>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ListFrame {
  readonly list = input.required<PagedList<unknown>>();
  readonly icon = input.required<string>();
  /** What is said when there is nothing at all. */
  readonly none = input.required<string>();
  readonly noneText = input('');
  protected readonly empty = computed(() => this.list().rows()?.length === 0 && this.list().offset() === 0);
  protected readonly range = computed(() => {
    const { offset, rows, total } = this.list();
    const count = rows()?.length ?? 0;
    if (count === 0) return $localize`:@@admin.nothing-further:Nothing further`;
    return `${offset() + 1}–${offset() + count}${total() === null ? '' : ` of ${total()}`}`;
  });
}
