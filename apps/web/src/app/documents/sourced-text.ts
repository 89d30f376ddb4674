import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Sentence } from '@applywright/contracts';

/**
 * Generated sentences; each can be asked what it rests on. Spans with the role of a button, because a real
 * button is a box of its own and would break the paragraph at each sentence.
 */
@Component({
  selector: 'app-sourced-text',
  template: `@for (sentence of sentences(); track $index) {<span role="button" tabindex="0" class="cursor-pointer rounded-sm box-decoration-clone decoration-accent/60 decoration-dotted underline-offset-3 hover:underline" [class]="sentence === chosen() ? 'bg-accent-soft text-on-accent-soft' : ''" [attr.aria-pressed]="sentence === chosen()" (click)="choose.emit(sentence)" (keydown.enter)="choose.emit(sentence)" (keydown.space)="press($event, sentence)">{{ sentence.text }}</span>{{ ' ' }}}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourcedText {
  readonly sentences = input.required<readonly Sentence[]>();
  readonly chosen = input<Sentence | null>(null);
  readonly choose = output<Sentence>();

  protected press(event: Event, sentence: Sentence): void {
    // The space bar would scroll the page.
    event.preventDefault();
    this.choose.emit(sentence);
  }
}
