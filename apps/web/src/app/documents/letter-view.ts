import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { LetterContent } from '@applywright/contracts';
import { SentenceView } from './sentence-view';

/** The content of a letter as text, each sentence tied to its facts. */
@Component({
  selector: 'app-letter-view',
  imports: [SentenceView],
  template: `
    @if (letter(); as l) {
      <div class="flex flex-wrap justify-between gap-4 text-[0.8125rem] text-muted">
        <p class="whitespace-pre-line">{{ l.recipient.company }}{{ l.recipient.lines.length ? '\n' + l.recipient.lines.join('\n') : '' }}</p>
        <p class="text-right whitespace-pre-line">{{ l.sender.name }}{{ l.sender.lines.length ? '\n' + l.sender.lines.join('\n') : '' }}</p>
      </div>
      <p class="mt-5 text-[0.8125rem] text-muted">{{ l.date }}</p>
      <h3 class="mt-4 text-base">{{ l.subject }}</h3>
      <p class="mt-4">{{ l.salutation }}</p>
      @for (paragraph of l.paragraphs; track $index) {
        <div class="mt-3">@for (sentence of paragraph; track sentence.key ?? $index) {<app-sentence-view kind="letter" [sentence]="sentence" />}</div>
      }
      <p class="mt-4">{{ l.closing }}</p>
      <p class="mt-1 font-medium">{{ l.signature }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class LetterView {
  readonly letter = input.required<LetterContent>();
}
