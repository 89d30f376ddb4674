import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What stands under a field: what is wrong with it, and what it is for. The field names both by `aria-describedby`. */
@Component({
  selector: 'app-entry-notes',
  template: `
    @if (problem()) {
      <p class="mt-1 text-[0.8125rem] text-bad" [id]="inputId() + '-error'">{{ problem() }}</p>
    }
    @if (hint()) {
      <p class="mt-1 text-[0.8125rem] text-muted" [id]="inputId() + '-hint'">{{ hint() }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryNotes {
  readonly inputId = input.required<string>();
  readonly problem = input('');
  readonly hint = input('');
}
