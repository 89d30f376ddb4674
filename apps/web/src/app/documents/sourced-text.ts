import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Sentence } from '@applywright/contracts';

/** Generated sentences; each can be asked what it rests on. */
@Component({
  selector: 'app-sourced-text',
  template: `@for (sentence of sentences(); track $index) {<button type="button" class="inline! rounded-sm decoration-accent/50 decoration-dotted underline-offset-3 hover:underline" [class]="sentence === chosen() ? 'bg-accent-soft! text-on-accent-soft box-decoration-clone' : ''" [attr.aria-pressed]="sentence === chosen()" (click)="choose.emit(sentence)">{{ sentence.text }}</button>{{ ' ' }}}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourcedText {
  readonly sentences = input.required<readonly Sentence[]>();
  readonly chosen = input<Sentence | null>(null);
  readonly choose = output<Sentence>();
}
