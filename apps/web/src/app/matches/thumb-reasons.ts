import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Match } from '@applywright/contracts';
import { mdiClose } from '@mdi/js';
import { Icon } from '../shell/icon';
import { REASON_WORDS, REASONS } from './thumb-words';
import { Thumbs } from './thumbs';

/** After a thumb, one click says what it is about; nothing has to be said. */
@Component({
  selector: 'app-thumb-reasons',
  imports: [Icon],
  template: `
    @if (vote(); as given) {
      <div class="rounded-xl bg-sunken px-3 py-2.5" role="group" [attr.aria-label]="question()" data-testid="thumb-reasons">
        <div class="flex items-center justify-between gap-2">
          <p class="text-[0.8125rem] font-medium">{{ question() }} <span i18n="@@matches.optional-2" class="font-normal text-muted">Optional</span></p>
          <button type="button" class="-my-1 -mr-1.5 grid size-8 place-items-center rounded-full text-muted hover:bg-card" aria-label="Skip the reason" i18n-aria-label="@@matches.skip-the-reason" (click)="thumbs.asking.set(null)"><app-icon [path]="close" [size]="16" /></button>
        </div>
        <div class="mt-2 flex flex-wrap gap-1.5">
          @for (reason of reasons; track reason) {
            <button type="button" class="h-8 rounded-full border bg-card px-3 text-[0.8125rem] hover:border-accent hover:text-accent" (click)="thumbs.giveReason(match(), reason)">{{ words[reason] }}</button>
          }
        </div>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block empty:hidden' },
})
export class ThumbReasons {
  protected readonly thumbs = inject(Thumbs);
  readonly match = input.required<Match>();
  protected readonly reasons = REASONS;
  protected readonly words = REASON_WORDS;
  protected readonly close = mdiClose;
  /** The thumb that may still get a reason. */
  protected readonly vote = computed(() => (this.thumbs.asking() === this.match().jobId ? this.thumbs.voteOf(this.match()) : null));
  protected readonly question = computed(() => (this.vote()?.up ? $localize`:@@matches.what-do-you-like-about-it:What do you like about it?` : $localize`:@@matches.what-is-it-about:What is it about?`));
}
